package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.televisit.application.retention.ErasureService;
import org.televisit.application.retention.RetentionLine;
import org.televisit.application.retention.RetentionReport;
import org.televisit.application.retention.RetentionService;
import org.televisit.application.security.SignInMoment;
import org.televisit.application.trail.TrailQueries;
import org.televisit.application.trail.TrailQuery;
import org.televisit.application.trail.TrailVerification;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.retention.Kept;
import org.televisit.domain.shared.BusinessException;

/** Retention in the deployed server: reported before, forbidden by a hold, done by the server alone. */
class RetentionIT extends InsideTheServer {

    private static final As ADA = As.admin("ada-the-keeper");

    @EJB(lookup = "java:app/televisit-ejb/RetentionReport")
    RetentionReport report;

    @EJB(lookup = "java:app/televisit-ejb/RetentionService")
    RetentionService retention;

    @EJB(lookup = "java:app/televisit-ejb/ErasureService")
    ErasureService erasure;

    @EJB(lookup = "java:app/televisit-ejb/TrailVerification")
    TrailVerification verification;

    @EJB(lookup = "java:app/televisit-ejb/TrailQueries")
    TrailQueries trail;

    private long due(Kept kept, Instant at) {
        return ADA.call(() -> clock.at(at, report::dryRun)).stream()
                .filter(line -> line.kept() == kept)
                .mapToLong(RetentionLine::due)
                .sum();
    }

    @Test
    void the_report_counts_what_is_deleted_half_a_year_later() {
        Story story = story();
        Instant visit = story.seenBy(story.patient()).startsAt();
        Instant halfAYearLater = visit.plus(Duration.ofDays(184));

        assertEquals(0, due(Kept.PLACES, visit.plus(Duration.ofDays(182))));
        long due = due(Kept.PLACES, halfAYearLater);
        assertTrue(due > 0);
        As.system()
                .run(() -> clock.at(halfAYearLater, () -> {
                    while (retention.deleteSome(Kept.PLACES) > 0) {
                        // some at a time
                    }
                }));

        assertEquals(0, due(Kept.PLACES, halfAYearLater));
        assertEquals(
                "-", story.seenBy(story.doctor()).preparation().place(), "the visit is still shown, without the place");
    }

    @Test
    void what_is_under_hold_is_said_and_stays_and_both_words_are_in_the_trail() {
        Story story = story();
        String patient = story.seenBy(story.patient()).patientId();
        ADA.run(() -> report.forbid(patient, "a court asks"));
        ADA.run(() -> report.forbid(patient, "said again"));
        Instant halfAYearLater = story.seenBy(story.patient()).startsAt().plus(Duration.ofDays(184));

        long held = ADA.call(() -> clock.at(halfAYearLater, report::dryRun)).stream()
                .filter(line -> line.kept() == Kept.PLACES)
                .mapToLong(RetentionLine::heldBack)
                .sum();

        assertEquals(1, held);
        assertTrue(ADA.call(report::holds).stream()
                .anyMatch(line -> line.patientId().equals(patient)));
        ADA.run(() -> report.allow(patient));
        assertFalse(ADA.call(() -> report.hold(patient)).isPresent());
        assertEquals(1, lines(AuditAction.LEGAL_HOLD, story));
        assertEquals(1, lines(AuditAction.LEGAL_HOLD_END, story));
    }

    private int lines(AuditAction action, Story story) {
        String name = story.seenBy(story.doctor()).patientName();
        TrailQuery query = new TrailQuery(null, name, action, false, null, null);
        return ADA.call(() -> trail.page(query, null, 50)).lines().size();
    }

    @Test
    void a_hold_needs_a_reason_and_all_of_it_is_an_admins_alone() {
        Known patient = newPatient();
        Known doctor = newDoctor();

        assertEquals(
                "reason-missing",
                assertThrows(BusinessException.class, () -> ADA.run(() -> report.forbid(patient.publicId(), " ")))
                        .reason());
        assertThrows(EJBAccessException.class, () -> doctor.as().call(report::dryRun));
        assertThrows(EJBAccessException.class, () -> patient.as().run(() -> report.allow(patient.publicId())));
        assertThrows(EJBAccessException.class, () -> ADA.run(() -> retention.deleteSome(Kept.CHAT)));
    }

    private void erases(String patient, Duration signedInAgo) {
        SignInMoment.set(clock.now().minus(signedInAgo));
        try {
            ADA.run(() -> erasure.erase(patient, "the patient asks"));
        } finally {
            SignInMoment.set(null);
        }
    }

    private String refusedToErase(String patient, Duration signedInAgo) {
        return assertThrows(BusinessException.class, () -> erases(patient, signedInAgo))
                .reason();
    }

    @Test
    void contents_are_erased_once_nothing_forbids_it_and_the_trail_stays_intact() {
        Story story = story();
        String patient = story.seenBy(story.patient()).patientId();
        assertEquals("sign-in-old", refusedToErase(patient, Duration.ofMinutes(6)));
        ADA.run(() -> report.forbid(patient, "a court asks"));
        assertEquals("legal-hold", refusedToErase(patient, Duration.ZERO));
        ADA.run(() -> report.allow(patient));

        erases(patient, Duration.ZERO);

        assertEquals("-", story.seenBy(story.doctor()).preparation().place());
        assertEquals(3, lines(AuditAction.ERASE, story));
        assertTrue(ADA.call(verification::verify).intact());
        assertThrows(EJBAccessException.class, () -> story.doctor().run(() -> erasure.erase(patient, "no")));
    }
}

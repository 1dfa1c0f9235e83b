package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.televisit.application.appointment.EmergencyService;
import org.televisit.application.guest.AdminEntries;
import org.televisit.application.retention.ErasureService;
import org.televisit.application.retention.RetentionReport;
import org.televisit.application.security.SignInClaims;
import org.televisit.application.trail.OpenedQueries;
import org.televisit.application.trail.TrailLine;
import org.televisit.application.trail.TrailQueries;
import org.televisit.application.trail.TrailQuery;
import org.televisit.application.trail.TrailVerification;
import org.televisit.application.vault.ReasonSeal;
import org.televisit.domain.audit.AuditAction;

/** Reasons in words go with a person's content, and the trail that had them holds. */
class ErasedWordsIT extends WithContent {

    private static final As ADA = As.admin("ada-the-eraser-of-words");

    private static final String WORDS = "collapsed after the infusion";

    private static final Set<AuditAction> IN_WORDS =
            EnumSet.of(AuditAction.EMERGENCY, AuditAction.ADMIN_ANNOUNCE, AuditAction.LEGAL_HOLD);

    @EJB(lookup = "java:app/televisit-ejb/EmergencyService")
    EmergencyService emergencies;

    @EJB(lookup = "java:app/televisit-ejb/AdminEntries")
    AdminEntries entries;

    @EJB(lookup = "java:app/televisit-ejb/ErasureService")
    ErasureService erasure;

    @EJB(lookup = "java:app/televisit-ejb/RetentionReport")
    RetentionReport report;

    @EJB(lookup = "java:app/televisit-ejb/TrailQueries")
    TrailQueries trail;

    @EJB(lookup = "java:app/televisit-ejb/OpenedQueries")
    OpenedQueries opened;

    @EJB(lookup = "java:app/televisit-ejb/TrailVerification")
    TrailVerification verification;

    @Test
    void the_words_of_reasons_go_and_that_there_was_one_stays() throws Exception {
        taping();
        String patient = story.seenBy(story.patient()).patientId();
        justSignedIn(() -> newDoctor().as().run(() -> emergencies.open(patient, WORDS)));
        ADA.run(() -> accounts.signIn(
                new SignInClaims("Ada", ADA.subject(), ADA.subject() + "@example.org", null, "en", "UTC")));
        story.at(2, () -> ADA.call(() -> entries.announce(story.id(), WORDS)));
        transaction.begin();
        entities.createNativeQuery("update appointment set corrected_at = booked_at, corrected_by = 'ada',"
                        + " correction_reason = ?2, held_since = booked_at, hold_reason = ?2 where public_id = ?1")
                .setParameter(1, story.id())
                .setParameter(2, WORDS)
                .executeUpdate();
        transaction.commit();
        ADA.run(() -> report.forbid(patient, WORDS));
        ADA.run(() -> report.allow(patient));
        assertEquals(5, reasons(WORDS));
        assertEquals(List.of(WORDS, WORDS, WORDS), told());

        justSignedIn(() -> ADA.run(() -> erasure.erase(patient, "the patient asks")));

        assertEquals(0, reasons(WORDS));
        assertEquals(5, reasons("-"));
        assertEquals(List.of(ReasonSeal.ERASED, ReasonSeal.ERASED, ReasonSeal.ERASED), told());
        assertTrue(ADA.call(verification::verify).intact());
    }

    @Test
    void the_trail_keeps_no_words_in_clear() throws Exception {
        taping();
        String patient = story.seenBy(story.patient()).patientId();
        justSignedIn(() -> newDoctor().as().run(() -> emergencies.open(patient, WORDS)));

        assertEquals(List.of(WORDS), told());
        assertEquals(
                WORDS,
                story.patient().call(() -> opened.mine(null, false, null, 100)).lines().stream()
                        .filter(line -> line.action() == AuditAction.EMERGENCY)
                        .findFirst()
                        .orElseThrow()
                        .reason());
        assertEquals(
                0,
                count("select count(*) from audit_event e join appointment a on a.patient_id = e.patient_id"
                        + " where a.public_id = ?1 and e.reason like '%" + WORDS + "%'"));
    }

    /** The words that admins read in the trail about this patient. */
    private List<String> told() {
        TrailQuery query = new TrailQuery(null, story.seenBy(story.patient()).patientName(), null, false, null, null);
        return ADA.call(() -> trail.page(query, null, 100)).lines().stream()
                .filter(line -> IN_WORDS.contains(line.action()))
                .map(TrailLine::reason)
                .toList();
    }

    /** In how many places these words stand as the reason of something. */
    private long reasons(String words) {
        return count(
                ("select (select count(*) from emergency_access e where e.patient_id = a.patient_id and e.reason = '%1$s')"
                                + " + (select count(*) from guest_link g join visit_call c on c.id = g.call_id"
                                + " where c.appointment_id = a.id and g.reason = '%1$s')"
                                + " + (select count(*) from legal_hold h where h.patient_id = a.patient_id"
                                + " and h.reason = '%1$s')"
                                + " + (case when a.correction_reason = '%1$s' then 1 else 0 end)"
                                + " + (case when a.hold_reason = '%1$s' then 1 else 0 end)"
                                + " from appointment a where a.public_id = ?1")
                        .formatted(words));
    }
}

package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.appointment.EmergencyService;
import org.televisit.application.appointment.EmergencyView;
import org.televisit.application.security.SignInMoment;
import org.televisit.application.trail.OpenedLine;
import org.televisit.application.trail.OpenedQueries;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.shared.BusinessException;

/** A doctor opens the record of another's patient: with a reason and a recent sign-in, for some hours, seen by all. */
class EmergencyIT extends InsideTheServer {

    private static final String REASON = "brought in unconscious";

    @EJB(lookup = "java:app/televisit-ejb/EmergencyService")
    EmergencyService emergencies;

    @EJB(lookup = "java:app/televisit-ejb/OpenedQueries")
    OpenedQueries opened;

    private <T> T signedInAgo(Duration ago, As as, Callable<T> work) {
        SignInMoment.set(clock.now().minus(ago));
        try {
            return as.call(work);
        } finally {
            SignInMoment.set(null);
        }
    }

    private EmergencyView opens(Known doctor, Known patient) {
        return signedInAgo(Duration.ZERO, doctor.as(), () -> emergencies.open(patient.publicId(), REASON));
    }

    private static String refusal(Runnable refused) {
        return assertThrows(BusinessException.class, refused::run).reason();
    }

    @Test
    void what_was_closed_is_open_for_some_hours_and_closes_by_itself() {
        Known patient = newPatient();
        AppointmentView visit = bookedInTwoDays(newDoctor(), patient);
        Known helper = newDoctor();
        assertEquals("not-yours", refusal(() -> helper.as().run(() -> appointments.one(visit.id()))));

        EmergencyView view = opens(helper, patient);

        assertEquals(
                List.of(visit.id()),
                view.visits().stream().map(AppointmentView::id).toList());
        assertEquals(
                visit.id(), helper.as().call(() -> appointments.one(visit.id()).id()));
        Instant later = view.endsAt().plusSeconds(1);
        assertEquals(
                "not-yours", refusal(() -> helper.as().run(() -> clock.at(later, () -> appointments.one(visit.id())))));
        assertTrue(helper.as()
                .call(() -> clock.at(later, () -> emergencies.mine(patient.publicId())))
                .isEmpty());
    }

    @Test
    void it_opens_nothing_to_write_and_nothing_of_anybody_else() {
        Known patient = newPatient();
        AppointmentView visit = bookedInTwoDays(newDoctor(), patient);
        AppointmentView anothers = bookedInTwoDays(newDoctor(), newPatient());
        Known helper = newDoctor();
        opens(helper, patient);

        assertEquals(
                "not-yours", refusal(() -> helper.as().run(() -> changes.cancel(visit.id(), "no", visit.version()))));
        assertEquals("not-yours", refusal(() -> helper.as().run(() -> joining.join(visit.id()))));
        assertEquals("not-yours", refusal(() -> helper.as().run(() -> appointments.one(anothers.id()))));
    }

    @Test
    void without_a_reason_or_a_recent_sign_in_nothing_opens_and_the_try_is_kept() {
        Known patient = newPatient();
        Known helper = newDoctor();

        assertEquals(
                "reason-missing",
                refusal(() ->
                        signedInAgo(Duration.ZERO, helper.as(), () -> emergencies.open(patient.publicId(), "  "))));
        assertEquals("sign-in-old", refusal(() -> helper.as().run(() -> emergencies.open(patient.publicId(), REASON))));
        assertEquals(
                "sign-in-old",
                refusal(() -> signedInAgo(
                        Duration.ofMinutes(6), helper.as(), () -> emergencies.open(patient.publicId(), REASON))));
        assertTrue(helper.as().call(() -> emergencies.mine(patient.publicId())).isEmpty());

        List<OpenedLine> lines =
                patient.as().call(() -> opened.mine(null, false, null, 10)).lines();
        assertTrue(lines.get(0).refused());
        assertEquals(AuditAction.EMERGENCY, lines.get(0).action());
    }

    @Test
    void the_patient_reads_who_did_and_why() {
        Known patient = newPatient();
        Known helper = newDoctor();
        opens(helper, patient);

        OpenedLine line = patient.as()
                .call(() -> opened.mine(null, false, null, 10))
                .lines()
                .get(0);

        assertEquals(AuditAction.EMERGENCY, line.action());
        assertEquals(REASON, line.reason());
        assertTrue(line.who().contains(helper.as().subject()));
    }

    @Test
    void it_is_a_doctors_alone() {
        Known patient = newPatient();

        assertThrows(
                EJBAccessException.class,
                () -> signedInAgo(
                        Duration.ZERO, As.admin("ada-the-helper"), () -> emergencies.open(patient.publicId(), REASON)));
        assertThrows(
                EJBAccessException.class,
                () -> signedInAgo(Duration.ZERO, patient.as(), () -> emergencies.open(patient.publicId(), REASON)));
    }
}

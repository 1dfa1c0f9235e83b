package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.person.InvitationLink;
import org.televisit.application.person.InvitationService;
import org.televisit.application.person.NewPatient;
import org.televisit.application.person.PatientQuery;
import org.televisit.application.person.PatientService;
import org.televisit.application.person.PatientView;
import org.televisit.application.security.SignInClaims;
import org.televisit.domain.person.PatientDetails;
import org.televisit.domain.shared.BusinessException;

/** Staff write patients down; a record finds its owner by an invitation and by nothing else. */
class PatientsIT extends InsideTheServer {

    private static final As ADA = As.admin("ada");
    private static final LocalDate BORN = LocalDate.of(1948, 3, 9);

    @EJB(lookup = "java:app/televisit-ejb/PatientService")
    private PatientService patients;

    @EJB(lookup = "java:app/televisit-ejb/InvitationService")
    private InvitationService invitations;

    private PatientView written(String email) {
        return ADA.call(() -> patients.create(new NewPatient("Rosa", subject("Ruiz"), BORN, email, null, null, false)));
    }

    private String invited(PatientView patient) {
        return token(ADA.call(() -> patients.invite(patient.id())));
    }

    private static String token(InvitationLink link) {
        return link.url().substring(link.url().indexOf("token=") + 6);
    }

    private static String refusal(As who, Runnable attempt) {
        return assertThrows(BusinessException.class, () -> who.run(attempt)).reason();
    }

    @Test
    void only_staff_keep_records_and_only_admins_correct_and_merge() {
        As patient = newPatient().as();
        As doctor = newDoctor().as();
        PatientView rosa = written(null);
        PatientDetails same = new PatientDetails("Rosa", "Ruiz", BORN, null, null, null);

        assertThrows(EJBAccessException.class, () -> patient.run(() -> patients.one(rosa.id())));
        assertThrows(EJBAccessException.class, () -> patient.run(() -> patients.invite(rosa.id())));
        assertThrows(
                EJBAccessException.class,
                () -> patient.run(() -> patients.search(new PatientQuery("", null, null, 5))));
        assertThrows(EJBAccessException.class, () -> patients.one(rosa.id()));
        assertThrows(
                EJBAccessException.class, () -> doctor.run(() -> patients.correct(rosa.id(), same, rosa.version())));
        assertThrows(EJBAccessException.class, () -> doctor.run(() -> patients.merge(rosa.id(), rosa.id())));
        assertEquals(rosa.id(), doctor.call(() -> patients.one(rosa.id())).id());
    }

    @Test
    void a_record_is_found_checked_and_put_right() {
        PatientView rosa = written("rosa@example.org");
        assertFalse(rosa.verified());
        assertTrue(rosa.staffMade());
        assertFalse(rosa.linked());

        PatientView checked = ADA.call(() -> patients.verify(rosa.id()));
        assertTrue(checked.verified());
        PatientDetails moved = new PatientDetails("Rosa", rosa.familyName(), BORN, null, "+34 600 1", null);
        PatientView corrected = ADA.call(() -> patients.correct(rosa.id(), moved, checked.version()));
        assertEquals("+34 600 1", corrected.phone());
        assertEquals("stale", refusal(ADA, () -> patients.correct(rosa.id(), moved, rosa.version())));
        assertEquals(
                List.of(rosa.id()),
                ADA.call(() -> patients.search(new PatientQuery(rosa.familyName(), BORN, null, 5))).patients().stream()
                        .map(PatientView::id)
                        .toList());
    }

    @Test
    void who_accepts_takes_the_record_over_and_their_own_empty_one_is_gone() {
        PatientView rosa = written(null);
        Known self = newPatient();

        String record = self.as().call(() -> invitations.accept(invited(rosa)));

        assertEquals(rosa.id(), record);
        assertTrue(ADA.call(() -> patients.one(rosa.id())).linked());
        assertEquals("not-found", refusal(ADA, () -> patients.one(self.publicId())));
        Known again = signedIn(self.as());
        assertEquals(rosa.id(), again.publicId());
        assertEquals(
                "Rosa " + rosa.familyName(),
                ADA.call(() -> patients.one(rosa.id())).name());
    }

    @Test
    void a_matching_email_links_nothing() {
        String email = subject("rosa") + "@example.org";
        PatientView rosa = written(email);
        As stranger = As.patient(subject("patient"));
        SignInClaims claims = new SignInClaims("Rosa", "Ruiz", email, "1948-03-09", "es", null);

        String own = stranger.call(() -> accounts.signIn(claims)).publicId();

        assertFalse(own.equals(rosa.id()));
        assertFalse(ADA.call(() -> patients.one(rosa.id())).linked());
    }

    @Test
    void looking_at_an_invitation_changes_nothing() {
        PatientView rosa = written(null);
        String token = invited(rosa);
        As self = newPatient().as();

        assertEquals(rosa.name(), self.call(() -> invitations.preview(token)).patientName());
        assertEquals(rosa.name(), self.call(() -> invitations.preview(token)).patientName());
        assertFalse(ADA.call(() -> patients.one(rosa.id())).linked());
    }

    @Test
    void an_invitation_that_is_unknown_used_replaced_or_expired_is_refused_in_words() {
        PatientView rosa = written(null);
        String older = invited(rosa);
        String newer = invited(rosa);
        As self = newPatient().as();

        assertEquals("invitation-unknown", refusal(self, () -> invitations.accept("A".repeat(43))));
        assertEquals("invitation-unknown", refusal(self, () -> invitations.accept("")));
        assertEquals("invitation-unknown", refusal(self, () -> invitations.accept(null)));
        assertEquals("invitation-replaced", refusal(self, () -> invitations.accept(older)));
        assertEquals(
                "invitation-expired",
                clock.at(clock.now().plus(Duration.ofDays(14)), () -> refusal(self, () -> invitations.accept(newer))));
        self.run(() -> invitations.accept(newer));
        assertEquals("invitation-used", refusal(newPatient().as(), () -> invitations.accept(newer)));
        assertEquals("already-linked", refusal(ADA, () -> patients.invite(rosa.id())));
    }

    @Test
    void only_a_signed_in_patient_accepts() {
        String token = invited(written(null));

        assertThrows(EJBAccessException.class, () -> invitations.accept(token));
        assertThrows(EJBAccessException.class, () -> newDoctor().as().run(() -> invitations.accept(token)));
        assertThrows(EJBAccessException.class, () -> ADA.run(() -> invitations.accept(token)));
    }

    @Test
    void of_ten_who_accept_one_invitation_at_once_one_gets_the_record() throws InterruptedException {
        PatientView rosa = written(null);
        String token = invited(rosa);
        List<Callable<String>> attempts = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            As who = newPatient().as();
            attempts.add(() -> who.call(() -> invitations.accept(token)));
        }

        long linked =
                Together.all(attempts).stream().filter(Together.Ending::went).count();

        assertEquals(1, linked);
    }

    @Test
    void who_has_visits_is_told_that_staff_put_the_records_together_and_staff_do() {
        Story story = story();
        String own = story.seenBy(story.patient()).patientId();
        PatientView rosa = written(null);
        String token = invited(rosa);
        assertEquals("own-record-in-use", refusal(story.patient(), () -> invitations.accept(token)));

        PatientView merged = ADA.call(() -> patients.merge(own, rosa.id()));

        assertTrue(merged.linked());
        AppointmentView visit = story.seenBy(story.patient());
        assertEquals(rosa.id(), visit.patientId());
        assertEquals("Rosa " + rosa.familyName(), visit.patientName());
        assertNull(ADA.call(() -> patients.one(rosa.id())).recordNumber());
        assertEquals("merge-self", refusal(ADA, () -> patients.merge(rosa.id(), rosa.id())));
        String other = newPatient().publicId();
        assertEquals("merge-two-accounts", refusal(ADA, () -> patients.merge(other, rosa.id())));
    }
}

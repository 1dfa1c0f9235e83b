package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
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
import org.televisit.application.chat.ChatEntry;
import org.televisit.application.document.DocumentView;
import org.televisit.application.security.SignInMoment;
import org.televisit.application.trail.OpenedLine;
import org.televisit.application.trail.OpenedQueries;
import org.televisit.domain.audit.AuditAction;

/** A doctor opens the record of another's patient: with a reason and a recent sign-in, for some hours, seen by all. */
class EmergencyIT extends WithContent {

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
    void those_who_answer_for_it_are_mailed_at_once_and_the_mail_names_nobody() throws Exception {
        Known patient = newPatient();
        Known helper = newDoctor();
        opens(helper, patient);
        long opened = ((Number) entities.createNativeQuery("select count(*) from emergency_access")
                        .getSingleResult())
                .longValue();

        List<String> mails = new Mailbox("alerts@example.org").await((int) opened);

        assertTrue(mails.size() >= opened, mails.size() + " mails of " + opened);
        // lines that are longer than mail allows are broken
        String mail = mails.get(mails.size() - 1).replaceAll("=\\r?\\n", "");
        assertTrue(mail.contains("/admin/audit.xhtml?action="), mail);
        for (String name : List.of(helper.as().subject(), patient.as().subject(), REASON)) {
            assertFalse(mail.contains(name), mail);
        }
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

    @Test
    void what_was_written_is_read_and_nothing_of_it_changed_and_each_read_is_seen_by_the_patient() {
        everything();
        Known helper = newDoctor();
        String visit = story.id();
        assertEquals("not-yours", refusal(() -> helper.as().run(() -> notes.read(visit))));
        assertEquals("not-yours", refusal(() -> helper.as().run(() -> documents.all(visit))));
        assertEquals("not-yours", refusal(() -> helper.as().run(() -> chat.read(visit, null, 10))));
        opensOfStory(helper);

        assertEquals("Rests a lot", helper.as().call(() -> notes.read(visit)).text());
        DocumentView document = helper.as().call(() -> documents.all(visit)).get(0);
        assertFalse(document.takeBack());
        assertArrayEquals(
                PAPER,
                helper.as().call(() -> documents.fetch(visit, document.id())).content());
        assertNull(helper.as().call(() -> documents.all(visit)).get(0).seenAt(), "not by the other side");
        List<ChatEntry> said =
                helper.as().call(() -> chat.read(visit, null, 10)).entries();
        assertEquals("My head aches", said.get(0).text());
        String file = said.get(1).file().id();
        assertArrayEquals(PAPER, helper.as().call(() -> chat.fetch(visit, file)).content());

        assertEquals("not-yours", refusal(() -> helper.as().run(() -> notes.amend(visit, "no", "no"))));
        assertEquals("not-yours", refusal(() -> helper.as().run(() -> documents.share(visit, "no.pdf", PAPER))));
        assertEquals("not-yours", refusal(() -> helper.as().run(() -> documents.takeBack(visit, document.id()))));
        assertEquals("not-yours", refusal(() -> helper.as().run(() -> recordings.of(visit))));
        assertEquals("not-yours", refusal(() -> helper.as().run(() -> prescriptions.all(visit))));

        List<AuditAction> seen = story.patient().call(() -> opened.mine(visit, false, null, 100)).lines().stream()
                .filter(line -> !line.refused()
                        && line.who() != null
                        && line.who().contains(helper.as().subject()))
                .map(OpenedLine::action)
                .toList();
        assertTrue(seen.containsAll(List.of(
                AuditAction.NOTE_READ, AuditAction.DOCUMENT_READ, AuditAction.CHAT_READ, AuditAction.FILE_DOWNLOAD)));
    }

    @Test
    void a_draft_is_nobodys_but_its_doctors_and_all_of_it_closes_by_itself() {
        story = story();
        Known helper = newDoctor();
        story.doctor().run(() -> notes.write(story.id(), "Perhaps", 0));
        EmergencyView view = opensOfStory(helper);

        assertEquals("NONE", helper.as().call(() -> notes.read(story.id())).status());
        Instant later = view.endsAt().plusSeconds(1);
        assertEquals("not-yours", refusal(() -> helper.as().run(() -> clock.at(later, () -> notes.read(story.id())))));
    }

    private EmergencyView opensOfStory(Known helper) {
        String patient = story.seenBy(story.patient()).patientId();
        return signedInAgo(Duration.ZERO, helper.as(), () -> emergencies.open(patient, REASON));
    }
}

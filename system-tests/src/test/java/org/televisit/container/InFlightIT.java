package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.notification.Batch;
import org.televisit.application.notification.MessageFilter;
import org.televisit.application.notification.MessageLine;
import org.televisit.application.notification.MessageQueries;
import org.televisit.application.notification.OutboxLedger;
import org.televisit.domain.appointment.AppointmentStatus;
import org.televisit.domain.appointment.CancellationReason;
import org.televisit.domain.notification.MessageChannel;
import org.televisit.domain.notification.MessageFacts;
import org.televisit.domain.notification.MessageKind;
import org.televisit.domain.notification.OutboxStatus;
import org.televisit.domain.shared.BusinessException;

/** A visit is moved while its messages are on their way, or were not taken (REQUIREMENTS A5, T1, N1). */
class InFlightIT extends InsideTheServer {

    private static final double A_SECOND = 1 / 60.0;
    private static final double MOVED_BY = 120;

    @EJB(lookup = "java:app/televisit-ejb/OutboxService!org.televisit.application.notification.OutboxLedger")
    OutboxLedger outbox;

    @EJB(lookup = "java:app/televisit-ejb/MessageQueries")
    MessageQueries messages;

    private Worker worker;
    private Known doctor;
    private Known patient;
    private AppointmentView visit;

    @BeforeEach
    void aVisitOfWhichBothWereTold() throws Exception {
        worker = new Worker(outbox, entities, MessageChannel.MAIL);
        doctor = newDoctor();
        patient = newPatient();
        visit = bookedInTwoDays(doctor, patient);
        Mailbox.of(patient).await(1);
        Mailbox.of(doctor).await(1);
    }

    @AfterEach
    void nothingIsHeld() {
        worker.rest();
    }

    private Instant minute(double minute) {
        return visit.startsAt().plusSeconds(Math.round(minute * 60));
    }

    private void movedAt(double minute) {
        int version = doctor.as().call(() -> appointments.one(visit.id())).version();
        clock.at(minute(minute), () -> doctor.as()
                .call(() -> changes.reschedule(visit.id(), minute(MOVED_BY), version)));
    }

    @Test
    void moved_at_1359_with_the_patient_in_the_waiting_room_and_the_reminder_in_flight() {
        Story story = new Story(this, doctor, patient, visit).preparedBy(patient.as());
        story.enters(patient.as(), -3);
        String spare = story.ticket(patient.as(), -2).ticket();
        Batch inFlight = worker.claim(minute(-1.5));
        MessageFacts reminder = Worker.only(inFlight, visit, patient);
        assertEquals(MessageKind.REMINDER_SOON, reminder.kind());

        movedAt(-1);

        AppointmentView moved = story.seenBy(doctor.as());
        assertEquals(AppointmentStatus.BOOKED, moved.status(), "nobody has arrived for the new time");
        assertTrue(
                story.at(-0.5, () -> presence.useTicket(spare, patient.as().subject()))
                        .isEmpty(),
                "the old room is closed");
        assertEquals(
                "too-early",
                assertThrows(BusinessException.class, () -> story.ticket(patient.as(), -0.5))
                        .reason());
        assertTrue(Worker.of(worker.claim(minute(-0.9)), visit, patient).isEmpty(), "not before the reminder");
        worker.sent(inFlight, reminder, minute(-0.8));
        worker.release(inFlight);
        MessageFacts change = Worker.only(worker.claim(minute(-0.7)), visit, patient);
        assertEquals(MessageKind.CHANGE, change.kind());
        assertEquals(minute(MOVED_BY), change.startsAt());

        assertEquals(AppointmentStatus.BOOKED, story.sweptAt(5 + A_SECOND).status(), "nobody is late");
        assertEquals(
                AppointmentStatus.BOOKED, story.sweptAt(MOVED_BY + 5 - A_SECOND).status());
        assertEquals(
                CancellationReason.DOCTOR_LATE,
                story.sweptAt(MOVED_BY + 5 + A_SECOND).cancellationReason());
    }

    @Test
    void what_the_mail_server_would_not_have_an_admin_has_sent_again() throws Exception {
        movedAt(-30);
        Batch batch = worker.claim(minute(-29));
        worker.refused(batch, Worker.only(batch, visit, patient), minute(-29));
        worker.rest();
        As admin = As.admin("admin-of-messages");
        MessageLine dead = changeSeenBy(admin);
        assertEquals(OutboxStatus.DEAD, dead.status());
        assertEquals("refused-550", dead.lastError());

        admin.run(() -> messages.resend(dead.id()));

        Predicate<List<String>> told =
                mails -> mails.stream().anyMatch(mail -> mail.contains("Message-ID: <" + dead.id() + "@"));
        List<String> box = Mailbox.of(patient).await(told);
        assertTrue(told.test(box), box.toString());
        assertEquals(1, box.stream().filter(mail -> mail.contains(dead.id())).count());
        assertEquals(OutboxStatus.SENT, changeSeenBy(admin).status());
        assertEquals(1, resent(dead));
        assertEquals(
                "illegal-transition",
                assertThrows(BusinessException.class, () -> admin.run(() -> messages.resend(dead.id())))
                        .reason());
    }

    @Test
    void why_it_was_moved_is_read_by_the_other_side_and_told_in_no_mail() throws Exception {
        doctor.as().call(() -> changes.reschedule(visit.id(), minute(MOVED_BY), "a funeral", visit.version()));

        assertEquals(
                "a funeral",
                patient.as().call(() -> appointments.one(visit.id()).note()));
        List<String> box = Mailbox.of(patient).await(2);
        assertEquals(2, box.size());
        assertTrue(box.stream().noneMatch(mail -> mail.contains("funeral")), box.toString());
        movedAt(-60);
        assertNull(patient.as().call(() -> appointments.one(visit.id()).note()));
    }

    private MessageLine changeSeenBy(As admin) {
        MessageFilter changesAlone = new MessageFilter(null, MessageKind.CHANGE, true);
        return admin.call(() -> messages.page(null, 200, changesAlone)).messages().stream()
                .filter(line -> visit.id().equals(line.appointmentId()) && line.channel() == MessageChannel.MAIL)
                .filter(line -> (patient.as().subject() + "@example.org").equals(line.to()))
                .findFirst()
                .orElseThrow();
    }

    private long resent(MessageLine line) {
        Object count = entities.createNativeQuery(
                        "select count(*) from audit_event where action = 'MESSAGE_RESEND' and subject_id = ?1")
                .setParameter(1, line.id())
                .getSingleResult();
        return ((Number) count).longValue();
    }
}

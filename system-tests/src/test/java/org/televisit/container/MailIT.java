package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.appointment.ChangeService;
import org.televisit.application.notification.Batch;
import org.televisit.application.notification.CalendarFeedService;
import org.televisit.application.notification.MessageFilter;
import org.televisit.application.notification.MessageLine;
import org.televisit.application.notification.MessageQueries;
import org.televisit.application.notification.OutboxLedger;
import org.televisit.domain.notification.MessageChannel;
import org.televisit.domain.notification.MessageFacts;
import org.televisit.domain.notification.MessageKind;
import org.televisit.domain.notification.OutboxStatus;
import org.televisit.domain.shared.BusinessException;

/** The deployed server writes to a real mail server, and to each person in the right order. */
class MailIT extends InsideTheServer {

    private static final Duration LEASE = Duration.ofMinutes(2);

    @EJB(lookup = "java:app/televisit-ejb/OutboxService!org.televisit.application.notification.OutboxLedger")
    OutboxLedger outbox;

    @EJB(lookup = "java:app/televisit-ejb/MessageQueries")
    MessageQueries messages;

    @EJB(lookup = "java:app/televisit-ejb/CalendarFeedService")
    CalendarFeedService feeds;

    @EJB(lookup = "java:app/televisit-ejb/ChangeService")
    ChangeService changes;

    private Worker worker;

    @BeforeEach
    void asAWorker() {
        worker = new Worker(outbox, entities, MessageChannel.MAIL);
    }

    @AfterEach
    void nothingIsHeld() {
        worker.rest();
    }

    @Test
    void a_booking_and_its_end_reach_both_by_mail_and_their_calendars() throws Exception {
        Known doctor = newDoctor();
        Known patient = newPatient();
        AppointmentView visit = bookedInTwoDays(doctor, patient);

        String toPatient = Mailbox.of(patient).await(1).get(0);
        String toDoctor = Mailbox.of(doctor).await(1).get(0);
        patient.as().run(() -> changes.cancel(visit.id(), "a rash on the arm", visit.version()));
        String cancelled = Mailbox.of(patient).await(2).get(1);

        Stream.of(toPatient, toDoctor).forEach(mail -> {
            assertTrue(mail.contains("Message-ID: <" + visit.id() + ".0.CONFIRMATION."), mail);
            assertTrue(mail.contains("Auto-Submitted: auto-generated"), mail);
            assertTrue(mail.contains("text/calendar; charset=UTF-8; method=REQUEST"), mail);
            assertTrue(mail.contains("UID:" + visit.id() + "@"), mail);
        });
        assertTrue(cancelled.contains("method=CANCEL") && cancelled.contains("SEQUENCE:1"), cancelled);
        assertTrue(!cancelled.contains("rash"), cancelled);
    }

    @Test
    void a_visit_moved_with_a_reminder_in_flight_tells_the_new_time_after_it() throws Exception {
        Known doctor = newDoctor();
        Known patient = newPatient();
        AppointmentView visit = bookedInTwoDays(doctor, patient);
        confirmed(doctor, patient);
        remindedADayBefore(visit, patient);
        Instant start = visit.startsAt();

        Batch inFlight = worker.claim(start.minus(Duration.ofMinutes(15)));
        MessageFacts reminder = Worker.only(inFlight, visit, patient);
        assertEquals(MessageKind.REMINDER_SOON, reminder.kind());
        Instant moment = start.minus(Duration.ofMinutes(14));
        clock.at(moment, () -> doctor.as()
                .call(() -> changes.reschedule(visit.id(), start.plus(Duration.ofHours(2)), visit.version())));

        assertTrue(
                Worker.of(worker.claim(moment.plusSeconds(1)), visit, patient).isEmpty());
        worker.sent(inFlight, reminder, moment.plusSeconds(2));
        worker.release(inFlight);
        MessageFacts change = Worker.only(worker.claim(moment.plusSeconds(3)), visit, patient);
        assertEquals(MessageKind.CHANGE, change.kind());
        assertEquals(1, change.sequence());
        assertEquals(start.plus(Duration.ofHours(2)), change.startsAt());
    }

    @Test
    void a_reminder_claimed_by_a_node_that_died_is_sent_once_by_another() throws Exception {
        Known doctor = newDoctor();
        Known patient = newPatient();
        AppointmentView visit = bookedInTwoDays(doctor, patient);
        confirmed(doctor, patient);
        remindedADayBefore(visit, patient);
        Instant due = visit.startsAt().minus(Duration.ofMinutes(15));

        Worker.only(worker.claim(due), visit, patient);
        assertTrue(Worker.of(worker.claim(due.plus(LEASE).minusSeconds(1)), visit, patient)
                .isEmpty());
        Batch heir = worker.claim(due.plus(LEASE));
        worker.sent(heir, Worker.only(heir, visit, patient), due.plus(LEASE));

        assertTrue(Worker.of(worker.claim(due.plus(LEASE).plus(LEASE)), visit, patient)
                .isEmpty());
    }

    @Test
    void after_an_outage_the_newest_reminder_alone_is_sent_and_none_after_the_start() throws Exception {
        Known doctor = newDoctor();
        Known patient = newPatient();
        AppointmentView visit = bookedInTwoDays(doctor, patient);
        confirmed(doctor, patient);

        Batch late = worker.claim(visit.startsAt().minus(Duration.ofMinutes(5)));
        MessageFacts reminder = Worker.only(late, visit, patient);
        assertEquals(MessageKind.REMINDER_SOON, reminder.kind());
        worker.sent(late, reminder, visit.startsAt().minus(Duration.ofMinutes(5)));
        worker.release(late);

        assertTrue(Worker.of(worker.claim(visit.startsAt().plus(LEASE)), visit, patient)
                .isEmpty());
    }

    @Test
    void who_wants_no_reminders_gets_none_and_is_told_of_the_change() throws Exception {
        Known doctor = newDoctor();
        Known patient = newPatient();
        AppointmentView visit = bookedInTwoDays(doctor, patient);
        confirmed(doctor, patient);
        patient.as().run(() -> accounts.remind(false));
        assertTrue(!patient.as().call(accounts::reminded));

        Batch batch = worker.claim(visit.startsAt().minus(Duration.ofHours(23)));
        assertTrue(Worker.of(batch, visit, patient).isEmpty());
        assertEquals(MessageKind.REMINDER_DAY, Worker.only(batch, visit, doctor).kind());
        worker.release(batch);

        Instant moment = visit.startsAt().minus(Duration.ofHours(22));
        clock.at(moment, () -> doctor.as()
                .call(() ->
                        changes.reschedule(visit.id(), visit.startsAt().plus(Duration.ofHours(2)), visit.version())));
        assertEquals(
                MessageKind.CHANGE,
                Worker.only(worker.claim(moment.plusSeconds(1)), visit, patient).kind());
    }

    @Test
    void an_admin_reads_what_was_sent_and_cannot_send_it_again() throws Exception {
        Known doctor = newDoctor();
        Known patient = newPatient();
        AppointmentView visit = bookedInTwoDays(doctor, patient);
        confirmed(doctor, patient);

        MessageLine line = As.admin("desk").call(() -> messages.page(null, 200, MessageFilter.ALL)).messages().stream()
                .filter(each -> visit.id().equals(each.appointmentId()))
                .filter(each -> each.kind() == MessageKind.CONFIRMATION)
                .findFirst()
                .orElseThrow();
        String text = As.admin("desk").call(() -> messages.one(line.id())).text();
        BusinessException refused =
                assertThrows(BusinessException.class, () -> As.admin("desk").run(() -> messages.resend(line.id())));

        assertEquals(OutboxStatus.SENT, line.status());
        assertTrue(text.contains("is booked"), text);
        assertEquals("illegal-transition", refused.reason());
    }

    @Test
    void a_private_address_shows_the_visits_until_it_is_renewed() {
        Known patient = newPatient();
        AppointmentView visit = bookedInTwoDays(newDoctor(), patient);

        String token = token(patient.as().call(feeds::renew).url());
        String calendar = feeds.feed(token).orElseThrow();
        String newer = token(patient.as().call(feeds::renew).url());

        assertTrue(calendar.contains("UID:" + visit.id() + "@"), calendar);
        assertTrue(feeds.feed(token).isEmpty());
        assertEquals(calendar, feeds.feed(newer).orElseThrow());
    }

    private static String token(String url) {
        return url.substring(url.lastIndexOf('/') + 1, url.lastIndexOf('.'));
    }

    private static void confirmed(Known doctor, Known patient) throws Exception {
        Mailbox.of(patient).await(1);
        Mailbox.of(doctor).await(1);
    }

    private void remindedADayBefore(AppointmentView visit, Known patient) {
        Instant due = visit.startsAt().minus(Duration.ofHours(24));
        Batch batch = worker.claim(due);
        worker.sent(batch, Worker.only(batch, visit, patient), due);
        worker.release(batch);
    }
}

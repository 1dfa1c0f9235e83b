package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.call.FinishOutcome;
import org.televisit.application.signaling.SeatGrant;
import org.televisit.application.webhook.DeliveryDesk;
import org.televisit.application.webhook.DeliveryRound;
import org.televisit.application.webhook.DeliveryService;
import org.televisit.domain.webhook.DeliveryClaim;
import org.televisit.domain.webhook.DeliveryStatus;
import org.televisit.domain.webhook.WebhookDelivery;

/** Another system is told what becomes of visits, of all that was stored and of nothing else (REQUIREMENTS P3). */
class VisitWebhooksIT extends WithPrices {

    private static final Duration LEASE = Duration.ofMinutes(2);

    @Inject
    DeliveryRound round;

    @Inject
    UserTransaction transaction;

    @EJB(lookup = "java:app/televisit-ejb/DeliveryDesk")
    DeliveryDesk deliveries;

    @EJB(lookup = "java:app/televisit-ejb/DeliveryService")
    DeliveryService ledger;

    /** What was written about a visit, the first first. */
    private List<WebhookDelivery> about(String visit) {
        return entities.createQuery(
                        "from WebhookDelivery d where d.about = :visit order by d.id", WebhookDelivery.class)
                .setParameter("visit", visit)
                .getResultList();
    }

    private List<String> topics(String visit) {
        return about(visit).stream().map(WebhookDelivery::topic).toList();
    }

    private void sendAt(Instant moment) {
        clock.at(moment, () -> As.system().run(round::run));
    }

    @Test
    void a_visit_is_told_from_its_booking_to_its_end_without_a_name() {
        Story story = story();
        String visit = story.id();
        SeatGrant doctor = story.enters(story.doctor(), -1);
        SeatGrant patient = story.enters(story.patient(), 0);
        story.admits(doctor, 1);
        story.talk(doctor, patient, 1, 120);
        story.finishes(10, FinishOutcome.COMPLETED);

        assertEquals(List.of("visit.booked", "visit.started", "visit.ended"), topics(visit));
        String all = String.join(
                "\n", about(visit).stream().map(WebhookDelivery::body).toList());
        for (String secret :
                List.of("Given", story.patient().subject(), story.doctor().subject(), "FOLLOW_UP")) {
            assertFalse(all.contains(secret), all);
        }
        assertTrue(about(visit).get(2).body().contains("\"status\":\"FULFILLED\""), all);
        assertTrue(about(visit).get(2).body().contains("\"callSeconds\":"), all);
    }

    @Test
    void another_time_and_the_end_of_it_are_told_and_a_refund_once() {
        Known doctor = newDoctor();
        AppointmentView visit = paid(doctor, newPatient());
        Instant before = visit.startsAt();
        doctor.as().run(() -> changes.reschedule(visit.id(), before.plus(Duration.ofHours(3)), visit.version()));
        doctor.as()
                .run(() -> changes.cancel(
                        visit.id(), "private words", seen(visit, doctor).version()));

        assertEquals(List.of("visit.booked", "visit.rescheduled", "visit.cancelled", "refund.due"), topics(visit.id()));
        assertTrue(about(visit.id()).get(1).body().contains("\"before\":\"" + before + "\""));
        assertTrue(about(visit.id()).get(2).body().contains("\"reason\":\"HOSPITAL\""));
        assertTrue(about(visit.id()).stream().noneMatch(each -> each.body().contains("private words")));
    }

    @Test
    void what_was_rolled_back_is_not_told() throws Exception {
        Known doctor = newDoctor();
        AppointmentView visit = bookedInTwoDays(doctor, newPatient());
        transaction.begin();
        doctor.as().run(() -> changes.cancel(visit.id(), null, visit.version()));
        assertEquals(List.of("visit.booked", "visit.cancelled"), topics(visit.id()));
        transaction.rollback();

        assertEquals(List.of("visit.booked"), topics(visit.id()));
    }

    @Test
    void what_was_claimed_by_a_server_that_died_is_sent_after_a_while_under_the_same_id() throws Exception {
        AppointmentView visit = bookedInTwoDays(newDoctor(), newPatient());
        WebhookDelivery written = about(visit.id()).get(0);
        // later than any pause after the server's own rounds, which found nobody listening
        Instant now = clock.now().plus(Duration.ofHours(1));
        clock.at(now, () -> As.system().run(() -> ledger.due(1000)));
        try (Receiver other = new Receiver(message -> 200)) {
            sendAt(now.plus(LEASE).minusSeconds(1));
            assertFalse(other.has(visit.id()), "it was sent although another holds it");

            sendAt(now.plus(LEASE));

            Receiver.Heard message = other.next(visit.id());
            assertEquals(written.publicId(), message.headers().get("televisit-delivery"));
            assertEquals(written.body(), message.body());
        }
        assertEquals(DeliveryStatus.DELIVERED, fresh(written).status());
    }

    @Test
    void a_sender_whose_claim_ran_out_puts_nothing_off_and_what_was_taken_stays_taken() {
        AppointmentView visit = bookedInTwoDays(newDoctor(), newPatient());
        WebhookDelivery written = about(visit.id()).get(0);
        Instant now = clock.now().plus(Duration.ofHours(1));
        DeliveryClaim slow = claimAt(now);
        DeliveryClaim quick = claimAt(now.plus(LEASE));
        long id = written.id();
        assertTrue(slow.ids().contains(id) && quick.ids().contains(id));

        note(id, slow, Optional.of("no answer"));
        assertEquals(
                quick.until(),
                desk.call(() -> deliveries.one(written.publicId())).dueAt());
        note(id, quick, Optional.empty());
        note(id, quick, Optional.empty());
        note(id, quick, Optional.of("no answer"));

        assertEquals(DeliveryStatus.DELIVERED, fresh(written).status());
        assertNull(fresh(written).dueAt());
    }

    private DeliveryClaim claimAt(Instant moment) {
        return clock.at(moment, () -> As.system().call(() -> ledger.due(1000)));
    }

    private void note(long id, DeliveryClaim claim, Optional<String> failure) {
        As.system().run(() -> ledger.sent(id, claim.until(), failure));
    }

    @Test
    void an_admin_sees_what_it_came_to_and_sends_it_again_at_once() throws Exception {
        AppointmentView visit = bookedInTwoDays(newDoctor(), newPatient());
        WebhookDelivery written = about(visit.id()).get(0);
        try (Receiver other = new Receiver(message -> message.body().contains(visit.id()) ? 503 : 200)) {
            sendAt(clock.now().plus(Duration.ofMinutes(5)));
            other.next(visit.id());
        }
        WebhookDelivery refused = desk.call(() -> deliveries.one(written.publicId()));
        assertEquals("answered 503", refused.lastError());
        assertEquals(DeliveryStatus.PENDING, refused.status());
        assertTrue(Stream.of(refused.triedAt(), refused.dueAt()).noneMatch(each -> each == null));

        Known patient = newPatient();
        assertThrows(RuntimeException.class, () -> patient.as().run(() -> deliveries.again(written.publicId())));
        desk.run(() -> deliveries.again(written.publicId()));
        try (Receiver other = new Receiver(message -> 200)) {
            sendAt(clock.now());
            other.next(visit.id());
        }
        assertEquals(DeliveryStatus.DELIVERED, fresh(written).status());
        assertThrows(RuntimeException.class, () -> desk.run(() -> deliveries.again(written.publicId())));
    }

    // the receiver hears it a moment before the sender has noted so
    private WebhookDelivery fresh(WebhookDelivery known) {
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        WebhookDelivery seen = desk.call(() -> deliveries.one(known.publicId()));
        while (seen.status() != DeliveryStatus.DELIVERED && System.nanoTime() < until) {
            seen = desk.call(() -> deliveries.one(known.publicId()));
        }
        return seen;
    }
}

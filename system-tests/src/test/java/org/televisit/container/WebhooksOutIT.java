package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.webhook.DeliveryDesk;
import org.televisit.application.webhook.DeliveryRound;
import org.televisit.domain.appointment.AppointmentStatus;
import org.televisit.domain.webhook.DeliveryStatus;
import org.televisit.domain.webhook.WebhookDelivery;

/** Another system is told over HTTP: signed, again until it has it, at nobody's cost (REQUIREMENTS A9, P3). */
class WebhooksOutIT extends WithPrices {

    private static final String REFUND = "refund.due";
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

    @Inject
    DeliveryRound round;

    @EJB(lookup = "java:app/televisit-ejb/DeliveryDesk")
    DeliveryDesk deliveries;

    /** A visit that was paid and that the hospital called off. */
    private AppointmentView refundDue() {
        Known doctor = newDoctor();
        AppointmentView visit = paid(doctor, newPatient());
        doctor.as().run(() -> changes.cancel(visit.id(), "ill", visit.version()));
        return visit;
    }

    private void sendAt(Instant moment) {
        clock.at(moment, () -> As.system().run(round::run));
    }

    /** What an admin sees of the message with this id. */
    private WebhookDelivery seen(Receiver.Heard message) {
        String id = message.headers().get("televisit-delivery");
        return desk.call(() -> deliveries.one(id));
    }

    /** As the other system would check it: HMAC-SHA-256 of "<seconds>.<body>" under the secret both know. */
    private static void assertSigned(Receiver.Heard message, Instant when) throws Exception {
        String header = message.headers().get("televisit-signature");
        String seconds = header.substring("t=".length(), header.indexOf(','));
        Mac mac = Mac.getInstance("HmacSHA256");
        byte[] secret = System.getProperty("televisit.webhook.secret").getBytes(StandardCharsets.UTF_8);
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        byte[] signature = mac.doFinal((seconds + "." + message.body()).getBytes(StandardCharsets.UTF_8));
        assertEquals("t=" + seconds + ",v1=" + HexFormat.of().formatHex(signature), header);
        assertTrue(Math.abs(Long.parseLong(seconds) - when.getEpochSecond()) <= 30, header);
    }

    @Test
    void what_was_not_taken_is_sent_again_later_signed_anew_and_then_no_more() throws Exception {
        Set<String> known = ConcurrentHashMap.newKeySet();
        try (Receiver other = new Receiver(message ->
                message.body().contains(REFUND) && known.add(message.headers().get("televisit-delivery"))
                        ? 500
                        : 200)) {
            AppointmentView visit = refundDue();
            Instant now = clock.now();
            sendAt(now);
            Receiver.Heard first = other.next(visit.id(), REFUND);
            assertSigned(first, now);
            assertTrue(
                    first.body().contains("\"type\":\"refund.due\"")
                            && first.body().contains("4500"),
                    first.body());
            WebhookDelivery waiting = untilTried(first, 1);
            assertEquals(DeliveryStatus.PENDING, waiting.status());
            assertEquals("answered 500", waiting.lastError());

            Instant again = waiting.dueAt();
            assertFalse(again.isBefore(now.plus(FIRST_PAUSE)));
            sendAt(again.minusSeconds(1));
            assertFalse(other.has(visit.id(), REFUND), "it was sent before its pause was over");
            sendAt(again);
            Receiver.Heard second = other.next(visit.id(), REFUND);
            assertSigned(second, again);
            assertEquals(first.body(), second.body());
            WebhookDelivery taken = untilTried(second, 2);
            assertEquals(DeliveryStatus.DELIVERED, taken.status());
            assertNotNull(taken.deliveredAt());
            assertNull(taken.lastError());

            sendAt(again.plus(Duration.ofDays(1)));
            assertFalse(other.has(visit.id(), REFUND), "it was sent although it had been taken");
        }
    }

    // the server's own timer may have sent it a moment before the test did
    private WebhookDelivery untilTried(Receiver.Heard message, int attempts) {
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        WebhookDelivery seen = seen(message);
        while (seen.attempts() < attempts && System.nanoTime() < until) {
            seen = seen(message);
        }
        assertEquals(attempts, seen.attempts());
        return seen;
    }

    @Test
    void who_never_answers_keeps_nobody_waiting() throws Exception {
        Known ill = newDoctor();
        AppointmentView visit = paid(ill, newPatient());
        // a thread of this test's own, with its class loader
        ExecutorService sender = Executors.newSingleThreadExecutor();
        try (Receiver other = new Receiver(message ->
                message.body().contains(visit.id()) && message.body().contains(REFUND) ? Receiver.SILENCE : 200)) {
            ill.as().run(() -> changes.cancel(visit.id(), "ill", visit.version()));
            Future<?> sending = sender.submit(() -> sendAt(clock.now()));
            Receiver.Heard message = other.next(visit.id(), REFUND);

            assertEquals(0, seen(message).attempts());
            Known doctor = newDoctor();
            AppointmentView next = paid(doctor, newPatient());
            assertEquals(AppointmentStatus.BOOKED, next.status());
            doctor.as().run(() -> changes.cancel(next.id(), "ill", next.version()));
            desk.run(() -> payments.refunded(visit.id(), "re_1"));
            assertEquals(DeliveryStatus.PENDING, seen(message).status());

            other.hangUp();
            assertEquals(DeliveryStatus.PENDING, untilTried(message, 1).status());
            sending.get();
        } finally {
            sender.shutdownNow();
        }
    }
}

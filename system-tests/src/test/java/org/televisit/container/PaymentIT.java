package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.payment.LapseService;
import org.televisit.application.payment.PaymentTrouble;
import org.televisit.application.payment.PaymentWebhooks;
import org.televisit.application.payment.RefundLine;
import org.televisit.domain.appointment.AppointmentStatus;
import org.televisit.domain.appointment.CancellationReason;
import org.televisit.domain.appointment.PaymentStatus;
import org.televisit.domain.shared.BusinessException;

/** Money for visits: told by a provider or the desk, not told in time, given back, carried over. */
class PaymentIT extends WithPrices {

    @EJB(lookup = "java:app/televisit-ejb/PaymentWebhooks")
    PaymentWebhooks webhooks;

    @EJB(lookup = "java:app/televisit-ejb/LapseService")
    LapseService lapses;

    private void told(String event, String visit, long amount, Instant now) {
        byte[] body = Stripe.sessionPaid(event, visit, amount);
        clock.at(now, () -> webhooks.stripe(body, Stripe.signature(body, now)));
    }

    private static String event() {
        return "evt_" + System.nanoTime();
    }

    private static String reason(Runnable attempt) {
        return assertThrows(BusinessException.class, attempt::run).reason();
    }

    private void lapse(AppointmentView visit, Instant now) {
        long key = keyOf(visit.id());
        clock.at(now, () -> As.system().run(() -> {
            assertTrue(lapses.due(10_000).contains(key));
            lapses.lapse(key);
        }));
    }

    @Test
    void a_payment_told_twice_counts_once() {
        Known doctor = newDoctor();
        AppointmentView visit = pending(doctor, newPatient());
        assertEquals(AppointmentStatus.PENDING, visit.status());
        String event = event();

        told(event, visit.id(), PRICE, clock.now());
        told(event, visit.id(), PRICE, clock.now());

        assertEquals(AppointmentStatus.BOOKED, seen(visit, doctor).status());
        assertEquals(PaymentStatus.PAID, seen(visit, doctor).payment().status());
        assertEquals("payment-not-due", reason(() -> told(event(), visit.id(), PRICE, clock.now())));
    }

    @Test
    void what_nobody_paid_lapses_and_a_payment_after_all_brings_the_same_visit_back() {
        Known doctor = newDoctor();
        AppointmentView visit = pending(doctor, newPatient());
        Instant later = clock.now().plus(Duration.ofMinutes(31));

        lapse(visit, later);
        assertEquals(CancellationReason.UNPAID, seen(visit, doctor).cancellationReason());

        told(event(), visit.id(), PRICE, later.plusSeconds(60));
        assertEquals(AppointmentStatus.BOOKED, seen(visit, doctor).status());
    }

    @Test
    void a_payment_after_a_lapse_is_given_back_when_the_time_is_gone() {
        Known doctor = newDoctor();
        AppointmentView visit = pending(doctor, newPatient());
        lapse(visit, clock.now().plus(Duration.ofMinutes(31)));
        booked(doctor, newPatient(), visit.startsAt());

        told(event(), visit.id(), PRICE, clock.now());

        assertEquals(PaymentStatus.REFUND_DUE, seen(visit, doctor).payment().status());
    }

    @Test
    void what_does_not_fit_waits_until_somebody_has_looked() {
        Known doctor = newDoctor();
        AppointmentView visit = pending(doctor, newPatient());

        assertEquals("payment-mismatch", reason(() -> told(event(), visit.id(), PRICE - 1, clock.now())));
        assertEquals("payment-unknown", reason(() -> told(event(), "no-visit-of-ours", PRICE, clock.now())));

        assertEquals(AppointmentStatus.PENDING, seen(visit, doctor).status());
        PaymentTrouble trouble = troubles().stream()
                .filter(line -> visit.id().equals(line.appointmentId()))
                .findFirst()
                .orElseThrow();
        desk.run(() -> payments.settleTrouble(trouble.id(), "sent back"));
        assertFalse(troubles().contains(trouble));
    }

    private List<PaymentTrouble> troubles() {
        return desk.call(() -> payments.troubles(null, 100));
    }

    @Test
    void who_does_not_sign_as_stripe_does_is_refused() {
        Instant now = clock.now();
        byte[] body = "{\"id\":\"evt_1\",\"type\":\"customer.created\"}".getBytes(StandardCharsets.UTF_8);

        assertEquals("webhook-signature", reason(() -> webhooks.stripe(body, null)));
        assertEquals("webhook-signature", reason(() -> webhooks.stripe(body, "t=1,v1=00")));
        assertEquals(
                "webhook-too-old",
                reason(() -> webhooks.stripe(body, Stripe.signature(body, now.minus(Duration.ofMinutes(6))))));
        webhooks.stripe(body, Stripe.signature(body, now));
    }

    @Test
    void what_the_hospital_calls_off_is_given_back() {
        Known doctor = newDoctor();
        AppointmentView visit = paid(doctor, newPatient());

        doctor.as().run(() -> changes.cancel(visit.id(), "ill", visit.version()));

        assertEquals(PaymentStatus.REFUND_DUE, seen(visit, doctor).payment().status());
        assertTrue(desk.call(() -> payments.refundsDue(null, 100)).stream()
                .map(RefundLine::appointmentId)
                .anyMatch(visit.id()::equals));
        desk.run(() -> payments.refunded(visit.id(), "re_1"));
        assertEquals(PaymentStatus.REFUNDED, seen(visit, doctor).payment().status());
        assertEquals("illegal-transition", reason(() -> desk.run(() -> payments.refunded(visit.id(), "re_2"))));
    }

    @Test
    void what_the_patient_calls_off_late_is_kept() {
        Known doctor = newDoctor();
        Known patient = newPatient();
        AppointmentView visit = paid(doctor, patient);

        clock.at(visit.startsAt().minus(Duration.ofHours(23)), () -> patient.as()
                .run(() -> changes.cancel(visit.id(), null, visit.version())));

        assertEquals(PaymentStatus.PAID, seen(visit, doctor).payment().status());
    }

    @Test
    void a_patient_who_calls_off_a_day_before_has_it_back_and_a_second_later_has_not() {
        Duration day = Duration.ofHours(24);

        assertEquals(PaymentStatus.REFUND_DUE, calledOffByPatient(day));
        assertEquals(PaymentStatus.PAID, calledOffByPatient(day.minusSeconds(1)));
    }

    private PaymentStatus calledOffByPatient(Duration before) {
        Known doctor = newDoctor();
        Known patient = newPatient();
        AppointmentView visit = paid(doctor, patient);
        clock.at(visit.startsAt().minus(before), () -> patient.as()
                .run(() -> changes.cancel(visit.id(), null, visit.version())));
        return seen(visit, doctor).payment().status();
    }

    @Test
    void the_visit_that_takes_its_place_is_paid_by_it() {
        Known doctor = newDoctor();
        Known patient = newPatient();
        AppointmentView visit = paid(doctor, patient);
        doctor.as().run(() -> changes.cancel(visit.id(), "ill", visit.version()));
        Instant other = visit.startsAt().plus(Duration.ofHours(3));

        AppointmentView next = doctor.as().call(() -> booking.rebook(visit.id(), other));

        assertEquals(AppointmentStatus.BOOKED, next.status());
        assertEquals(PaymentStatus.PAID, seen(next, doctor).payment().status());
        assertEquals(PaymentStatus.CREDITED, seen(visit, doctor).payment().status());
    }

    @Test
    void a_payment_is_nobody_elses_to_read_or_make() {
        Known doctor = newDoctor();
        Known patient = newPatient();
        AppointmentView visit = pending(doctor, patient);

        assertEquals(PRICE, patient.as().call(() -> payments.of(visit.id())).amountMinor());
        assertEquals("not-yours", reason(() -> newPatient().as().run(() -> payments.of(visit.id()))));
        assertEquals("not-yours", reason(() -> newDoctor().as().run(() -> payments.of(visit.id()))));
        assertThrows(EJBAccessException.class, () -> patient.as().run(() -> payments.waive(visit.id(), "please")));
        assertThrows(
                EJBAccessException.class, () -> doctor.as().run(() -> payments.record(visit.id(), PRICE, "EUR", null)));
        assertEquals("payment-mismatch", reason(() -> desk.run(() -> payments.record(visit.id(), PRICE, "USD", null))));
        assertEquals("payment-not-late", reason(() -> doctor.as().run(() -> payments.agreeLatePayment(visit.id()))));
    }

    @Test
    void booked_at_a_quarter_to_and_paid_a_minute_past_the_doctor_agrees_to_begin_then() {
        Known doctor = newDoctor();
        Known patient = newPatient();
        AppointmentView visit = pending(doctor, patient);
        Instant late = visit.startsAt().plusSeconds(60);
        lapse(visit, visit.startsAt());

        told(event(), visit.id(), PRICE, late);
        clock.at(late.plusSeconds(20), () -> doctor.as().run(() -> payments.agreeLatePayment(visit.id())));

        assertEquals(late.plusSeconds(20), seen(visit, doctor).expectedStart());
        assertEquals(visit.endsAt().plusSeconds(80), seen(visit, doctor).visitEnd());
    }

    @Test
    void of_the_start_that_the_doctor_in_the_room_agrees_on_the_patient_is_told_once() {
        Known doctor = newDoctor();
        Known patient = newPatient();
        AppointmentView visit = pending(doctor, patient);
        Story story = new Story(this, doctor, patient, visit).preparedBy(patient.as());
        lapse(visit, visit.startsAt());
        told(event(), visit.id(), PRICE, visit.startsAt().plusSeconds(240));
        story.enters(doctor.as(), 4.5);

        story.at(6, () -> doctor.as().call(() -> payments.agreeLatePayment(visit.id())));
        assertEquals(6, story.minute(story.sweptAt(6.1).expectedStart()));

        Object delays = entities.createNativeQuery("select count(*) from outbox_message m"
                        + " join appointment a on a.id = m.appointment_id"
                        + " where a.public_id = ?1 and m.kind = 'DELAY' and m.channel = 'MAIL'")
                .setParameter(1, visit.id())
                .getSingleResult();
        assertEquals(1, ((Number) delays).intValue());
    }
}

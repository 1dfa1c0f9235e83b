package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.payment.LapseService;
import org.televisit.application.payment.RefundLine;
import org.televisit.domain.appointment.AppointmentStatus;
import org.televisit.domain.appointment.CancellationReason;
import org.televisit.domain.appointment.PaymentStatus;

/** Money that is to be given back, or is not: after an outcome was put right, and where none had come in (A6, A9). */
class MoneyBackIT extends WithPrices {

    private static final double A_SECOND = 1 / 60.0;

    @EJB(lookup = "java:app/televisit-ejb/LapseService")
    LapseService lapses;

    private final class Paid {
        private final Known doctor = newDoctor();
        private final Known patient = newPatient();
        private final AppointmentView visit = paid(doctor, patient);
        private final Mails mails = new Mails(entities).of("doctor", doctor).of("patient", patient);
        private final Story story = new Story(MoneyBackIT.this, doctor, patient, visit).preparedBy(patient.as());

        /** The doctor waited in vain. */
        Paid missed() {
            story.enters(doctor.as(), -1);
            assertEquals(AppointmentStatus.NOSHOW, story.sweptAt(15 + A_SECOND).status());
            return this;
        }

        void corrected(double minute, AppointmentStatus outcome, CancellationReason why) {
            story.at(minute, () -> doctor.as()
                    .call(() -> changes.correctOutcome(story.id(), outcome, why, "as it really was")));
        }

        PaymentStatus standing() {
            return seen(visit, doctor).payment().status();
        }

        boolean isToBeRefunded() {
            return desk.call(() -> payments.refundsDue(null, 200)).stream()
                    .map(RefundLine::appointmentId)
                    .anyMatch(visit.id()::equals);
        }
    }

    @Test
    void what_was_kept_from_who_had_not_come_is_given_back_once_it_was_our_line_that_failed() {
        Paid missed = new Paid().missed();
        assertEquals(PaymentStatus.PAID, missed.standing());
        assertFalse(missed.isToBeRefunded());

        assertEquals(
                List.of("REFUND_DUE to patient"),
                missed.mails.leftBy(
                        () -> missed.corrected(60, AppointmentStatus.CANCELLED, CancellationReason.TECHNICAL)));

        assertEquals(PaymentStatus.REFUND_DUE, missed.standing());
        assertTrue(missed.isToBeRefunded());
    }

    @Test
    void what_was_to_be_given_back_is_kept_once_the_visit_had_taken_place_after_all() {
        Paid lateDoctor = new Paid();
        lateDoctor.story.sweptAt(5 + A_SECOND);
        assertEquals(PaymentStatus.REFUND_DUE, lateDoctor.standing());

        lateDoctor.corrected(60, AppointmentStatus.FULFILLED, null);

        assertEquals(PaymentStatus.PAID, lateDoctor.standing());
        assertFalse(lateDoctor.isToBeRefunded());
    }

    @Test
    void what_was_given_back_stays_given_back_whatever_is_corrected_then() {
        Paid lateDoctor = new Paid();
        lateDoctor.story.sweptAt(5 + A_SECOND);
        desk.run(() -> payments.refunded(lateDoctor.visit.id(), "re_1"));

        lateDoctor.corrected(60, AppointmentStatus.FULFILLED, null);
        lateDoctor.corrected(61, AppointmentStatus.CANCELLED, CancellationReason.DOCTOR_LATE);

        assertEquals(PaymentStatus.REFUNDED, lateDoctor.standing());
        assertFalse(lateDoctor.isToBeRefunded());
    }

    @Test
    void what_was_waived_is_owed_to_nobody() {
        Known doctor = newDoctor();
        Known patient = newPatient();
        AppointmentView visit = pending(doctor, patient);
        Mails mails = new Mails(entities).of("doctor", doctor).of("patient", patient);
        assertEquals(
                List.of("WAIVER to patient"),
                mails.leftBy(() -> desk.run(() -> payments.waive(visit.id(), "a child of the house"))));
        int version = seen(visit, doctor).version();

        assertEquals(List.of("CANCELLATION to doctor", "CANCELLATION to patient"), mails.leftBy(() -> doctor.as()
                .run(() -> changes.cancel(visit.id(), "ill", version))));

        assertEquals(PaymentStatus.WAIVED, seen(visit, doctor).payment().status());
        assertTrue(desk.call(() -> payments.refundsDue(null, 200)).stream()
                .map(RefundLine::appointmentId)
                .noneMatch(visit.id()::equals));
    }

    @Test
    void of_money_that_comes_and_goes_the_patient_is_told() {
        Known doctor = newDoctor();
        Known patient = newPatient();
        Mails mails = new Mails(entities).of("doctor", doctor).of("patient", patient);
        List<String> confirmed = List.of("CONFIRMATION to doctor", "CONFIRMATION to patient");
        AppointmentView[] made = new AppointmentView[1];
        assertEquals(confirmed, mails.leftBy(() -> made[0] = pending(doctor, patient)));
        String id = made[0].id();

        assertEquals(
                List.of("RECEIPT to patient"),
                mails.leftBy(() -> desk.run(() -> payments.record(id, PRICE, "EUR", "receipt 2"))));
        int version = seen(made[0], doctor).version();
        assertEquals(
                List.of("CANCELLATION to doctor", "CANCELLATION to patient", "REFUND_DUE to patient"),
                mails.leftBy(() -> doctor.as().run(() -> changes.cancel(id, "ill", version))));
        assertEquals(List.of("REFUND to patient"), mails.leftBy(() -> desk.run(() -> payments.refunded(id, "re_2"))));
    }

    @Test
    void of_a_visit_that_nobody_paid_both_are_told_that_it_is_off() {
        Known doctor = newDoctor();
        Known patient = newPatient();
        AppointmentView visit = pending(doctor, patient);
        long key = keyOf(visit.id());
        Instant later = clock.now().plus(Duration.ofMinutes(31));
        Mails mails = new Mails(entities).of("doctor", doctor).of("patient", patient);

        assertEquals(
                List.of("CANCELLATION to doctor", "CANCELLATION to patient"),
                mails.leftBy(() -> clock.at(later, () -> As.system().run(() -> lapses.lapse(key)))));
    }
}

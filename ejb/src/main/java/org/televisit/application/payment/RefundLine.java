package org.televisit.application.payment;

import java.time.Instant;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.CancellationReason;
import org.televisit.domain.appointment.Payment;

/**
 * Money that is to be given back.
 *
 * @param appointmentId public id of the visit, and the key of the page after this line
 * @param amountMinor minor units of the currency
 * @param currency ISO 4217
 * @param reference what the provider or the desk calls the payment; null when nobody said
 * @param reason why the visit did not take place
 */
public record RefundLine(
        String appointmentId,
        String patientName,
        String practitionerName,
        Instant startsAt,
        long amountMinor,
        String currency,
        String reference,
        Instant paidAt,
        CancellationReason reason) {

    static RefundLine of(Appointment visit) {
        Payment payment = visit.payment();
        return new RefundLine(
                visit.publicId(),
                visit.patient().displayName(),
                visit.practitioner().displayName(),
                visit.startsAt(),
                payment.amountMinor(),
                payment.currency(),
                payment.reference(),
                payment.paidAt(),
                visit.cancellationReason());
    }
}

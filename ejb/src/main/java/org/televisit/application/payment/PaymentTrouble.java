package org.televisit.application.payment;

import java.time.Instant;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.payment.PaymentEvent;
import org.televisit.domain.payment.PaymentEventKind;

/**
 * Money that came and fits no visit as it should: somebody must look.
 *
 * @param id public id of the ledger's line, and the key of the page after it
 * @param kind MISMATCHED, SURPLUS or UNMATCHED
 * @param appointmentId public id of the visit; null when the reference names none
 * @param patientName null when the reference names no visit
 * @param named what the provider gave as our reference, known or not
 * @param amountMinor minor units of the currency
 * @param currency ISO 4217
 * @param reference what the provider calls the payment
 */
public record PaymentTrouble(
        String id,
        PaymentEventKind kind,
        String appointmentId,
        String patientName,
        String named,
        String provider,
        long amountMinor,
        String currency,
        String reference,
        Instant at) {

    static PaymentTrouble of(PaymentEvent line) {
        Appointment visit = line.appointment();
        return new PaymentTrouble(
                line.publicId(),
                line.kind(),
                visit == null ? null : visit.publicId(),
                visit == null ? null : visit.patient().displayName(),
                line.namedVisit(),
                line.provider(),
                line.amountMinor(),
                line.currency(),
                line.reference(),
                line.happenedAt());
    }
}

package org.televisit.application.appointment;

import java.time.Instant;
import org.televisit.domain.appointment.PaymentKind;
import org.televisit.domain.appointment.PaymentStatus;

/**
 * What a visit costs and what became of it, for one reader.
 *
 * @param amountMinor minor units of the currency; 0 where nothing is to be paid
 * @param currency ISO 4217; null where nothing is to be paid
 * @param lapsesAt when the visit lapses unless it is paid; null when nothing is due
 * @param paidAt when it was received or waived; null before
 * @param reference what the provider or the desk calls the payment; null when nobody said
 * @param payUrl the hospital's own address for paying this visit; null unless it is due online, such an address is
 *     set, and the reader is one who would pay
 * @param lateToAgree whether it was paid after the start and the reader, its doctor, may still agree to begin later
 */
public record PaymentView(
        PaymentStatus status,
        PaymentKind kind,
        long amountMinor,
        String currency,
        Instant lapsesAt,
        Instant paidAt,
        String reference,
        String payUrl,
        boolean lateToAgree) {}

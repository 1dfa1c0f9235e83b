package org.televisit.web.api;

import org.televisit.application.appointment.PaymentView;

/** What a visit costs and what became of it; amounts in minor units, absent where there is nothing to say. */
public record PaymentJson(
        String status,
        String kind,
        long amount,
        String currency,
        String lapsesAt,
        String paidAt,
        String reference,
        String payUrl,
        boolean lateToAgree) {

    static PaymentJson of(PaymentView view) {
        return new PaymentJson(
                view.status().name(),
                view.kind().name(),
                view.amountMinor(),
                view.currency(),
                AppointmentJson.text(view.lapsesAt()),
                AppointmentJson.text(view.paidAt()),
                view.reference(),
                view.payUrl(),
                view.lateToAgree());
    }
}

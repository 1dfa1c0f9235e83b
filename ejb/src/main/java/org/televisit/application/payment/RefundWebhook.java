package org.televisit.application.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import org.televisit.application.appointment.VisitEvent;
import org.televisit.application.appointment.VisitEvent.Kind;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.Payment;
import org.televisit.domain.payment.PaymentRepository;
import org.televisit.domain.payment.WebhookDelivery;

/** Writes a message for the other system, if there is one, with each refund that becomes due (REQUIREMENTS A9). */
@Dependent
public class RefundWebhook {

    @Inject
    private PaymentRepository payments;

    @Inject
    private WebhookSettings settings;

    void happened(@Observes VisitEvent event) {
        if (event.kind() == Kind.REFUND_DUE && settings.target().isPresent()) {
            payments.add(WebhookDelivery.of("refund.due", data(event.visit()), event.at()));
        }
    }

    // no name and nothing of the visit's kind: the reference is enough for who gives the money back
    private static String data(Appointment visit) {
        Payment payment = visit.payment();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("appointment", visit.publicId())
                .add("amount", payment.amountMinor())
                .add("currency", payment.currency());
        if (payment.reference() != null) {
            json.add("payment", payment.reference());
        }
        if (visit.cancellationReason() != null) {
            json.add("reason", visit.cancellationReason().name());
        }
        return json.build().toString();
    }
}

package org.televisit.application.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import org.televisit.application.appointment.VisitEvent;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.Payment;
import org.televisit.domain.call.Call;
import org.televisit.domain.call.CallRepository;
import org.televisit.domain.webhook.DeliveryRepository;
import org.televisit.domain.webhook.WebhookDelivery;
import org.televisit.domain.webhook.WebhookTopic;

/**
 * Writes a message for the other system, if there is one, with what becomes of a visit and in its transaction
 * (REQUIREMENTS P3, A9). It holds ids, states and times: no name, nothing that was said or written, and not the kind of
 * visit, which may tell what somebody suffers from.
 */
@Dependent
public class VisitWebhooks {

    @Inject
    private DeliveryRepository rows;

    @Inject
    private CallRepository calls;

    @Inject
    private WebhookSettings settings;

    void happened(@Observes VisitEvent event) {
        topicOf(event).filter(settings::tells).ifPresent(topic -> {
            Appointment visit = event.visit();
            rows.add(WebhookDelivery.of(topic, visit.publicId(), data(topic, event), event.at()));
        });
    }

    private Optional<WebhookTopic> topicOf(VisitEvent event) {
        return Optional.ofNullable(
                switch (event.kind()) {
                    case BOOKED -> WebhookTopic.VISIT_BOOKED;
                    case PAID, WAIVED ->
                        event.details().containsKey(VisitEvent.REINSTATED) ? WebhookTopic.VISIT_BOOKED : null;
                    case RESCHEDULED, ZONE_MOVED -> WebhookTopic.VISIT_RESCHEDULED;
                    case CANCELLED -> WebhookTopic.VISIT_CANCELLED;
                    case STARTED -> WebhookTopic.VISIT_STARTED;
                    case CALL_ENDED -> WebhookTopic.VISIT_ENDED;
                    // a visit that was talked in has been told of when its call ended
                    case FULFILLED, NOSHOW -> talkedIn(event.visit()) ? null : WebhookTopic.VISIT_ENDED;
                    case REFUND_DUE -> WebhookTopic.REFUND_DUE;
                    case CORRECTED,
                            ARRIVED,
                            REOPENED,
                            DOCTOR_WANTED,
                            LATE_WARNING,
                            DELAYED,
                            ENDING,
                            EXTENDED,
                            HELD,
                            OUTCOME_ASKED,
                            REFUNDED,
                            HANDING_OVER,
                            HANDED_OVER,
                            ZONE_KEPT,
                            PREPARED -> null;
                });
    }

    private boolean talkedIn(Appointment visit) {
        return calls.byAppointment(visit)
                .filter(call -> call.startedAt() != null)
                .isPresent();
    }

    private String data(WebhookTopic topic, VisitEvent event) {
        Appointment visit = event.visit();
        JsonObjectBuilder json = Json.createObjectBuilder().add("appointment", visit.publicId());
        if (topic == WebhookTopic.REFUND_DUE) {
            return refund(json, visit).build().toString();
        }
        json.add("practitioner", visit.practitioner().publicId())
                .add("status", visit.status().name())
                .add("startsAt", visit.startsAt().toString())
                .add("endsAt", visit.endsAt().toString());
        switch (topic) {
            case VISIT_BOOKED -> put(json, "insteadOf", event.details().get(VisitEvent.CARRIED_FROM));
            case VISIT_RESCHEDULED -> put(json, "before", event.details().get(VisitEvent.OLD_START));
            case VISIT_CANCELLED -> put(json, "reason", name(visit.cancellationReason()));
            case VISIT_ENDED -> called(json, calls.byAppointment(visit).orElse(null));
            case VISIT_STARTED, REFUND_DUE -> {}
        }
        return json.build().toString();
    }

    private static JsonObjectBuilder refund(JsonObjectBuilder json, Appointment visit) {
        Payment payment = visit.payment();
        json.add("amount", payment.amountMinor()).add("currency", payment.currency());
        put(json, "payment", payment.reference());
        put(json, "reason", name(visit.cancellationReason()));
        return json;
    }

    private static void called(JsonObjectBuilder json, Call call) {
        if (call != null && call.startedAt() != null && call.endedAt() != null) {
            json.add("callStartedAt", call.startedAt().toString());
            json.add("callSeconds", call.durationSeconds());
        }
    }

    private static void put(JsonObjectBuilder json, String member, String value) {
        if (value != null) {
            json.add(member, value);
        }
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }
}

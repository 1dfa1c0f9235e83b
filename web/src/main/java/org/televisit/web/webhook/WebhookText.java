package org.televisit.web.webhook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import org.televisit.application.webhook.TargetRule;
import org.televisit.domain.webhook.DeliveryStatus;
import org.televisit.domain.webhook.WebhookDelivery;
import org.televisit.domain.webhook.WebhookTopic;
import org.televisit.web.page.Times;
import org.televisit.web.page.Words;

/** Puts a message to another system into words for the one who looks after them. */
@Named
@RequestScoped
public class WebhookText {

    private static final String ANSWERED = "answered ";
    private static final ZoneId UNKNOWN = ZoneId.of("UTC");

    @Inject
    private Words words;

    @Inject
    private Times times;

    /** "Visit booked". */
    public String topic(WebhookDelivery delivery) {
        return WebhookTopic.of(delivery.topic())
                .map(topic -> words.text("webhook.topic." + topic.name()))
                .orElse(delivery.topic());
    }

    /** "Could not be delivered". */
    public String status(DeliveryStatus status) {
        return words.text("webhook.status." + status.name());
    }

    /** The state's colour class. */
    public String statusClass(DeliveryStatus status) {
        return switch (status) {
            case PENDING -> "calm";
            case DELIVERED -> "good";
            case DEAD -> "bad";
        };
    }

    /** "written today, 14:00". */
    public String written(WebhookDelivery delivery) {
        return words.with("webhook.writtenAt", times.dayAndClock(delivery.createdAt(), UNKNOWN));
    }

    /** What became of it: taken when, tried how often and when again. */
    public String fate(WebhookDelivery delivery) {
        return switch (delivery.status()) {
            case DELIVERED -> words.with("webhook.takenAt", times.dayAndClock(delivery.deliveredAt(), UNKNOWN));
            case DEAD -> words.with("webhook.givenUp", delivery.attempts());
            case PENDING ->
                delivery.attempts() == 0
                        ? words.text("webhook.soon")
                        : words.with2(
                                "webhook.triedAgain",
                                delivery.attempts(),
                                times.dayAndClock(delivery.dueAt(), UNKNOWN));
        };
    }

    /** What the last attempt came to, in words; there was one that failed. */
    public String error(WebhookDelivery delivery) {
        String error = delivery.lastError();
        if (error.startsWith(ANSWERED)) {
            return words.with("webhook.error.answered", error.substring(ANSWERED.length()));
        }
        return switch (error) {
            case TargetRule.INSIDE -> words.text("webhook.error.inside");
            case "unknown host" -> words.text("webhook.error.unknown");
            case "no answer in time" -> words.text("webhook.error.late");
            case "no secure connection" -> words.text("webhook.error.insecure");
            default -> words.text("webhook.error.other");
        };
    }
}

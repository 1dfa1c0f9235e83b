package org.televisit.domain.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import org.televisit.domain.shared.IllegalTransitionException;
import org.televisit.domain.shared.PublicEntity;
import org.televisit.domain.shared.PublicIds;

/**
 * A message that another system is to have. It is written with what it tells of, sent after the commit, and tried
 * again after 1, 2, 4 … minutes, never more than six hours apart, until the other accepts it or it is given up.
 */
@Entity
public class WebhookDelivery extends PublicEntity {

    /** How often it is tried before it is given up: for a little more than a day. */
    public static final int MOST_ATTEMPTS = 14;

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final int LONGEST_ERROR = 200;

    @Column(length = 40, nullable = false, updatable = false)
    private String topic;

    // the visit's public id; rows of before V29 have none
    @Column(length = PublicIds.LENGTH, updatable = false)
    private String about;

    @Column(length = 2000, nullable = false, updatable = false)
    private String body;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, nullable = false)
    private DeliveryStatus status;

    private int attempts;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    private Instant dueAt;
    private Instant triedAt;
    private Instant deliveredAt;

    @Column(length = LONGEST_ERROR)
    private String lastError;

    protected WebhookDelivery() {}

    /**
     * Something to tell.
     *
     * @param about public id of the visit
     * @param data a JSON object, at most 1800 characters; the message wraps it with an id, the topic and the time
     */
    public static WebhookDelivery of(WebhookTopic topic, String about, String data, Instant now) {
        WebhookDelivery delivery = new WebhookDelivery();
        delivery.topic = topic.word();
        delivery.about = about;
        delivery.body = "{\"id\":\"" + delivery.publicId() + "\",\"type\":\"" + topic.word() + "\",\"createdAt\":\""
                + now + "\",\"data\":" + data + "}";
        delivery.status = DeliveryStatus.PENDING;
        delivery.createdAt = now;
        delivery.dueAt = now;
        return delivery;
    }

    /** Whether the claim that ends at this moment is still the one that holds it. */
    public boolean heldUntil(Instant until) {
        return status == DeliveryStatus.PENDING && until.equals(dueAt);
    }

    /** The other system has it. */
    public void delivered(Instant now) {
        become(DeliveryStatus.DELIVERED);
        attempts++;
        triedAt = now;
        deliveredAt = now;
        dueAt = null;
        lastError = null;
    }

    /** It did not get through; it is tried again later, or given up. */
    public void failed(String why, Instant now) {
        attempts++;
        triedAt = now;
        lastError = why == null || why.length() <= LONGEST_ERROR ? why : why.substring(0, LONGEST_ERROR);
        if (attempts >= MOST_ATTEMPTS) {
            become(DeliveryStatus.DEAD);
            dueAt = null;
        } else {
            dueAt = now.plus(pauseAfter(attempts));
        }
    }

    private static Duration pauseAfter(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 20));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /**
     * An admin wants it sent: one that was given up is tried from the beginning, one that waits for its next attempt
     * has it now.
     */
    public void again(Instant now) {
        if (status != DeliveryStatus.PENDING) {
            become(DeliveryStatus.PENDING);
            attempts = 0;
        }
        dueAt = now;
    }

    private void become(DeliveryStatus target) {
        if (!status.mayBecome(target)) {
            throw new IllegalTransitionException(status, target);
        }
        status = target;
    }

    /** What it tells of, such as {@code refund.due}. */
    public String topic() {
        return topic;
    }

    /** Public id of the visit that it tells of; null for what is older than that. */
    public String about() {
        return about;
    }

    /** The JSON to send, as it is signed. */
    public String body() {
        return body;
    }

    /** Where it stands. */
    public DeliveryStatus status() {
        return status;
    }

    /** How often it was tried. */
    public int attempts() {
        return attempts;
    }

    /** When it was written. */
    public Instant createdAt() {
        return createdAt;
    }

    /** When it is tried next; null when never. */
    public Instant dueAt() {
        return dueAt;
    }

    /** When it was tried last; null before the first attempt, and for attempts older than that. */
    public Instant triedAt() {
        return triedAt;
    }

    /** When the other system took it; null before. */
    public Instant deliveredAt() {
        return deliveredAt;
    }

    /** Why the last attempt failed, or null. */
    public String lastError() {
        return lastError;
    }
}

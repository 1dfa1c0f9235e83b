package org.televisit.domain.webhook;

import java.util.Arrays;
import java.util.Optional;

/** What another system may be told of (REQUIREMENTS P3). The word is the message's {@code type}. */
public enum WebhookTopic {
    /** A visit was agreed upon, or one that had lapsed unpaid stands again. */
    VISIT_BOOKED("visit.booked"),
    /** A visit has another time. */
    VISIT_RESCHEDULED("visit.rescheduled"),
    /** A visit won't take place, or did not. */
    VISIT_CANCELLED("visit.cancelled"),
    /** The two of a visit hear or see each other for the first time. */
    VISIT_STARTED("visit.started"),
    /** A visit is over: its call, or without one its outcome stands. */
    VISIT_ENDED("visit.ended"),
    /** Money is to be given back. */
    REFUND_DUE("refund.due");

    private final String word;

    WebhookTopic(String word) {
        this.word = word;
    }

    /** Lower-case words parted by a dot. */
    public String word() {
        return word;
    }

    /** The topic of this word; empty for a word that is none. */
    public static Optional<WebhookTopic> of(String word) {
        return Arrays.stream(values()).filter(topic -> topic.word.equals(word)).findFirst();
    }
}

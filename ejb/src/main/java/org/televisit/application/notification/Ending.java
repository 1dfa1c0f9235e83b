package org.televisit.application.notification;

import java.time.Instant;
import org.televisit.domain.notification.MessageFacts;
import org.televisit.domain.notification.OutboxStatus;
import org.televisit.domain.notification.Told;

/**
 * What became of one message.
 *
 * @param status PENDING when it is to be tried again
 * @param why a code; "" when there is nothing to say
 * @param told how it was told; null when it was not
 * @param nextTry null unless it is to be tried again
 */
public record Ending(MessageFacts message, OutboxStatus status, String why, Told told, Instant nextTry) {

    static Ending sent(MessageFacts message, Told told) {
        return new Ending(message, OutboxStatus.SENT, "", told, null);
    }

    static Ending kept(MessageFacts message, Told told, String why) {
        return new Ending(message, OutboxStatus.KEPT, why, told, null);
    }

    static Ending skipped(MessageFacts message, String why) {
        return new Ending(message, OutboxStatus.SKIPPED, why, null, null);
    }

    static Ending dead(MessageFacts message, String why) {
        return new Ending(message, OutboxStatus.DEAD, why, null, null);
    }

    static Ending again(MessageFacts message, String why, Instant nextTry) {
        return new Ending(message, OutboxStatus.PENDING, why, null, nextTry);
    }

    /** Whether it was told otherwise than the row says. */
    boolean toldOtherwise() {
        return told != null && !told.equals(message.written());
    }
}

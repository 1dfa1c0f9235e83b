package org.televisit.application.notification;

import org.televisit.domain.notification.MessageKind;
import org.televisit.domain.notification.OutboxStatus;

/**
 * Which messages to list.
 *
 * @param status null for all
 * @param kind null for all
 */
public record MessageFilter(OutboxStatus status, MessageKind kind) {

    /** All of them. */
    public static final MessageFilter ALL = new MessageFilter(null, null);
}

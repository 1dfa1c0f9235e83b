package org.televisit.application.notification;

import org.televisit.domain.notification.MessageKind;
import org.televisit.domain.notification.OutboxStatus;

/**
 * Which messages to list.
 *
 * @param status null for all
 * @param kind null for all
 * @param unneeded whether texts and pushes are listed too that were skipped because their reader has not chosen
 *     them, or since nobody needed them any more
 */
public record MessageFilter(OutboxStatus status, MessageKind kind, boolean unneeded) {

    /** All of them. */
    public static final MessageFilter ALL = new MessageFilter(null, null, true);
}

package org.televisit.application.notification;

import java.time.Instant;
import org.televisit.domain.notification.MessageChannel;
import org.televisit.domain.notification.MessageKind;
import org.televisit.domain.notification.OutboxStatus;

/**
 * A message in a list.
 *
 * @param id what stands before the @ of its Message-ID
 * @param appointmentId public id of the visit it is about; null when about none
 * @param channel the way that it goes or went
 * @param to the address or number it went to or would go to; null when the person has none, and for a push
 * @param nextTryAt null when there is nothing left to do
 * @param sentAt null unless sent or kept
 * @param lastError a code of what went wrong last; null when nothing did
 */
public record MessageLine(
        String id,
        MessageChannel channel,
        MessageKind kind,
        OutboxStatus status,
        String appointmentId,
        String recipientName,
        String to,
        Instant writtenAt,
        Instant dueAt,
        Instant nextTryAt,
        Instant sentAt,
        int attempts,
        String lastError) {}

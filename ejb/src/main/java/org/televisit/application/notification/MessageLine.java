package org.televisit.application.notification;

import java.time.Instant;
import org.televisit.domain.notification.MessageKind;
import org.televisit.domain.notification.OutboxStatus;

/**
 * A message in a list.
 *
 * @param id what stands before the @ of its Message-ID
 * @param appointmentId public id of the visit it is about; null when about none
 * @param to the address it went to or would go to; null when the person has none
 * @param nextTryAt null when there is nothing left to do
 * @param sentAt null unless sent or kept
 * @param lastError a code of what went wrong last; null when nothing did
 */
public record MessageLine(
        String id,
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

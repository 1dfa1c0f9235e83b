package org.televisit.application.chat;

import java.time.Instant;
import org.televisit.application.signaling.ChatLine;
import org.televisit.domain.call.ParticipantRole;
import org.televisit.domain.chat.ChatKey;

/**
 * A message as somebody reads it after the visit.
 *
 * @param key its place among all of the visit's
 * @param role whose side it came from
 * @param own whether it came from the reader's side
 * @param sender the name of who said it
 * @param at when it was kept
 * @param text null for a file
 * @param file null for a text
 * @param picture whether the file can be shown small
 */
public record ChatEntry(
        ChatKey key,
        ParticipantRole role,
        boolean own,
        String sender,
        Instant at,
        String text,
        ChatLine.File file,
        boolean picture) {}

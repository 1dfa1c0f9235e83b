package org.televisit.application.chat;

import java.time.Instant;
import org.televisit.application.signaling.ChatLine;

/**
 * A message as somebody reads it after the visit.
 *
 * @param own whether it came from the reader's side
 * @param sender the name of who said it
 * @param at when it was kept
 * @param text null for a file
 * @param file null for a text
 * @param picture whether the file can be shown small
 */
public record ChatEntry(boolean own, String sender, Instant at, String text, ChatLine.File file, boolean picture) {}

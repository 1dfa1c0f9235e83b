package org.televisit.application.notification;

/**
 * A message as its reader has it, or would have it if it were sent now.
 *
 * @param html the same as the text, as a whole document; null for what is no mail
 * @param calendar the .ics that goes with it; null when none does
 */
public record MessageView(
        MessageLine line, String language, String subject, String text, String html, String calendar) {}

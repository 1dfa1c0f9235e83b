package org.televisit.application.notification;

/**
 * A mail ready to go.
 *
 * @param key the same for every try: what stands before the @ of its Message-ID
 * @param language of its texts, for the header
 * @param html the same as the text, as a whole document
 * @param calendar null when it tells calendars nothing
 */
public record Mail(
        String key, String to, String language, String subject, String text, String html, CalendarPart calendar) {

    /**
     * What a calendar programme reads.
     *
     * @param method REQUEST or CANCEL
     * @param text the whole .ics
     */
    public record CalendarPart(String method, String text) {}
}

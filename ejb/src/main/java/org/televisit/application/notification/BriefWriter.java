package org.televisit.application.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.televisit.domain.notification.Details;
import org.televisit.domain.notification.MessageFacts;
import org.televisit.domain.notification.TextNumber;
import org.televisit.domain.notification.Told;

/** Makes a line of what a message tells, in its reader's language and on their clock. Reads nothing and keeps nothing. */
public final class BriefWriter {

    private static final String UNKNOWN_ZONE = "UTC";
    private static final int LONG_NAME = 24;

    private final MailSettings settings;

    /** Writes for this hospital. */
    public BriefWriter(MailSettings settings) {
        this.settings = settings;
    }

    /** The line for a message whose kind is {@code brief}. */
    public Brief write(MessageFacts facts, Told told) {
        Phrases phrases = Phrases.brief(told.language());
        String text = phrases.text(facts.kind().name(), times(facts, told, phrases));
        return brief(phrases, text, page(facts));
    }

    /** That there is something, for who asks when nothing is new. */
    public Brief nothingNew(String language) {
        Phrases phrases = Phrases.brief(language);
        return brief(phrases, phrases.text("news"), "/");
    }

    /** The text message with a code that confirms a number. */
    public String code(String language, String code) {
        Phrases phrases = Phrases.brief(language);
        String minutes = Long.toString(TextNumber.CODE_LASTS.toMinutes());
        return framed(phrases, phrases.text("code", Map.of("code", code, "minutes", minutes)), "");
    }

    private Brief brief(Phrases phrases, String text, String page) {
        String url = settings.page(page);
        return new Brief(
                phrases.locale().getLanguage(), settings.hospital(), text, page, url, framed(phrases, text, url));
    }

    // a hospital whose name needs other letters has it in plain ones, and one of many words fewer of them
    private String framed(Phrases phrases, String text, String url) {
        String hospital = TextLength.plain(settings.hospital());
        String line = framed(phrases, hospital, text, url);
        if (TextLength.segments(line) <= TextLength.MOST) {
            return line;
        }
        int end = Math.min(hospital.length(), LONG_NAME);
        return framed(phrases, hospital.substring(0, end).strip(), text, url);
    }

    private static String framed(Phrases phrases, String hospital, String text, String url) {
        return phrases.text("frame", Map.of("hospital", hospital, "text", text, "url", url))
                .strip();
    }

    private static Map<String, String> times(MessageFacts facts, Told told, Phrases phrases) {
        ZoneId visitZone = Moments.zone(facts.zone() == null ? UNKNOWN_ZONE : facts.zone());
        ZoneId zone = told.zone() == null ? visitZone : Moments.zone(told.zone());
        // whose clock it is, where the reader has not said which is theirs
        String city = told.zone() == null ? " (" + TextLength.plain(Moments.city(zone)) + ")" : "";
        Instant expected = told.expectedStart() == null ? facts.startsAt() : told.expectedStart();
        DateTimeFormatter day = DateTimeFormatter.ofPattern(phrases.text("pattern.when"), phrases.locale());
        Map<String, String> values = new HashMap<>();
        values.put("when", day.format(facts.startsAt().atZone(zone)) + city);
        values.put("clock", new Moments(phrases, zone).clock(expected) + city);
        return values;
    }

    private static String page(MessageFacts facts) {
        String page = facts.details().get(Details.PAGE);
        return page == null ? LetterText.visitPage(facts) : page;
    }

    /** How long a browser that is not on may still be told of it. */
    static Duration ofUse(MessageFacts facts) {
        return switch (facts.kind()) {
            case DOCTOR_READY -> Duration.ofMinutes(5);
            case REMINDER_SOON, DELAY -> Duration.ofMinutes(15);
            default -> Duration.ofHours(4);
        };
    }
}

package org.televisit.application.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Says times as people do, on the reader's clock, and the other's where theirs shows another. */
final class Moments {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final Map<String, DateTimeFormatter> FORMATS = new ConcurrentHashMap<>();
    private static final Map<String, ZoneId> ZONES = new ConcurrentHashMap<>();
    // messages that are due together tell of the same few times
    private static final Map<Spoken, String> SPOKEN = new ConcurrentHashMap<>();
    private static final int MOST_SPOKEN = 10_000;
    private static final long MINUTES_OF_AN_HOUR = 60;
    private static final long HOURS_TOLD_AS_SUCH = 48;

    /** A time, and how it is told. */
    private record Spoken(String pattern, ZoneId zone, Instant at) {}

    private final Phrases phrases;
    private final ZoneId zone;

    Moments(Phrases phrases, ZoneId zone) {
        this.phrases = phrases;
        this.zone = zone;
    }

    /** Zones are few and messages many. */
    static ZoneId zone(String id) {
        return ZONES.computeIfAbsent(id, ZoneId::of);
    }

    /** "Nairobi" of Africa/Nairobi. */
    static String city(ZoneId zone) {
        String id = zone.getId();
        if (id.equals("Z")) {
            return "UTC";
        }
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    /** "11:00". */
    String clock(Instant at) {
        return clock(at, zone);
    }

    /** "Tuesday 2 March 2027, 11:00". */
    String full(Instant at) {
        return format("pattern.when", at);
    }

    /** "Tuesday 2 March, 11:00". */
    String brief(Instant at) {
        return format("pattern.short", at);
    }

    /** "Tuesday 2 March 2027, 11:00 to 11:20 (Madrid); 13:00 in Nairobi". */
    String span(Instant start, Instant end, ZoneId other) {
        String own =
                phrases.text("when.span", Map.of("start", capital(full(start)), "end", clock(end), "city", city(zone)));
        boolean same = other.getRules().getOffset(start).equals(zone.getRules().getOffset(start));
        return same
                ? own
                : own + "; " + phrases.text("when.other", Map.of("clock", clock(start, other), "city", city(other)));
    }

    /** "15 minutes", "24 hours", "3 days": what remains, begun minutes counted whole; at least one minute. */
    String left(Instant now, Instant start) {
        long minutes = Math.max(1, (Duration.between(now, start).toSeconds() + 59) / 60);
        if (minutes < MINUTES_OF_AN_HOUR) {
            return count("minute", minutes);
        }
        long hours = Math.round(minutes / (double) MINUTES_OF_AN_HOUR);
        return hours <= HOURS_TOLD_AS_SUCH ? count("hour", hours) : count("day", Math.round(hours / 24.0));
    }

    private String count(String unit, long number) {
        return number == 1 && phrases.has(unit)
                ? phrases.text(unit)
                : phrases.text(unit + "s", Map.of("number", Long.toString(number)));
    }

    private static String clock(Instant at, ZoneId zone) {
        return spoken("clock", at, zone, CLOCK);
    }

    private String format(String pattern, Instant at) {
        Locale locale = phrases.locale();
        String name = locale.getLanguage() + pattern;
        return spoken(
                name,
                at,
                zone,
                FORMATS.computeIfAbsent(name, key -> DateTimeFormatter.ofPattern(phrases.text(pattern), locale)));
    }

    private static String spoken(String pattern, Instant at, ZoneId zone, DateTimeFormatter format) {
        Spoken key = new Spoken(pattern, zone, at);
        String known = SPOKEN.get(key);
        if (known != null) {
            return known;
        }
        String said = format.format(at.atZone(zone));
        if (SPOKEN.size() >= MOST_SPOKEN) {
            SPOKEN.clear();
        }
        SPOKEN.put(key, said);
        return said;
    }

    private String capital(String text) {
        return text.substring(0, 1).toUpperCase(phrases.locale()) + text.substring(1);
    }
}

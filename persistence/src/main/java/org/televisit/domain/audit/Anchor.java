package org.televisit.domain.audit;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long the chain was at a moment and how it ended: kept outside the database, so that nobody who has the database
 * can cut the chain's end off unnoticed.
 *
 * @param length places at that moment, 1 or more
 * @param mac of the last place
 * @param seal over the three, by the same key
 */
public record Anchor(Instant at, long length, String mac, String seal) {

    private static final String HEAD = "televisit-audit-anchor-1";
    private static final Pattern LINE = Pattern.compile(HEAD + " (\\S+) (\\d{1,18}) ([0-9a-f]{64}) ([0-9a-f]{64})");

    /** As one line of a file or a mail. */
    public String line() {
        return HEAD + " " + at + " " + length + " " + mac + " " + seal;
    }

    /** Reads what {@link #line()} wrote; empty when it is none. */
    public static Optional<Anchor> parse(String line) {
        Matcher parts = LINE.matcher(line.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            Instant at = Instant.parse(parts.group(1));
            return Optional.of(new Anchor(at, Long.parseLong(parts.group(2)), parts.group(3), parts.group(4)));
        } catch (DateTimeParseException noMoment) {
            return Optional.empty();
        }
    }
}

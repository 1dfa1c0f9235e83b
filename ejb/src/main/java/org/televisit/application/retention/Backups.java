package org.televisit.application.retention;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How old the backups are: what was deleted stays in them until the oldest of that time is gone.
 *
 * @param times when each whole backup was begun, the oldest first; may be empty
 */
public record Backups(List<Instant> times) {

    private static final Duration LATE_AFTER = Duration.ofDays(2);
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** By the names that {@code bin/backup} gives; what is named otherwise, or was broken off, is none. */
    public static Backups named(Collection<String> names) {
        return new Backups(names.stream().flatMap(Backups::time).sorted().toList());
    }

    private static Stream<Instant> time(String name) {
        try {
            return Stream.of(NAME.parse(name, Instant::from));
        } catch (DateTimeParseException e) {
            return Stream.empty();
        }
    }

    /** The oldest: so far back goes what can be restored; empty without any. */
    public Optional<Instant> oldest() {
        return times.stream().findFirst();
    }

    /** The last; empty without any. */
    public Optional<Instant> last() {
        return times.isEmpty() ? Optional.empty() : Optional.of(times.get(times.size() - 1));
    }

    /** Whether there is none, or the last is more than two days old: one night may fail, two are seen to. */
    public boolean late(Instant now) {
        return last().map(time -> time.plus(LATE_AFTER).isBefore(now)).orElse(true);
    }
}

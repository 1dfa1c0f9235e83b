package org.televisit.domain.attendance;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time: somebody in the room, or an outage.
 *
 * @param from inclusive
 * @param until exclusive; null while it lasts
 */
public record Stay(Instant from, Instant until) {

    /** How much of it lies between an instant and another. */
    Duration within(Instant start, Instant end) {
        Instant first = from.isAfter(start) ? from : start;
        Instant last = until == null || until.isAfter(end) ? end : until;
        return first.isBefore(last) ? Duration.between(first, last) : Duration.ZERO;
    }

    boolean lasts() {
        return until == null;
    }

    boolean contains(Instant moment) {
        return !moment.isBefore(from) && (lasts() || moment.isBefore(until));
    }

    boolean overlaps(Stay other) {
        return (other.lasts() || from.isBefore(other.until)) && (lasts() || other.from.isBefore(until));
    }
}

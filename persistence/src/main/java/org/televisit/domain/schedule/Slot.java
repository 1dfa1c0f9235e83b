package org.televisit.domain.schedule;

import java.time.Instant;
import java.time.ZoneId;

/**
 * A time that can be asked for, without the buffer after it.
 *
 * @param start inclusive
 * @param end exclusive, after the start
 * @param zone the practitioner's
 */
public record Slot(Instant start, Instant end, ZoneId zone) {

    /** A slot takes time. */
    public Slot {
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("a slot ends after it starts");
        }
    }
}

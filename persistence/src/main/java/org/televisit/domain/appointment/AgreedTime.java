package org.televisit.domain.appointment;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * When a visit was agreed to be, three times told.
 *
 * @param id the internal key of the visit
 * @param startsAt as an instant
 * @param wallTime as a time on the wall
 * @param zone of the wall
 */
public record AgreedTime(long id, Instant startsAt, LocalDateTime wallTime, String zone) {

    /** The instant at which the wall shows the time by the zone's present rules. */
    public Instant now() {
        return WallClock.instantOf(wallTime, startsAt, ZoneId.of(zone).getRules());
    }

    /** Whether instant and time on the wall have come apart. */
    public boolean apart() {
        return !now().equals(startsAt);
    }
}

package org.televisit.domain.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/**
 * The same time on the wall again and again (REQUIREMENTS A5).
 *
 * @param firstWallTime on the wall of {@code zone}
 * @param zone the practitioner's
 * @param everyWeeks 1 to 4
 * @param count how many times altogether, 2 to 26
 */
public record Rhythm(LocalDateTime firstWallTime, ZoneId zone, int everyWeeks, int count) {

    private static final int FEWEST = 2;
    private static final int MOST = 26;
    private static final int MOST_WEEKS = 4;

    /** Refuses other counts: INVALID series-invalid. */
    public Rhythm {
        if (everyWeeks < 1 || everyWeeks > MOST_WEEKS || count < FEWEST || count > MOST) {
            throw new BusinessException(Category.INVALID, "series-invalid");
        }
    }

    /** From a first instant on. */
    public static Rhythm from(Instant first, ZoneId zone, int everyWeeks, int count) {
        return new Rhythm(LocalDateTime.ofInstant(first, zone), zone, everyWeeks, count);
    }

    /** The times on the wall, the first included. */
    public List<LocalDateTime> wallTimes() {
        return IntStream.range(0, count)
                .mapToObj(i -> firstWallTime.plusWeeks((long) i * everyWeeks))
                .toList();
    }

    /**
     * The instant of such a time. Where the clock shows it twice, the first of the two; where the clock leaps over it,
     * none: null.
     */
    public Instant instantOf(LocalDateTime wallTime) {
        var offsets = zone.getRules().getValidOffsets(wallTime);
        return offsets.isEmpty() ? null : wallTime.toInstant(offsets.get(0));
    }

    /** The days of these times. */
    public List<LocalDate> days() {
        return wallTimes().stream().map(LocalDateTime::toLocalDate).toList();
    }
}

package org.televisit.web.house;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.televisit.domain.house.HouseLine;

/**
 * The hours of a page of visits, on which each doctor's are drawn: a minute is 1 wide.
 *
 * @param from the full hour before the first start
 * @param until the full hour after the last end
 */
public record HouseStrip(Instant from, Instant until) {

    /**
     * A visit as a rectangle.
     *
     * @param standing the class of its colour
     */
    public record Block(String standing, long x, long width) {}

    static HouseStrip over(List<HouseLine> visits) {
        Instant first =
                visits.stream().map(HouseLine::startsAt).min(Instant::compareTo).orElse(Instant.EPOCH);
        Instant last =
                visits.stream().map(HouseLine::endsAt).max(Instant::compareTo).orElse(Instant.EPOCH);
        Instant until = last.truncatedTo(ChronoUnit.HOURS);
        return new HouseStrip(
                first.truncatedTo(ChronoUnit.HOURS), until.isBefore(last) ? until.plus(Duration.ofHours(1)) : until);
    }

    /** How wide it is, in minutes. */
    long width() {
        return Math.max(60, Duration.between(from, until).toMinutes());
    }

    /** The visits of one doctor on it. */
    List<Block> blocks(List<HouseLine> visits) {
        return visits.stream()
                .map(visit -> new Block(
                        HouseText.Standing.of(visit).name().toLowerCase(Locale.ROOT),
                        Duration.between(from, visit.startsAt()).toMinutes(),
                        visit.lengthMinutes()))
                .toList();
    }

    /** Where that moment is on it; null when it is not. */
    Long place(Instant now) {
        return now.isBefore(from) || now.isAfter(until)
                ? null
                : Duration.between(from, now).toMinutes();
    }
}

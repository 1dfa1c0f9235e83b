package org.televisit.domain.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of one day on the wall clock.
 *
 * @param from inclusive
 * @param until exclusive, at most the midnight that ends the day
 */
record Hours(LocalDateTime from, LocalDateTime until) {

    private static final Comparator<Hours> BY_TIME = Comparator.comparing(Hours::from);

    /** Whether hours from one time to the other have a length; until 00:00 is until the end of the day. */
    static boolean forward(LocalTime from, LocalTime until) {
        return from.isBefore(until) || until.equals(LocalTime.MIDNIGHT);
    }

    static Hours of(LocalDate day, LocalTime from, LocalTime until) {
        LocalDate last = until.equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
        return new Hours(day.atTime(from), last.atTime(until));
    }

    static Hours all(LocalDate day) {
        return of(day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    }

    boolean overlaps(Hours other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    /** What is left of this when the other is taken away: nothing, one part or two. */
    List<Hours> less(Hours other) {
        if (!overlaps(other)) {
            return List.of(this);
        }
        List<Hours> left = new ArrayList<>(2);
        if (from.isBefore(other.from)) {
            left.add(new Hours(from, other.from));
        }
        if (other.until.isBefore(until)) {
            left.add(new Hours(other.until, until));
        }
        return left;
    }

    static List<Hours> less(List<Hours> hours, Hours away) {
        return hours.stream().flatMap(each -> each.less(away).stream()).toList();
    }

    /** What the more adds to these is added; these stay as they are, so that their slots do. */
    static List<Hours> with(List<Hours> hours, Hours more) {
        List<Hours> added = List.of(more);
        for (Hours known : hours) {
            added = less(added, known);
        }
        List<Hours> all = new ArrayList<>(hours);
        all.addAll(added);
        return all;
    }

    /** The same time in as few stretches as possible, in order. */
    static List<Hours> joined(List<Hours> hours) {
        List<Hours> joined = new ArrayList<>();
        for (Hours next : hours.stream().sorted(BY_TIME).toList()) {
            Hours last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.until.equals(next.from)) {
                joined.set(joined.size() - 1, new Hours(last.from, next.until));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }
}

package org.televisit.domain.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;

/**
 * Wall-clock hours of one day as stretches of real time.
 *
 * <p>On most days that is one stretch. When the clocks change, the hours are cut at the change and each part is read
 * with the offset of its side: an hour that the clock leaps over is in no part, an hour it shows twice is in both.
 *
 * @param start inclusive
 * @param end exclusive
 */
record OpeningHours(Instant start, Instant end) {

    static List<OpeningHours> of(Hours hours, ZoneId zone) {
        LocalDateTime opens = hours.from();
        LocalDateTime closes = hours.until();
        // Half a day before midnight is before any change that touches this day on the wall.
        Instant before =
                opens.truncatedTo(ChronoUnit.DAYS).minusHours(12).atZone(zone).toInstant();
        ZoneOffsetTransition change = zone.getRules().nextTransition(before);
        if (change == null) {
            return List.of(new OpeningHours(instant(opens, zone), instant(closes, zone)));
        }
        List<OpeningHours> parts = new ArrayList<>(2);
        LocalDateTime closesBefore = earlier(closes, change.getDateTimeBefore());
        if (opens.isBefore(closesBefore)) {
            parts.add(new OpeningHours(
                    opens.toInstant(change.getOffsetBefore()), closesBefore.toInstant(change.getOffsetBefore())));
        }
        LocalDateTime opensAfter = later(opens, change.getDateTimeAfter());
        if (opensAfter.isBefore(closes)) {
            parts.add(new OpeningHours(
                    opensAfter.toInstant(change.getOffsetAfter()), closes.toInstant(change.getOffsetAfter())));
        }
        return joined(parts);
    }

    private static Instant instant(LocalDateTime wall, ZoneId zone) {
        return wall.atZone(zone).toInstant();
    }

    private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static List<OpeningHours> joined(List<OpeningHours> parts) {
        if (parts.size() == 2 && parts.get(0).end.equals(parts.get(1).start)) {
            return List.of(new OpeningHours(parts.get(0).start, parts.get(1).end));
        }
        return List.copyOf(parts);
    }

    boolean covers(Slot slot) {
        return !slot.start().isBefore(start) && !slot.end().isAfter(end);
    }

    /** Slots one after the other from the start of the hours; a buffer may run past their end, a visit may not. */
    List<Slot> slots(VisitLength visit, ZoneId zone) {
        Duration length = Duration.ofMinutes(visit.lengthMinutes());
        Duration step = length.plusMinutes(visit.bufferMinutes());
        List<Slot> slots = new ArrayList<>();
        for (Instant at = start; !at.plus(length).isAfter(end); at = at.plus(step)) {
            slots.add(new Slot(at, at.plus(length), zone));
        }
        return slots;
    }
}

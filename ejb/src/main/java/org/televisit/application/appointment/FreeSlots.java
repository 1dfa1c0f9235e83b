package org.televisit.application.appointment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.televisit.domain.appointment.FreeTimeRepository;
import org.televisit.domain.appointment.HeldCell;
import org.televisit.domain.appointment.VisitType;
import org.televisit.domain.person.Practitioner;
import org.televisit.domain.schedule.Schedule;
import org.televisit.domain.schedule.Slot;

/** The times a schedule offers, less those held by somebody. Nothing of it is stored. */
@Dependent
public class FreeSlots {

    private static final Duration FIRST_LOOK = Duration.ofDays(2);

    @Inject
    private FreeTimeRepository times;

    @Inject
    private AppointmentSettings settings;

    /** Free slots that start within these days of the reader's zone and not before {@code now}, day by day. */
    List<DaySlots> of(Schedule schedule, VisitType type, LocalDate from, int days, ZoneId reader, Instant now) {
        TreeMap<LocalDate, List<Slot>> free = new TreeMap<>();
        for (int day = 0; day < days; day++) {
            free.put(from.plusDays(day), new ArrayList<>());
        }
        Instant start = later(from.atStartOfDay(reader).toInstant(), now);
        Instant end = earlier(from.plusDays(days).atStartOfDay(reader).toInstant(), horizon(now));
        for (Slot slot : between(schedule, type, start, end)) {
            free.get(LocalDate.ofInstant(slot.start(), reader)).add(slot);
        }
        return free.entrySet().stream()
                .map(day -> new DaySlots(day.getKey(), reader, List.copyOf(day.getValue())))
                .toList();
    }

    /** The first free slots that start at or after an instant, and not before {@code now}; at most so many. */
    List<Slot> next(Schedule schedule, VisitType type, Instant from, int most, Instant now) {
        return next(List.of(schedule), type, from, most, now).get(schedule.practitioner());
    }

    /**
     * As the other for many at once: looks at all who are still without, over longer and longer stretches of time, so
     * that the usual case, somebody free within two days, costs one query.
     *
     * @return an entry for the practitioner of each schedule, in their order
     */
    Map<Practitioner, List<Slot>> next(
            Collection<Schedule> schedules, VisitType type, Instant from, int most, Instant now) {
        Map<Practitioner, List<Slot>> found = new LinkedHashMap<>();
        schedules.forEach(schedule -> found.put(schedule.practitioner(), new ArrayList<>()));
        List<Schedule> searching = new ArrayList<>(schedules);
        Instant start = later(from, now);
        Duration look = FIRST_LOOK;
        while (start.isBefore(horizon(now)) && !searching.isEmpty()) {
            Instant end = earlier(start.plus(look), horizon(now));
            Map<Practitioner, Set<Long>> held = held(searching, type, start, end);
            for (Schedule schedule : searching) {
                List<Slot> already = found.get(schedule.practitioner());
                free(schedule, type, start, end, held.get(schedule.practitioner())).stream()
                        .limit(most - already.size())
                        .forEach(already::add);
            }
            searching.removeIf(schedule -> found.get(schedule.practitioner()).size() >= most);
            start = end;
            look = look.multipliedBy(3);
        }
        return found;
    }

    /** Free slots that start from an instant, inclusive, to another, exclusive, in order. */
    List<Slot> between(Schedule schedule, VisitType type, Instant from, Instant until) {
        if (!from.isBefore(until)) {
            return List.of();
        }
        Set<Long> taken = held(List.of(schedule), type, from, until).get(schedule.practitioner());
        return free(schedule, type, from, until, taken);
    }

    /** Whether the schedule has a slot that starts at exactly this instant, held or not. */
    boolean offers(Schedule schedule, VisitType type, Instant start, Instant now) {
        LocalDate day = LocalDate.ofInstant(start, schedule.zone());
        return start.isBefore(horizon(now))
                && schedule.slotsOn(day, type).stream()
                        .anyMatch(slot -> slot.start().equals(start));
    }

    /** From when on nothing can be booked yet. */
    Instant horizon(Instant now) {
        return now.plus(settings.bookingHorizon());
    }

    /** Whether none of the cells that a visit from this start on would hold is among those. */
    static boolean isFree(Instant start, VisitType type, Set<Long> taken) {
        return HeldCell.cells(start, start.plus(heldBy(type))).noneMatch(taken::contains);
    }

    /** How long a visit of this type keeps both busy. */
    static Duration heldBy(VisitType type) {
        return Duration.ofMinutes((long) type.lengthMinutes() + type.bufferMinutes());
    }

    private Map<Practitioner, Set<Long>> held(List<Schedule> schedules, VisitType type, Instant from, Instant until) {
        return times.heldCells(schedules.stream().map(Schedule::practitioner).toList(), from, until.plus(heldBy(type)));
    }

    private static List<Slot> free(Schedule schedule, VisitType type, Instant from, Instant until, Set<Long> taken) {
        List<Slot> free = new ArrayList<>();
        LocalDate last = LocalDate.ofInstant(until, schedule.zone());
        for (LocalDate day = LocalDate.ofInstant(from, schedule.zone()); !day.isAfter(last); day = day.plusDays(1)) {
            schedule.slotsOn(day, type).stream()
                    .filter(slot -> !slot.start().isBefore(from) && slot.start().isBefore(until))
                    .filter(slot -> isFree(slot.start(), type, taken))
                    .forEach(free::add);
        }
        return free;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}

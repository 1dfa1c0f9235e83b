package org.televisit.application.appointment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.televisit.application.appointment.SeriesPreview.SeriesDate;
import org.televisit.application.appointment.SeriesPreview.State;
import org.televisit.domain.appointment.FreeTimeRepository;
import org.televisit.domain.appointment.Rhythm;
import org.televisit.domain.appointment.VisitType;
import org.televisit.domain.person.Patient;
import org.televisit.domain.schedule.Schedule;
import org.televisit.domain.schedule.Slot;

/** Looks at the times of a series one by one: which can be had, and what else there is where one can't. */
@Dependent
class SeriesOutlook {

    private static final int MOST_ALTERNATIVES = 5;

    @Inject
    private FreeTimeRepository times;

    @Inject
    private FreeSlots freeSlots;

    /**
     * Who looks at what.
     *
     * @param first the instant of the first time, which tells apart the two of a doubled hour
     */
    record Wish(Patient patient, Schedule schedule, VisitType type, Rhythm rhythm, Instant first) {}

    SeriesPreview of(Wish wish, Instant now) {
        Busy busy = busy(wish);
        List<SeriesDate> dates = wish.rhythm().wallTimes().stream()
                .map(wall -> date(wish, wall, busy, now))
                .toList();
        return new SeriesPreview(wish.schedule().zone(), dates);
    }

    /** The cells that are held of the practitioner's and of the patient's time. */
    private record Busy(Set<Long> doctor, Set<Long> patient) {

        Set<Long> either() {
            Set<Long> both = new HashSet<>(doctor);
            both.addAll(patient);
            return both;
        }
    }

    // one look at the whole span, a week more on either side for the alternatives
    private Busy busy(Wish wish) {
        List<LocalDate> days = wish.rhythm().days();
        Instant from =
                days.get(0).minusWeeks(1).atStartOfDay(wish.schedule().zone()).toInstant();
        Instant until = days.get(days.size() - 1)
                .plusWeeks(2)
                .atStartOfDay(wish.schedule().zone())
                .toInstant();
        var doctor = wish.schedule().practitioner();
        return new Busy(
                times.heldCells(List.of(doctor), from, until).get(doctor),
                times.heldCells(wish.patient(), from, until));
    }

    private SeriesDate date(Wish wish, LocalDateTime wall, Busy busy, Instant now) {
        boolean isFirst = wall.equals(wish.rhythm().firstWallTime());
        Instant start = isFirst ? wish.first() : wish.rhythm().instantOf(wall);
        State state = state(wish, start, busy, now);
        boolean alternatives = state != State.FREE && state != State.TOO_FAR;
        return new SeriesDate(wall, start, state, alternatives ? alternatives(wish, wall, busy, now) : List.of());
    }

    private State state(Wish wish, Instant start, Busy busy, Instant now) {
        if (start == null) {
            return State.NOT_OFFERED;
        }
        if (!start.isBefore(freeSlots.horizon(now))) {
            return State.TOO_FAR;
        }
        if (!freeSlots.offers(wish.schedule(), wish.type(), start, now)) {
            return State.NOT_OFFERED;
        }
        if (!FreeSlots.isFree(start, wish.type(), busy.doctor())) {
            return State.TAKEN;
        }
        return FreeSlots.isFree(start, wish.type(), busy.patient()) ? State.FREE : State.PATIENT_BUSY;
    }

    private List<Slot> alternatives(Wish wish, LocalDateTime wall, Busy busy, Instant now) {
        Schedule schedule = wish.schedule();
        LocalDate monday = wall.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Set<Long> taken = busy.either();
        return monday.datesUntil(monday.plusWeeks(1))
                .flatMap(day -> schedule.slotsOn(day, wish.type()).stream())
                .filter(slot -> !slot.start().isBefore(now) && slot.start().isBefore(freeSlots.horizon(now)))
                .filter(slot -> FreeSlots.isFree(slot.start(), wish.type(), taken))
                .sorted(nearest(wall))
                .limit(MOST_ALTERNATIVES)
                .toList();
    }

    // the same day first, then by how far they are from the time wished for
    private static Comparator<Slot> nearest(LocalDateTime wall) {
        Comparator<Slot> otherDayLast =
                Comparator.comparing(slot -> !onWall(slot).toLocalDate().equals(wall.toLocalDate()));
        return otherDayLast
                .thenComparing(slot -> Duration.between(wall, onWall(slot)).abs())
                .thenComparing(Slot::start);
    }

    private static LocalDateTime onWall(Slot slot) {
        return LocalDateTime.ofInstant(slot.start(), slot.zone());
    }
}

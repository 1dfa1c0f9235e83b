package org.televisit.web.appointment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.televisit.application.appointment.AppointmentQueries;
import org.televisit.application.appointment.DaySlots;
import org.televisit.application.appointment.PractitionerView;
import org.televisit.domain.schedule.Slot;
import org.televisit.web.page.Reader;
import org.televisit.web.page.Times;

/**
 * The free times of one doctor as the reader's calendar shows them. Used for booking and for another time.
 */
@Dependent
public class SlotPicker {

    /** How many days are offered at once. */
    public static final int DAYS = 14;

    private static final int NEXT_SHOWN = 3;

    @Inject
    private AppointmentQueries appointments;

    @Inject
    private Reader reader;

    @Inject
    private Times times;

    private PractitionerView doctor;
    private String type;
    private LocalDate chosen;
    private Instant lost;
    private Map<LocalDate, List<Slot>> days;

    /** Points it at a doctor, a type and a day as the address has it (ISO date, or null for the first free one). */
    public SlotPicker of(PractitionerView practitioner, String visitType, String day) {
        doctor = practitioner;
        type = visitType;
        chosen = dateOf(day);
        return this;
    }

    /** The next free time, if there is one in the days shown. */
    public Optional<Instant> nextFree(PractitionerView of, String visitType) {
        return load(of, visitType).values().stream()
                .flatMap(List::stream)
                .map(Slot::start)
                .findFirst();
    }

    /** Somebody else has just taken this one. */
    public void lost(Instant start) {
        lost = start;
        days = null;
    }

    /** The first free times after the one lost; empty when none was. */
    public List<Slot> getNextFree() {
        if (lost == null) {
            return List.of();
        }
        return days().values().stream()
                .flatMap(List::stream)
                .filter(slot -> slot.start().isAfter(lost))
                .limit(NEXT_SHOWN)
                .toList();
    }

    public List<LocalDate> getDays() {
        return List.copyOf(days().keySet());
    }

    public boolean isAnyFree() {
        return days().values().stream().anyMatch(slots -> !slots.isEmpty());
    }

    /** Whether nothing is free on that day. */
    public boolean full(LocalDate day) {
        return days().get(day).isEmpty();
    }

    /** The day shown: the one asked for, else the first with a free time. */
    public LocalDate getDay() {
        if (chosen != null && days().containsKey(chosen)) {
            return chosen;
        }
        return days().entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(days().keySet().iterator().next());
    }

    public List<Slot> getMorning() {
        return part(LocalTime.MIN, LocalTime.NOON);
    }

    public List<Slot> getAfternoon() {
        return part(LocalTime.NOON, LocalTime.of(18, 0));
    }

    public List<Slot> getEvening() {
        return part(LocalTime.of(18, 0), null);
    }

    /** "14:00" by the reader's clock. */
    public String clock(Slot slot) {
        return times.clock(slot.start(), slot.zone());
    }

    /** "Today, 14:00" by the reader's clock. */
    public String dayAndClock(Slot slot) {
        return times.dayAndClock(slot.start(), slot.zone());
    }

    /** The doctor's zone when its clock differs from the reader's, else null. */
    public ZoneId getOtherZone() {
        ZoneId theirs = zoneOf(doctor);
        return times.zoneNote(reader.getNow(), theirs) == null ? null : theirs;
    }

    /** The zone the times are told in. */
    public ZoneId getZone() {
        return reader.zoneOr(zoneOf(doctor));
    }

    private List<Slot> part(LocalTime from, LocalTime until) {
        return days().get(getDay()).stream()
                .filter(slot -> {
                    LocalTime at = slot.start().atZone(getZone()).toLocalTime();
                    return !at.isBefore(from) && (until == null || at.isBefore(until));
                })
                .toList();
    }

    private Map<LocalDate, List<Slot>> days() {
        if (days == null) {
            days = load(doctor, type);
        }
        return days;
    }

    private Map<LocalDate, List<Slot>> load(PractitionerView of, String visitType) {
        ZoneId theirs = zoneOf(of);
        Map<LocalDate, List<Slot>> byDay = new TreeMap<>();
        LocalDate first = reader.today(theirs);
        for (DaySlots day : appointments.freeSlots(of.id(), visitType, first, DAYS, reader.zoneOr(theirs))) {
            byDay.put(day.day(), day.slots());
        }
        byDay.putIfAbsent(first, List.of());
        return byDay;
    }

    private static ZoneId zoneOf(PractitionerView of) {
        return of.zone() == null ? ZoneId.of("UTC") : of.zone();
    }

    private static LocalDate dateOf(String day) {
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeException e) {
            // An address can hold anything; one without a date shows the first free day.
            return null;
        }
    }
}

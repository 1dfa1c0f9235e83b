package org.televisit.application.appointment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.domain.appointment.HeldCell;
import org.televisit.domain.appointment.VisitType;
import org.televisit.domain.schedule.Schedule;
import org.televisit.domain.schedule.Slot;

/** The times a schedule offers, less those held by somebody. */
@Dependent
public class FreeSlots {

    @Inject
    private AppointmentRepository appointments;

    @Inject
    private AppointmentSettings settings;

    /** Free slots that start within these days of the reader's zone and not before {@code now}, day by day. */
    List<DaySlots> of(Schedule schedule, VisitType type, LocalDate from, int days, ZoneId reader, Instant now) {
        Instant start = from.atStartOfDay(reader).toInstant();
        Instant end = from.plusDays(days).atStartOfDay(reader).toInstant();
        Instant horizon = now.plus(settings.bookingHorizon());
        Duration held = Duration.ofMinutes((long) type.lengthMinutes() + type.bufferMinutes());
        Set<Long> taken = appointments.heldCells(schedule.practitioner(), start, end.plus(held));
        TreeMap<LocalDate, List<Slot>> free = new TreeMap<>();
        for (int day = 0; day < days; day++) {
            free.put(from.plusDays(day), new ArrayList<>());
        }
        LocalDate last = LocalDate.ofInstant(end, schedule.zone());
        for (LocalDate day = LocalDate.ofInstant(start, schedule.zone()); !day.isAfter(last); day = day.plusDays(1)) {
            for (Slot slot : schedule.slotsOn(day, type)) {
                List<Slot> sameDay = free.get(LocalDate.ofInstant(slot.start(), reader));
                boolean offered = !slot.start().isBefore(now) && slot.start().isBefore(horizon);
                if (sameDay != null && offered && isFree(slot, held, taken)) {
                    sameDay.add(slot);
                }
            }
        }
        return free.entrySet().stream()
                .map(day -> new DaySlots(day.getKey(), reader, List.copyOf(day.getValue())))
                .toList();
    }

    /** Whether the schedule has a slot that starts at exactly this instant, held or not. */
    boolean offers(Schedule schedule, VisitType type, Instant start, Instant now) {
        LocalDate day = LocalDate.ofInstant(start, schedule.zone());
        return start.isBefore(now.plus(settings.bookingHorizon()))
                && schedule.slotsOn(day, type).stream()
                        .anyMatch(slot -> slot.start().equals(start));
    }

    private static boolean isFree(Slot slot, Duration held, Set<Long> taken) {
        return HeldCell.cells(slot.start(), slot.start().plus(held)).noneMatch(taken::contains);
    }
}

package org.televisit.application.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.domain.appointment.VisitType;
import org.televisit.domain.person.PersonRepository;
import org.televisit.domain.schedule.Schedule;
import org.televisit.domain.schedule.ScheduleRepository;
import org.televisit.domain.schedule.Slot;

/** When the demonstration's doctors hold hours, whether or not somebody has booked them. */
@Dependent
class DemoSlots {

    @Inject
    private PersonRepository people;

    @Inject
    private ScheduleRepository schedules;

    @Inject
    private AppointmentRepository appointments;

    /** The first slots of a doctor for this kind of visit, in their order. */
    List<Slot> first(int count, DemoDoctor doctor, String visitType, Instant from) {
        Schedule schedule = people.practitionerBySubject(doctor.subject())
                .flatMap(schedules::byPractitioner)
                .orElseThrow();
        VisitType type = appointments.visitType(visitType).orElseThrow();
        List<Slot> slots = new ArrayList<>();
        for (LocalDate day = LocalDate.ofInstant(from, doctor.zone()); slots.size() < count; day = day.plusDays(1)) {
            schedule.slotsOn(day, type).stream()
                    .filter(slot -> !slot.start().isBefore(from))
                    .forEach(slots::add);
        }
        return slots.subList(0, count);
    }
}

package org.televisit.application.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.appointment.BookRequest;
import org.televisit.application.appointment.BookingService;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.domain.appointment.VisitType;
import org.televisit.domain.person.PersonRepository;
import org.televisit.domain.schedule.Schedule;
import org.televisit.domain.schedule.ScheduleRepository;
import org.televisit.domain.schedule.Slot;

/** Books for the demonstration's people, and knows when its doctors hold hours, whether or not somebody has booked them. */
@Dependent
class DemoDesk {

    @Inject
    private BookingService bookings;

    @Inject
    private PersonRepository people;

    @Inject
    private ScheduleRepository schedules;

    @Inject
    private AppointmentRepository appointments;

    String id(DemoDoctor doctor) {
        return people.practitionerBySubject(doctor.subject()).orElseThrow().publicId();
    }

    String id(DemoPatient patient) {
        return people.patientBySubject(patient.subject()).orElseThrow().publicId();
    }

    AppointmentView book(DemoDoctor doctor, DemoPatient patient, String visitType, Slot slot) {
        return bookings.bookFor(id(patient), new BookRequest(id(doctor), visitType, slot.start()));
    }

    /** The first slots of a doctor for this kind of visit, in their order. */
    List<Slot> slots(int count, DemoDoctor doctor, String visitType, Instant from) {
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

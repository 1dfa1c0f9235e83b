package org.televisit.application.demo;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.televisit.application.appointment.AppointmentSettings;
import org.televisit.application.appointment.AppointmentViews;
import org.televisit.application.appointment.BookRequest;
import org.televisit.application.appointment.BookingService;
import org.televisit.application.appointment.ChangeService;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.domain.appointment.VisitType;
import org.televisit.domain.call.CallRepository;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.PersonRepository;
import org.televisit.domain.person.Practitioner;

/**
 * Sees to it that a pair always has one visit whose door is open. The visit is booked to start when its door has just
 * opened; while nobody has come, it is moved on before its doctor would count as late, so that an unwatched
 * demonstration does not fill the history.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class DemoVisits {

    private static final String KIND = "FOLLOW_UP";

    @Inject
    private PersonRepository people;

    @Inject
    private AppointmentRepository appointments;

    @Inject
    private CallRepository calls;

    @Inject
    private AppointmentViews views;

    @Inject
    private AppointmentSettings settings;

    @Inject
    private BookingService bookings;

    @Inject
    private ChangeService changes;

    @Inject
    private ApplicationClock clock;

    /** Books or moves if need be; a time that somebody else holds is tried again at the next tick. */
    public void keepOneOpen(String doctorSubject, String patientSubject) {
        Patient patient = people.patientBySubject(patientSubject).orElse(null);
        Practitioner doctor = people.practitionerBySubject(doctorSubject).orElse(null);
        if (patient == null || doctor == null) {
            return;
        }
        Instant now = clock.now();
        // To the minute, so that the door is open and the time reads well.
        Instant start = now.plus(settings.joinOpensBefore()).truncatedTo(ChronoUnit.MINUTES);
        Optional<Appointment> open = appointments.upcomingOfPatient(patientSubject, now, Integer.MAX_VALUE).stream()
                .filter(visit -> visit.practitioner().equals(doctor))
                .filter(visit -> views.joinDecision(visit, calls.byAppointment(visit), doctorSubject, now)
                        .allowed())
                .findFirst();
        if (open.isEmpty() && isFree(doctor, start)) {
            bookings.bookFor(patient.publicId(), new BookRequest(doctor.publicId(), KIND, start));
        }
        open.filter(visit -> !now.isBefore(visit.startsAt()) && nobodyCame(visit))
                .ifPresent(visit -> changes.reschedule(visit.publicId(), start, visit.version()));
    }

    // Asked first, because the database's refusal of a taken time would be an error in the log at every tick.
    private boolean isFree(Practitioner doctor, Instant start) {
        VisitType type = appointments.visitType(KIND).orElseThrow();
        Duration held = Duration.ofMinutes((long) type.lengthMinutes() + type.bufferMinutes());
        return appointments.heldCells(doctor, start, start.plus(held)).isEmpty();
    }

    private boolean nobodyCame(Appointment visit) {
        return calls.byAppointment(visit).isEmpty();
    }
}

package org.televisit.application.call;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.televisit.application.appointment.Parties;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.domain.appointment.Preparation;
import org.televisit.domain.appointment.PreparationRepository;
import org.televisit.domain.attendance.AttendanceRepository;
import org.televisit.domain.call.Call;
import org.televisit.domain.call.CallRepository;
import org.televisit.domain.call.ParticipantRole;

/** What the waiting room shows the patient (REQUIREMENTS C3). */
@Stateless
@RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.ADMIN})
public class WaitingRoomService {

    /** Visits further from this one than this are of another day. */
    private static final Duration SAME_DAY = Duration.ofHours(12);

    @Inject
    private Parties parties;

    @Inject
    private AppointmentRepository appointments;

    @Inject
    private PreparationRepository preparations;

    @Inject
    private CallRepository calls;

    @Inject
    private AttendanceRepository attendance;

    @Inject
    private CurrentActor caller;

    @Inject
    private ApplicationClock clock;

    /**
     * What the waiting room shows.
     *
     * @param expectedStart X of REQUIREMENTS T0
     * @param message the doctor's last line, and {@code messageAt} when; null when there is none
     */
    public record WaitingView(WaitingLine line, Instant expectedStart, String message, Instant messageAt) {}

    /**
     * The line before the door of this visit, for its patient and who acts for them.
     *
     * @throws org.televisit.domain.shared.BusinessException NOT_FOUND; FORBIDDEN not-yours
     */
    public WaitingView waiting(String appointmentId) {
        Appointment visit = parties.toAttend(appointmentId, caller.actor());
        Instant now = clock.now();
        Optional<Preparation> left = preparations.of(visit);
        boolean here = calls.byAppointment(visit).filter(this::doctorThere).isPresent();
        return new WaitingView(
                WaitingLine.of(visit.startsAt(), others(visit, now), here, now),
                visit.expectedStart(),
                left.map(Preparation::message).orElse(null),
                left.map(Preparation::messageAt).orElse(null));
    }

    private List<WaitingLine.Other> others(Appointment visit, Instant now) {
        Instant from = visit.startsAt().minus(SAME_DAY);
        Instant until = visit.startsAt().plus(SAME_DAY);
        return appointments.ofPractitioner(visit.practitioner().subject(), from, until).stream()
                .filter(other -> !other.equals(visit))
                .map(other -> other(other, now))
                .toList();
    }

    private WaitingLine.Other other(Appointment other, Instant now) {
        Optional<Call> call = calls.byAppointment(other);
        boolean over = other.settled() || call.filter(made -> !made.alive()).isPresent();
        boolean running = call.filter(Call::alive)
                .filter(Call::admitted)
                .filter(this::doctorThere)
                .isPresent();
        return new WaitingLine.Other(other.startsAt(), other.doorOpenUntil(now), over, running);
    }

    private boolean doctorThere(Call call) {
        return attendance.openPresence(call, ParticipantRole.PRACTITIONER).isPresent();
    }
}

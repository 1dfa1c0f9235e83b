package org.televisit.application.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.appointment.BookRequest;
import org.televisit.application.appointment.BookingService;
import org.televisit.application.appointment.ChangeService;
import org.televisit.application.call.CallPresence;
import org.televisit.application.call.CallService;
import org.televisit.application.call.FinishOutcome;
import org.televisit.application.signaling.MediaReport;
import org.televisit.application.signaling.SeatGrant;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.domain.call.Call;
import org.televisit.domain.call.CallRepository;
import org.televisit.domain.call.ParticipantRole;

/** Lives through the visits of the past at the time they were held, by the ways real ones go. */
@Dependent
class DemoPast {

    private static final Duration BOOKED_AHEAD = Duration.ofDays(2);
    private static final int REPORTS = 8;

    @Inject
    private BookingService bookings;

    @Inject
    private ChangeService changes;

    @Inject
    private CallPresence presence;

    @Inject
    private CallService service;

    @Inject
    private AppointmentRepository appointments;

    @Inject
    private CallRepository calls;

    @Inject
    private ApplicationClock clock;

    void live(PastVisit visit, String doctorId, String patientId, Instant now) {
        Instant start = visit.start(now);
        AppointmentView booked = clock.at(
                start.minus(BOOKED_AHEAD),
                () -> bookings.bookFor(patientId, new BookRequest(doctorId, visit.visitType(), start)));
        switch (visit.end()) {
            case HELD -> held(visit, booked.id(), start);
            case NOT_ATTENDED -> notAttended(visit, booked.id(), start);
            case CALLED_OFF ->
                clock.at(
                        start.minus(Duration.ofHours(30)),
                        () -> changes.cancel(booked.id(), "The clinic is closed that afternoon.", booked.version()));
        }
    }

    private void held(PastVisit visit, String id, Instant start) {
        SeatGrant patient = clock.at(start.minusSeconds(95), () -> sit(visit, id, ParticipantRole.PATIENT));
        SeatGrant doctor = clock.at(start.minusSeconds(15), () -> sit(visit, id, ParticipantRole.PRACTITIONER));
        clock.at(start.minusSeconds(3), () -> presence.admitted(doctor, true));
        for (int i = 0; i < REPORTS; i++) {
            MediaReport report = new MediaReport(true, true, 1 + 150 * i);
            clock.at(start.plusSeconds(5L * i), () -> {
                presence.mediaReported(patient, report);
                presence.mediaReported(doctor, report);
            });
        }
        clock.at(start.plusSeconds(1), () -> presence.setupMeasured(patient, 840));
        clock.at(start.plusSeconds(1), () -> presence.setupMeasured(doctor, 610));
        clock.at(start.plusSeconds(visit.seconds()), () -> {
            service.finish(id, FinishOutcome.COMPLETED);
            presence.left(patient, true);
            presence.left(doctor, true);
        });
    }

    private void notAttended(PastVisit visit, String id, Instant start) {
        SeatGrant doctor = clock.at(start.minusSeconds(40), () -> sit(visit, id, ParticipantRole.PRACTITIONER));
        clock.at(start.plus(Duration.ofMinutes(16)), () -> {
            service.finish(id, FinishOutcome.NOT_ATTENDED);
            presence.left(doctor, true);
        });
    }

    private SeatGrant sit(PastVisit visit, String id, ParticipantRole role) {
        Appointment appointment = appointments.byPublicId(id).orElseThrow();
        Call call = calls.openFor(appointment, clock.now());
        boolean patient = role == ParticipantRole.PATIENT;
        String patientName = visit.patient().displayName();
        String doctorName = visit.doctor().displayName();
        SeatGrant seat = new SeatGrant(
                call.publicId(),
                id,
                role,
                patient ? visit.patient().subject() : visit.doctor().subject(),
                patient ? patientName : doctorName,
                patient ? doctorName : patientName,
                false,
                false,
                null,
                appointment.visitEnd(),
                null,
                null);
        presence.arrived(seat);
        return seat;
    }
}

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
import org.televisit.application.call.QualityLedger;
import org.televisit.application.signaling.MediaReport;
import org.televisit.application.signaling.SeatGrant;
import org.televisit.application.signaling.Trouble;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.domain.call.Call;
import org.televisit.domain.call.CallRepository;
import org.televisit.domain.call.ParticipantRole;
import org.televisit.domain.call.QualityFigures;
import org.televisit.domain.call.QualityStep;

/** Lives through the visits of the past at the time they were held, by the ways real ones go. */
@Dependent
class DemoPast {

    private static final Duration BOOKED_AHEAD = Duration.ofDays(2);
    private static final Duration WRITTEN_AFTER = Duration.ofMinutes(3);
    private static final int REPORTS = 8;
    private static final int SAMPLES = 4;

    @Inject
    private BookingService bookings;

    @Inject
    private ChangeService changes;

    @Inject
    private CallPresence presence;

    @Inject
    private CallService service;

    @Inject
    private QualityLedger quality;

    @Inject
    private DemoRecord record;

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
            case NOT_CARRIED -> notCarried(visit, booked.id(), start);
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
        clock.at(start.plusSeconds(1), () -> presence.setupMeasured(patient, 700 + visit.seconds() % 900));
        clock.at(start.plusSeconds(1), () -> presence.setupMeasured(doctor, 500 + visit.seconds() % 400));
        measured(visit, id, start);
        clock.at(start.plusSeconds(visit.seconds()), () -> {
            service.finish(id, FinishOutcome.COMPLETED);
            presence.left(patient, true, clock.now());
            presence.left(doctor, true, clock.now());
        });
        clock.at(
                start.plusSeconds(visit.seconds()).plus(WRITTEN_AFTER),
                () -> record.write(visit, appointments.byPublicId(id).orElseThrow()));
    }

    // what differs from visit to visit differs by its length: the same each time, and not all alike
    private void measured(PastVisit visit, String id, Instant start) {
        Call call =
                calls.byAppointment(appointments.byPublicId(id).orElseThrow()).orElseThrow();
        boolean relayed = visit.seconds() % 5 == 0;
        int roundTrip = 24 + visit.seconds() % 160 + (relayed ? 60 : 0);
        QualityFigures figures = new QualityFigures(
                roundTrip,
                4 + visit.seconds() % 9,
                visit.seconds() % 12,
                2,
                0,
                1_400,
                1_300,
                30,
                720,
                QualityStep.FULL,
                relayed);
        for (int i = 1; i <= SAMPLES; i++) {
            clock.at(start.plusSeconds(10L * i), () -> {
                quality.keep(call, ParticipantRole.PATIENT, figures);
                quality.keep(call, ParticipantRole.PRACTITIONER, figures);
            });
        }
    }

    private void notCarried(PastVisit visit, String id, Instant start) {
        SeatGrant patient = clock.at(start.minusSeconds(60), () -> sit(visit, id, ParticipantRole.PATIENT));
        SeatGrant doctor = clock.at(start.minusSeconds(20), () -> sit(visit, id, ParticipantRole.PRACTITIONER));
        clock.at(start, () -> presence.admitted(doctor, true));
        clock.at(start.plusSeconds(20), () -> presence.trouble(patient, Trouble.ICE, clock.now()));
        clock.at(start.plus(Duration.ofMinutes(4)), () -> {
            service.finish(id, FinishOutcome.TECHNICAL);
            presence.left(patient, true, clock.now());
            presence.left(doctor, true, clock.now());
        });
    }

    private void notAttended(PastVisit visit, String id, Instant start) {
        SeatGrant doctor = clock.at(start.minusSeconds(40), () -> sit(visit, id, ParticipantRole.PRACTITIONER));
        clock.at(start.plus(Duration.ofMinutes(16)), () -> {
            service.finish(id, FinishOutcome.NOT_ATTENDED);
            presence.left(doctor, true, clock.now());
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
                null,
                null);
        presence.arrived(seat, clock.now());
        return seat;
    }
}

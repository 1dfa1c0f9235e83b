package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.appointment.TelehealthAgreement;
import org.televisit.application.attendance.DelayService;
import org.televisit.application.call.CallSummaryView;
import org.televisit.application.call.FinishOutcome;
import org.televisit.application.call.JoinGrant;
import org.televisit.application.signaling.MediaReport;
import org.televisit.application.signaling.SeatGrant;
import org.televisit.application.signaling.Trouble;

/** One visit, told minute by minute from its planned start: each act happens under a clock set to its moment. */
final class Story {

    private static final MediaReport MEDIA_FLOWS = new MediaReport(true, true, 100);
    private static final int REPORT_EVERY_SECONDS = 5;

    private final InsideTheServer house;
    private final InsideTheServer.Known doctor;
    private final InsideTheServer.Known patient;
    private final String id;
    private final Instant start;

    Story(InsideTheServer house, InsideTheServer.Known doctor, InsideTheServer.Known patient, AppointmentView visit) {
        this.house = house;
        this.doctor = doctor;
        this.patient = patient;
        this.id = visit.id();
        this.start = visit.startsAt();
    }

    As doctor() {
        return doctor.as();
    }

    As patient() {
        return patient.as();
    }

    String id() {
        return id;
    }

    /** Does something at {@code minute} (negative: before the start). */
    <T> T at(double minute, Callable<T> act) {
        return house.clock.at(moment(minute), () -> {
            try {
                return act.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Who may says where the patient is, agrees for them and types their birth date. */
    Story preparedBy(As who) {
        who.run(() -> {
            house.door.leave(id, "Calle Mayor 1, Madrid", "+34 612 34 56 78", TelehealthAgreement.CURRENT);
            house.door.typeBirthDate(id, LocalDate.of(1980, 4, 5));
        });
        return this;
    }

    JoinGrant ticket(As who, double minute) {
        return at(minute, () -> who.call(() -> house.joining.join(id)));
    }

    SeatGrant enters(As who, double minute) {
        String ticket = ticket(who, minute).ticket();
        return at(minute, () -> {
            SeatGrant seat = house.presence.useTicket(ticket, who.subject()).orElseThrow();
            house.presence.arrived(seat, house.clock.now());
            return seat;
        });
    }

    void leaves(SeatGrant seat, double minute, boolean onPurpose) {
        at(minute, () -> {
            house.presence.left(seat, onPurpose, house.clock.now());
            return null;
        });
    }

    void hasTrouble(SeatGrant seat, double minute) {
        at(minute, () -> {
            house.presence.trouble(seat, Trouble.DEVICE, house.clock.now());
            return null;
        });
    }

    void admits(SeatGrant byDoctor, double minute) {
        at(minute, () -> {
            assertTrue(house.presence.admitted(byDoctor, false), "the birth date matches");
            return null;
        });
    }

    /** Both have come by the start, and the doctor admits; then they talk for so many seconds. Answers the patient's seat. */
    SeatGrant talked(double minute, int seconds) {
        SeatGrant patient = enters(patient(), -1);
        SeatGrant doctor = enters(doctor(), 0);
        admits(doctor, minute);
        talk(patient, doctor, minute, seconds);
        return patient;
    }

    /** Both receive audio and video for so many seconds. */
    void talk(SeatGrant one, SeatGrant other, double minute, int seconds) {
        for (int passed = 0; passed < seconds; passed += REPORT_EVERY_SECONDS) {
            double now = minute + passed / 60.0;
            at(now, () -> house.presence.mediaReported(one, MEDIA_FLOWS));
            at(now, () -> house.presence.mediaReported(other, MEDIA_FLOWS));
        }
    }

    CallSummaryView finishes(double minute, FinishOutcome outcome) {
        return at(minute, () -> doctor().call(() -> house.calls.finish(id, outcome)));
    }

    void reopens(double minute) {
        at(minute, () -> {
            doctor().run(() -> house.calls.reopen(id));
            return null;
        });
    }

    /** The doctor does something about the time. */
    void doctorSays(double minute, Consumer<DelayService> word) {
        at(minute, () -> {
            doctor().run(() -> word.accept(house.delays));
            return null;
        });
    }

    /** The patient does something about the time. */
    void patientSays(double minute, Consumer<DelayService> word) {
        at(minute, () -> {
            patient().run(() -> word.accept(house.delays));
            return null;
        });
    }

    /** Minutes from the planned start to a moment of it. */
    double minute(Instant moment) {
        return Duration.between(start, moment).toMillis() / 60_000.0;
    }

    /** What the sweep makes of the visit at that moment. */
    AppointmentView sweptAt(double minute) {
        return at(minute, () -> {
            As.system().run(this::sweep);
            return seenBy(doctor());
        });
    }

    private void sweep() {
        house.settlement.look(house.keyOf(id), "test");
    }

    AppointmentView seenBy(As who) {
        return who.call(() -> house.appointments.one(id));
    }

    private Instant moment(double minute) {
        return start.plus(Duration.ofMillis(Math.round(minute * 60_000)));
    }
}

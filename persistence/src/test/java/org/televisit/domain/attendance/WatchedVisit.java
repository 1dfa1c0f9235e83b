package org.televisit.domain.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.CancellationReason;
import org.televisit.domain.appointment.Channel;
import org.televisit.domain.appointment.DelayRules;
import org.televisit.domain.appointment.Warning;
import org.televisit.domain.attendance.AttendanceFacts.CallState;
import org.televisit.domain.shared.BusinessException;
import org.televisit.fixture.Clinic;

/**
 * A visit of 20 minutes, what people do about it, and the sweep that looks at it, as the services of the application
 * have it: what they refuse is refused here, and where they have the sweep look again, so it does here.
 */
final class WatchedVisit {

    private static final String NODE = "node";

    private final Appointment visit = Clinic.booked();
    private final Party doctor = new Party();
    private final Party patient = new Party();
    private final List<Stay> outages = new ArrayList<>();
    private final List<String> log = new ArrayList<>();
    private CallState call = CallState.NONE;
    private Instant previousFreeAt;
    private Instant offSince;

    /** Does it, unless it would be refused. */
    void happens(Deed deed, Instant now) {
        try {
            switch (deed) {
                case DOCTOR_COMES -> comes(doctor, now);
                case DOCTOR_LEAVES -> leaves(doctor, false, now);
                case DOCTOR_IS_LOST -> leaves(doctor, true, now);
                case DOCTOR_HAS_TROUBLE -> doctor.tried |= call != CallState.NONE;
                case PATIENT_COMES -> comes(patient, now);
                case PATIENT_LEAVES -> leaves(patient, false, now);
                case PATIENT_IS_LOST -> leaves(patient, true, now);
                case PATIENT_HAS_TROUBLE -> patient.tried |= call != CallState.NONE;
                case BOTH_RECEIVE -> received(30, 30);
                case DOCTOR_RECEIVES -> received(30, 0);
                case PATIENT_RECEIVES -> received(0, 30);
                default -> timeMoves(deed, now);
            }
        } catch (BusinessException refused) {
            // said twice, or too late
        }
    }

    private void timeMoves(Deed deed, Instant now) {
        switch (deed) {
            case DOCTOR_SAYS_LATE -> when(open() && !begun(), () -> visit.announceDelay(10, now));
            case PATIENT_KEEPS_WAITING -> when(open(), () -> visit.patientWaits(now));
            case EXTENDED -> when(inCall(now), () -> visit.extend(DelayRules.standard(), now));
            case HELD -> when(inCall(now), () -> visit.hold("a reason", now));
            case RELEASED -> when(visit.held(), () -> visit.release(now));
            case PREVIOUS_RUNS_OVER -> previousIsFree(now.plus(Duration.ofMinutes(7)), now);
            case PREVIOUS_IS_OVER -> previousIsFree(now, now);
            case CALLS_OFF -> offSince = offSince == null ? now : offSince;
            case CALLS_ON -> when(offSince != null && offSince.isBefore(now), () -> outageEnds(now));
            default -> callEnds(deed, now);
        }
    }

    private void callEnds(Deed deed, Instant now) {
        switch (deed) {
            case FINISHED ->
                when(call == CallState.ALIVE && open() && begun(), () -> {
                    visit.fulfil(Channel.VIDEO, now);
                    closes(CallState.FINISHED, now);
                });
            case FINISHED_TO_RESCHEDULE ->
                when(call == CallState.ALIVE && open() && !begun(), () -> {
                    closes(CallState.FINISHED, now);
                    visit.lookAgainAt(now);
                });
            case REOPENED ->
                when(call == CallState.FINISHED && visit.settled() && begun(), () -> {
                    call = CallState.ALIVE;
                    visit.reopenUntil(now.plus(Duration.ofMinutes(15)), now);
                });
            default -> throw new IllegalArgumentException(deed.toString());
        }
    }

    private static void when(boolean allowed, Runnable act) {
        if (allowed) {
            act.run();
        }
    }

    private boolean open() {
        return !visit.settled();
    }

    private boolean begun() {
        return doctor.seconds > 0 && patient.seconds > 0;
    }

    private boolean inCall(Instant now) {
        return call == CallState.ALIVE && now.isBefore(visit.doorOpenUntil(now));
    }

    private void comes(Party who, Instant now) {
        boolean doorOpen = now.isBefore(visit.doorOpenUntil(now));
        if (doorOpen && !who.isIn() && (call == CallState.ALIVE || call == CallState.NONE && open())) {
            call = CallState.ALIVE;
            who.comes(now);
            if (who == patient && open()) {
                visit.arrive(now);
            }
            visit.lookAgainAt(now);
        }
    }

    private void leaves(Party who, boolean lost, Instant now) {
        if (who.goes(now)) {
            who.tried |= lost;
            when(open(), () -> visit.lookAgainAt(now));
        }
    }

    private void received(int byDoctor, int byPatient) {
        if (call == CallState.ALIVE) {
            when(byDoctor > 0, () -> doctor.receives(byDoctor));
            when(byPatient > 0, () -> patient.receives(byPatient));
        }
    }

    private void closes(CallState how, Instant now) {
        call = how;
        leaves(doctor, false, now);
        leaves(patient, false, now);
    }

    private void previousIsFree(Instant freeAt, Instant now) {
        previousFreeAt = freeAt;
        poke(now);
    }

    private void outageEnds(Instant now) {
        outages.add(new Stay(offSince, now));
        offSince = null;
        when(!visit.expectedStart().isAfter(now), () -> poke(now));
    }

    private void poke(Instant now) {
        when(open() && !visit.isDueFor(NODE, now), () -> visit.lookAgainAt(now));
    }

    /** Looks, whether or not the time has come; while calls are off the sweep rests, and what is over is over. */
    void look(Instant now) {
        if (offSince != null || visit.settled() && call != CallState.ALIVE) {
            return;
        }
        when(open() && !begun(), () -> visit.previousFreeAt(previousFreeAt));
        AttendanceFacts facts = facts();
        if (facts.holdForgotten(now)) {
            visit.release(now);
            log.add(now + " let go");
            facts = facts.released();
        }
        Outcome outcome = Settlement.decide(facts, now);
        if (outcome == Outcome.NOT_YET) {
            warn(facts, now);
            visit.lookAgainAt(Stream.concat(Settlement.nextLook(facts, now).stream(), Alarm.next(facts, now).stream())
                    .min(Instant::compareTo)
                    .orElse(null));
        } else {
            log.add(now + " " + outcome);
            become(outcome, facts, now);
        }
    }

    /** Looks if it was told to look by now. */
    void lookIfDue(Instant now) {
        if (visit.isDueFor(NODE, now)) {
            look(now);
        }
    }

    private void warn(AttendanceFacts facts, Instant now) {
        for (Warning warning : Alarm.due(facts, now)) {
            if (!visit.warned(warning)) {
                visit.warn(warning);
                log.add(now + " " + warning);
            }
        }
    }

    private void become(Outcome outcome, AttendanceFacts facts, Instant now) {
        switch (outcome) {
            case FULFILLED -> visit.fulfil(Channel.VIDEO, now);
            case DOCTOR_LATE -> visit.cancel(CancellationReason.DOCTOR_LATE, null, now);
            case NO_SHOW -> visit.noShow(now);
            case TECHNICAL -> visit.cancel(CancellationReason.TECHNICAL, null, now);
            case NOT_YET, SLOT_END -> {}
        }
        if (outcome == Outcome.SLOT_END) {
            visit.lookAgainAt(
                    visit.settled() ? null : Settlement.nextLook(facts, now).orElse(null));
        }
        if (call == CallState.ALIVE) {
            closes(outcome == Outcome.SLOT_END ? CallState.CLOSED_AT_END : CallState.FINISHED, now);
        }
    }

    private AttendanceFacts facts() {
        Times times = new Times(
                visit.startsAt(), visit.expectedStart(), visit.visitEnd(), visit.held(), visit.patientKeepsWaiting());
        return new AttendanceFacts(
                AttendanceRules.standard(), times, doctor.side(), patient.side(), outages, visit.settled(), call);
    }

    Instant visitEnd() {
        return visit.visitEnd();
    }

    /** What was decided and who was warned, each with its moment. */
    List<String> log() {
        return log;
    }
}

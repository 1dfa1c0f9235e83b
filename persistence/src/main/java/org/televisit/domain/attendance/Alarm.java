package org.televisit.domain.attendance;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.televisit.domain.appointment.Warning;
import org.televisit.domain.attendance.AttendanceFacts.CallState;

/** Says who is to be warned now, given the facts (REQUIREMENTS T2, T4). That it is done once is the visit's to know. */
public final class Alarm {

    private Alarm() {}

    /** The warnings that hold at this moment, if nothing is decided at it. */
    public static Set<Warning> due(AttendanceFacts facts, Instant now) {
        Set<Warning> due = EnumSet.noneOf(Warning.class);
        if (wantsDoctor(facts) && reached(wantedAt(facts), now)) {
            due.add(Warning.DOCTOR_WANTED);
        }
        if (waitsForDoctor(facts) && reached(lateAt(facts), now)) {
            due.add(Warning.DOCTOR_LATE);
        }
        if (endNears(facts) && now.isBefore(facts.times().visitEnd())) {
            if (reached(endingNowAt(facts), now)) {
                due.add(Warning.ENDING_NOW);
            } else if (reached(endingSoonAt(facts), now)) {
                due.add(Warning.ENDING_SOON);
            }
        }
        return due;
    }

    /**
     * The next moment at which somebody has to be warned, if the facts stay as they are; empty when none is left. Who
     * comes or goes changes them, and has the sweep look again.
     */
    public static Optional<Instant> next(AttendanceFacts facts, Instant now) {
        Stream.Builder<Instant> moments = Stream.builder();
        if (wantsDoctor(facts)) {
            moments.add(wantedAt(facts));
        }
        if (waitsForDoctor(facts)) {
            moments.add(lateAt(facts));
        }
        if (endNears(facts)) {
            moments.add(endingSoonAt(facts)).add(endingNowAt(facts));
        }
        return moments.build().filter(now::isBefore).min(Instant::compareTo);
    }

    private static boolean wantsDoctor(AttendanceFacts facts) {
        return notMetYet(facts) && !facts.doctor().isIn() && facts.call() != CallState.CLOSED_AT_END;
    }

    private static boolean waitsForDoctor(AttendanceFacts facts) {
        return notMetYet(facts)
                && facts.doctor().neverCameNorTried()
                && facts.patient().isIn();
    }

    private static boolean notMetYet(AttendanceFacts facts) {
        return !facts.settled() && !facts.attended();
    }

    private static boolean endNears(AttendanceFacts facts) {
        boolean inTheRoom = facts.doctor().isIn() || facts.patient().isIn();
        return facts.call() == CallState.ALIVE && inTheRoom && !facts.times().held();
    }

    private static Instant wantedAt(AttendanceFacts facts) {
        return facts.times().expectedStart().plus(facts.rules().alarms().doctorWanted());
    }

    private static Instant lateAt(AttendanceFacts facts) {
        return facts.times().expectedStart().plus(facts.rules().alarms().doctorLate());
    }

    private static Instant endingSoonAt(AttendanceFacts facts) {
        return facts.times().visitEnd().minus(facts.rules().alarms().endingSoon());
    }

    private static Instant endingNowAt(AttendanceFacts facts) {
        return facts.times().visitEnd().minus(facts.rules().alarms().endingNow());
    }

    private static boolean reached(Instant moment, Instant now) {
        return !now.isBefore(moment);
    }
}

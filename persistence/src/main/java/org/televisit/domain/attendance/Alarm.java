package org.televisit.domain.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.televisit.domain.appointment.Warning;
import org.televisit.domain.attendance.AttendanceFacts.CallState;

/** Says who is to be warned now, given the facts (REQUIREMENTS T2, T4). That it is done once is the visit's to know. */
public final class Alarm {

    private static final Duration WANTED_AFTER = Duration.ofMinutes(2);
    private static final Duration LATE_AFTER = Duration.ofMinutes(3);
    private static final Duration SOON = Duration.ofMinutes(5);
    private static final Duration NOW = Duration.ofMinutes(1);

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
        Instant end = facts.times().visitEnd();
        if (endNears(facts) && now.isBefore(end)) {
            if (reached(end.minus(NOW), now)) {
                due.add(Warning.ENDING_NOW);
            } else if (reached(end.minus(SOON), now)) {
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
        Instant end = facts.times().visitEnd();
        Stream.Builder<Instant> moments = Stream.builder();
        if (wantsDoctor(facts)) {
            moments.add(wantedAt(facts));
        }
        if (waitsForDoctor(facts)) {
            moments.add(lateAt(facts));
        }
        if (endNears(facts)) {
            moments.add(end.minus(SOON)).add(end.minus(NOW));
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
        return facts.times().expectedStart().plus(WANTED_AFTER);
    }

    private static Instant lateAt(AttendanceFacts facts) {
        return facts.times().expectedStart().plus(LATE_AFTER);
    }

    private static boolean reached(Instant moment, Instant now) {
        return !now.isBefore(moment);
    }
}

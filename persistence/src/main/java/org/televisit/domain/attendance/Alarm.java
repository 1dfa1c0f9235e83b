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

    /** The warnings that hold at this moment, of a visit for which nothing is decided yet. */
    public static Set<Warning> due(AttendanceFacts facts, Instant now) {
        Set<Warning> due = EnumSet.noneOf(Warning.class);
        if (facts.settled() || facts.attended()) {
            return ending(facts, now, due);
        }
        if (reached(wantedAt(facts), now) && !facts.doctor().isIn() && facts.call() != CallState.CLOSED_AT_END) {
            due.add(Warning.DOCTOR_WANTED);
        }
        if (reached(lateAt(facts), now)
                && facts.doctor().neverCameNorTried()
                && facts.patient().isIn()) {
            due.add(Warning.DOCTOR_LATE);
        }
        return ending(facts, now, due);
    }

    private static Set<Warning> ending(AttendanceFacts facts, Instant now, Set<Warning> due) {
        Instant end = facts.times().visitEnd();
        boolean inTheRoom = facts.doctor().isIn() || facts.patient().isIn();
        if (facts.call() == CallState.ALIVE && inTheRoom && !facts.times().held() && now.isBefore(end)) {
            if (reached(end.minus(NOW), now)) {
                due.add(Warning.ENDING_NOW);
            } else if (reached(end.minus(SOON), now)) {
                due.add(Warning.ENDING_SOON);
            }
        }
        return due;
    }

    /** The next moment at which somebody may have to be warned; empty when none is left. */
    public static Optional<Instant> next(AttendanceFacts facts, Instant now) {
        Instant end = facts.times().visitEnd();
        return Stream.of(wantedAt(facts), lateAt(facts), end.minus(SOON), end.minus(NOW))
                .filter(now::isBefore)
                .min(Instant::compareTo);
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

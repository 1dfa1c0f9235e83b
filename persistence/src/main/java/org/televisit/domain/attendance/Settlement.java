package org.televisit.domain.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.televisit.domain.attendance.AttendanceFacts.CallState;

/**
 * Decides what became of a visit: facts in, outcome out. The rules are those of REQUIREMENTS T0, numbered as there;
 * the first that fits settles. It knows no clock and changes nothing, so it may be asked as often as one likes.
 */
public final class Settlement {

    /** After so long without the doctor's word a visit that was closed at its end counts as done. */
    public static final Duration FULFILLED_AFTER = Duration.ofHours(24);

    private Settlement() {}

    /** The outcome of the visit, given these facts, at this moment. */
    public static Outcome decide(AttendanceFacts facts, Instant now) {
        boolean ended = !now.isBefore(facts.visitEnd());
        if (facts.settled()) {
            // Reopened after its outcome: nothing is left to decide but when the room closes.
            return ended && facts.call() == CallState.ALIVE ? Outcome.SLOT_END : Outcome.NOT_YET;
        }
        if (facts.call() == CallState.CLOSED_AT_END) {
            return now.isBefore(fulfilledAt(facts)) ? Outcome.NOT_YET : Outcome.FULFILLED;
        }
        if (facts.attended()) {
            return whenAttended(facts, ended);
        }
        return whenNotAttended(facts, now, ended);
    }

    private static Outcome whenAttended(AttendanceFacts facts, boolean ended) {
        if (facts.finished()) {
            return Outcome.FULFILLED; // rule 2
        }
        return ended ? Outcome.SLOT_END : Outcome.NOT_YET; // rule 5
    }

    private static Outcome whenNotAttended(AttendanceFacts facts, Instant now, boolean ended) {
        if (!now.isBefore(facts.doctorDeadline()) && facts.doctorNeverCameNorTried()) {
            return Outcome.DOCTOR_LATE; // rule 3
        }
        if (!now.isBefore(facts.patientDeadline())) {
            if (facts.patientGoneBeforeLateDoctor()) {
                return Outcome.DOCTOR_LATE; // rule 4, second half
            }
            if (facts.doctorWasThere() && facts.patientNeverCameNorTried()) {
                return Outcome.NO_SHOW; // rule 4, first half
            }
        }
        return ended ? Outcome.TECHNICAL : Outcome.NOT_YET; // rule 6
    }

    /**
     * When to look again at a visit for which the outcome is {@link Outcome#NOT_YET} or was
     * {@link Outcome#SLOT_END}; empty when there is nothing more to come.
     */
    public static Optional<Instant> nextLook(AttendanceFacts facts, Instant now) {
        if (facts.settled()) {
            return facts.call() == CallState.ALIVE ? Optional.of(facts.visitEnd()) : Optional.empty();
        }
        boolean mayStillCome = facts.doctor().isEmpty() && !now.isBefore(facts.doctorDeadline());
        if (mayStillCome && now.isBefore(facts.visitEnd())) {
            return Optional.of(now); // A doctor who tried sets P by arriving: every sweep must look.
        }
        return Stream.of(facts.doctorDeadline(), facts.patientDeadline(), facts.visitEnd(), fulfilledAt(facts))
                .filter(now::isBefore)
                .min(Instant::compareTo);
    }

    private static Instant fulfilledAt(AttendanceFacts facts) {
        return facts.visitEnd().plus(FULFILLED_AFTER);
    }
}

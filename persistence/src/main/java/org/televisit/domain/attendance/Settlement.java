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

    private static final Duration WHILE_HELD = Duration.ofSeconds(15);

    private Settlement() {}

    /** The outcome of the visit, given these facts, at this moment. */
    public static Outcome decide(AttendanceFacts facts, Instant now) {
        boolean ended = facts.times().ended(now);
        if (facts.settled()) {
            // Reopened after its outcome: nothing is left to decide but when the room closes.
            return ended && facts.call() == CallState.ALIVE ? Outcome.SLOT_END : Outcome.NOT_YET;
        }
        if (facts.call() == CallState.CLOSED_AT_END) {
            return whenAsked(facts, now);
        }
        if (facts.attended() && facts.finished()) {
            return Outcome.FULFILLED; // rule 2
        }
        if (facts.times().held()) {
            return Outcome.NOT_YET; // no rule closes a room whose end is held
        }
        if (facts.attended()) {
            return ended ? Outcome.SLOT_END : Outcome.NOT_YET; // rule 5
        }
        return whenNotAttended(facts, now, ended);
    }

    /** The room was closed at its end and the doctor has not said yet what it was. */
    private static Outcome whenAsked(AttendanceFacts facts, Instant now) {
        if (now.isBefore(answerDue(facts))) {
            return Outcome.NOT_YET;
        }
        return facts.attended() ? Outcome.FULFILLED : Outcome.TECHNICAL;
    }

    private static Outcome whenNotAttended(AttendanceFacts facts, Instant now, boolean ended) {
        if (!now.isBefore(facts.doctorDeadline())) {
            if (facts.outageAt(facts.doctorDeadline())) {
                return Outcome.TECHNICAL; // rule 1: we were away when the deadline came
            }
            if (facts.doctor().neverCameNorTried()) {
                return unlessOurs(Outcome.DOCTOR_LATE, facts); // rule 3
            }
        }
        if (!now.isBefore(facts.patientDeadline())) {
            if (facts.outageAt(facts.patientDeadline())) {
                return Outcome.TECHNICAL; // rule 1
            }
            if (facts.patientGoneBeforeLateDoctor()) {
                return unlessOurs(Outcome.DOCTOR_LATE, facts); // rule 4, second half
            }
            if (facts.doctorWasThere() && facts.patient().neverCameNorTried()) {
                return unlessOurs(Outcome.NO_SHOW, facts); // rule 4, first half
            }
        }
        if (!ended) {
            return Outcome.NOT_YET;
        }
        boolean toBeAsked = facts.oneSided() && !facts.finished();
        return toBeAsked ? Outcome.SLOT_END : Outcome.TECHNICAL; // the doctor is asked; rule 6
    }

    /** Rule 1: nobody is blamed when an outage of ours lay over the time in which they would have come. */
    private static Outcome unlessOurs(Outcome blame, AttendanceFacts facts) {
        return facts.outageWhileComing() ? Outcome.TECHNICAL : blame;
    }

    /**
     * When to look again at a visit for which the outcome is {@link Outcome#NOT_YET} or was
     * {@link Outcome#SLOT_END}; empty when there is nothing more to come. Only moments are named at which something is
     * decided if the facts stay as they are: whoever changes them, by coming, by going or by moving X or E, has the
     * sweep look again, and so has an outage when it is over.
     */
    public static Optional<Instant> nextLook(AttendanceFacts facts, Instant now) {
        if (facts.settled() && facts.call() != CallState.ALIVE) {
            return Optional.empty();
        }
        Stream<Instant> moments = facts.times().held() ? whileHeld(facts, now) : deciding(facts);
        return moments.filter(now::isBefore).min(Instant::compareTo);
    }

    /** The doctor's next visit moves on with every look. */
    private static Stream<Instant> whileHeld(AttendanceFacts facts, Instant now) {
        return Stream.concat(Stream.of(now.plus(WHILE_HELD)), facts.holdForgottenAt().stream());
    }

    private static Stream<Instant> deciding(AttendanceFacts facts) {
        Instant end = facts.times().visitEnd();
        if (facts.settled()) {
            return Stream.of(end);
        }
        Stream.Builder<Instant> moments = Stream.<Instant>builder().add(end).add(answerDue(facts));
        if (!facts.attended() && facts.doctor().neverCameNorTried()) {
            moments.add(facts.doctorDeadline());
        }
        boolean patientMissing = !facts.patient().came() || facts.patientGoneBeforeLateDoctor();
        if (!facts.attended() && facts.doctor().came() && patientMissing) {
            moments.add(facts.patientDeadline());
        }
        return moments.build();
    }

    private static Instant answerDue(AttendanceFacts facts) {
        return facts.times().visitEnd().plus(facts.rules().unanswered());
    }
}

package org.televisit.application.appointment;

import java.time.Duration;
import java.time.Instant;
import org.televisit.application.appointment.JoinDecision.Reason;

/**
 * Who may enter a visit's room, and when (REQUIREMENTS A7, A8): its parties, from ten minutes before the start until
 * the visit's end E, paid, while the call is not over; the patient once they have agreed to telehealth (A13). The one rule for page, REST and socket; asked again when a
 * ticket is used.
 */
public final class JoinPolicy {

    private final Duration opensBefore;

    /** @param opensBefore how long before the planned start the door opens, 0 or more */
    public JoinPolicy(Duration opensBefore) {
        this.opensBefore = opensBefore;
    }

    /** The answer now; of several reasons the one that can least be helped. */
    public JoinDecision decide(JoinFacts facts, Instant now) {
        Instant opensAt = facts.startsAt().minus(opensBefore);
        Reason reason = standing(facts);
        if (reason == Reason.OPEN) {
            reason = window(opensAt, facts.visitEnd(), now);
        }
        if (reason == Reason.OPEN && facts.callsOff() && !facts.callLive()) {
            reason = Reason.CALLS_OFF; // nobody new; calls that run go on (O4)
        }
        if (reason == Reason.OPEN && facts.agreementMissing()) {
            reason = Reason.AGREEMENT_MISSING; // last, because the page that says so asks for it
        }
        return new JoinDecision(reason == Reason.OPEN, reason, opensAt, facts.visitEnd());
    }

    private static Reason standing(JoinFacts facts) {
        if (!facts.party()) {
            return Reason.NOT_YOURS;
        }
        if (facts.blocked()) {
            return Reason.BLOCKED;
        }
        return switch (facts.status()) {
            case CANCELLED -> Reason.CANCELLED;
            case NOSHOW -> Reason.OVER;
            case PENDING -> Reason.UNPAID;
            // a doctor may reopen a call after the visit was already marked as held
            case FULFILLED -> facts.callLive() ? Reason.OPEN : facts.callOver() ? Reason.COMPLETED : Reason.OVER;
            case BOOKED, ARRIVED -> open(facts);
        };
    }

    private static Reason open(JoinFacts facts) {
        if (facts.callOver()) {
            return Reason.COMPLETED;
        }
        return facts.payment().mayJoin() ? Reason.OPEN : Reason.UNPAID;
    }

    private static Reason window(Instant opensAt, Instant closesAt, Instant now) {
        if (now.isBefore(opensAt)) {
            return Reason.TOO_EARLY;
        }
        return now.isBefore(closesAt) ? Reason.OPEN : Reason.TOO_LATE;
    }
}

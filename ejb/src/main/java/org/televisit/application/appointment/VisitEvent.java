package org.televisit.application.appointment;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.televisit.domain.appointment.Appointment;

/**
 * Something became of a visit. Fired inside the transaction that did it, so that what other features write because of
 * it (messages, offers, refunds) is stored with it or not at all. Who tells a browser waits for the commit and copies
 * what it needs: the appointment belongs to the transaction.
 *
 * @param visit as it is now, managed
 * @param by the OIDC sub of whoever did it, or "system"
 * @param details what the appointment itself does not say; see each kind
 */
public record VisitEvent(Kind kind, Appointment visit, String by, Instant at, Map<String, String> details) {

    /** What happened. */
    public enum Kind {
        /** It was agreed upon; with {@link #CARRIED_FROM} it takes the place of a visit that did not take place. */
        BOOKED,
        /** It has another time; {@link #OLD_START} is the one it had. */
        RESCHEDULED,
        /** It won't take place or didn't; the appointment has the reason. */
        CANCELLED,
        /** It took place. */
        FULFILLED,
        /** The patient did not come. */
        NOSHOW,
        /** Its outcome was put right. */
        CORRECTED,
        /** The patient is in the waiting room. */
        ARRIVED,
        /** Media flow both ways for the first time. */
        STARTED,
        /** Its call, in which media flowed both ways, is over. */
        CALL_ENDED,
        /** The doctor took the finish back: the room is open again. */
        REOPENED,
        /** Its time is due and the doctor is not there. (REQUIREMENTS T2) */
        DOCTOR_WANTED,
        /** The doctor is still not there; {@link #CANCELLED_AT} is when the visit would be cancelled. (T2) */
        LATE_WARNING,
        /** The expected start moved by five minutes or more from what was last told. (T3) */
        DELAYED,
        /** It ends in {@link #MINUTES} minutes. (T4) */
        ENDING,
        /** It may last longer than it might before. (T4) */
        EXTENDED,
        /** The doctor holds its end. (T4) */
        HELD,
        /** It is over by the clock, and its doctor is asked what it came to. (T0.5) */
        OUTCOME_ASKED,
        /** Its payment was received; with {@link #REINSTATED} it had lapsed and is booked again. (A9) */
        PAID,
        /** Its payment was forgiven; with {@link #REINSTATED} it had lapsed and is booked again. (A9) */
        WAIVED,
        /** Money is to be given back. (A9) */
        REFUND_DUE,
        /** Money was given back. (A9) */
        REFUNDED,
        /** Zone rules changed: the same time on the wall is another instant; {@link #OLD_START}. (A11) */
        ZONE_MOVED,
        /** Zone rules changed and its time on the wall was not to be had: the same instant has another one now. (A11) */
        ZONE_KEPT,
        /** It is about to be handed to another doctor; the appointment still has the one who gives it away. (I5) */
        HANDING_OVER,
        /** Another doctor has it now. (I5) */
        HANDED_OVER,
        /** The patient left where they are, typed their birth date, or was written to while waiting. (A13, C3) */
        PREPARED
    }

    /** Public id of the visit whose place this one takes. */
    public static final String CARRIED_FROM = "carriedFrom";

    /** ISO instant at which the visit was to start before. */
    public static final String OLD_START = "oldStart";

    /** ISO instant at which the visit would be cancelled. */
    public static final String CANCELLED_AT = "cancelledAt";

    /** A whole number of minutes. */
    public static final String MINUTES = "minutes";

    /** "true" when a visit that had lapsed unpaid is booked again, at its old time. */
    public static final String REINSTATED = "reinstated";

    /** Copies the details. */
    public VisitEvent {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(visit, "visit");
        details = Map.copyOf(details);
    }

    /** The event that tells of the outcome a visit has just come to; it must have one. */
    public static Kind outcomeOf(Appointment visit) {
        return switch (visit.status()) {
            case FULFILLED -> Kind.FULFILLED;
            case CANCELLED -> Kind.CANCELLED;
            case NOSHOW -> Kind.NOSHOW;
            case PENDING, BOOKED, ARRIVED -> throw new IllegalArgumentException("no outcome yet");
        };
    }
}

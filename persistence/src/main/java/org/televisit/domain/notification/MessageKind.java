package org.televisit.domain.notification;

/** What a message tells. (REQUIREMENTS N1, T1) */
public enum MessageKind {
    /** A visit was booked. */
    CONFIRMATION,
    /** It has another time. */
    CHANGE,
    /** It won't take place, or didn't. */
    CANCELLATION,
    /** It is tomorrow. */
    REMINDER_DAY,
    /** It is about to begin. */
    REMINDER_SOON,
    /** It is expected to begin later than was last told. */
    DELAY,
    /** The patient did not come. */
    NO_SHOW,
    /** Its payment was received. */
    RECEIPT,
    /** Its payment was forgiven. */
    WAIVER,
    /** Money will be given back. */
    REFUND_DUE,
    /** Money was given back. */
    REFUND,
    /** A record waits to be linked with the person's account. */
    INVITATION,
    /** A time the person waits for became free. */
    OFFER,
    /** A visit took place: how long it was, and where to say how it was. */
    VISIT_HELD,
    /** A recording of a visit can be played. */
    RECORDING_READY,
    /** The doctor is in the room and the patient is not; told by {@link #brief} ways alone. */
    DOCTOR_READY;

    /** Whether it is also told by ways that have room for a line: text messages and pushes. (REQUIREMENTS N3) */
    public boolean brief() {
        return switch (this) {
            case CHANGE, CANCELLATION, REMINDER_DAY, REMINDER_SOON, DELAY, DOCTOR_READY -> true;
            case CONFIRMATION,
                    NO_SHOW,
                    RECEIPT,
                    WAIVER,
                    REFUND_DUE,
                    REFUND,
                    INVITATION,
                    OFFER,
                    VISIT_HELD,
                    RECORDING_READY -> false;
        };
    }

    /** Whether there is a mail of it. */
    public boolean mailed() {
        return this != DOCTOR_READY;
    }

    /** Whether it tells a calendar something. */
    public boolean changesCalendar() {
        return this == CONFIRMATION || this == CHANGE || this == CANCELLATION;
    }

    /** Whether it reminds. */
    public boolean reminds() {
        return this == REMINDER_DAY || this == REMINDER_SOON;
    }
}

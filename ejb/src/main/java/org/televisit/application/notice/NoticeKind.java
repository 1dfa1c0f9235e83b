package org.televisit.application.notice;

import java.util.Locale;

/** What a page is told. */
public enum NoticeKind {
    /** Something the page may show is different now; there is nothing to say. */
    CHANGED,
    /** To the doctor: the patient is in the waiting room. */
    PATIENT_WAITING,
    /** To the doctor: the visit is due and they are not there. */
    DOCTOR_WANTED,
    /** To the doctor: what did the visit come to? */
    OUTCOME_ASKED,
    /** To either: the other side, or the clock, has called it off. */
    CANCELLED,
    /** To either: it has another time. */
    RESCHEDULED,
    /** To the doctor: it has been paid for. */
    PAID,
    /** To the patient: it is expected to begin later. */
    DELAYED,
    /** To the patient: when it would be cancelled, as the doctor is not there. */
    LATE_WARNING,
    /** To the patient: somebody has booked it for them. */
    BOOKED,
    /** To the patient: money is to be given back. */
    REFUND_DUE,
    /** To the patient: the room is open again. */
    REOPENED,
    /** To the patient: a time they are waiting for has become free. */
    OFFER,
    /** To the patient: somebody else has that time. */
    OFFER_TAKEN,
    /** To the patient: the doctor can be seen now. */
    DOCTOR_AVAILABLE,
    /** To either: another doctor has the visit now. */
    HANDED_OVER,
    /** To an admin: a doctor has opened a patient's record in an emergency. */
    EMERGENCY,
    /** To either: the other side calls them into the room now. */
    RING,
    /** To either: it no longer rings; there is nothing to say. */
    RING_OVER,
    /** To who rang: the other side can't come now. */
    RING_DECLINED,
    /** To who rang: nobody answered. */
    RING_MISSED;

    /** As messages and keys spell it: "patient-waiting". */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it can't wait: it is announced at once, with a sound. */
    public boolean rings() {
        return switch (this) {
            case PATIENT_WAITING, DOCTOR_WANTED, LATE_WARNING, REOPENED, RING, EMERGENCY -> true;
            case CHANGED,
                    HANDED_OVER,
                    OUTCOME_ASKED,
                    CANCELLED,
                    RESCHEDULED,
                    PAID,
                    DELAYED,
                    BOOKED,
                    REFUND_DUE,
                    OFFER,
                    OFFER_TAKEN,
                    DOCTOR_AVAILABLE,
                    RING_OVER,
                    RING_DECLINED,
                    RING_MISSED -> false;
        };
    }
}

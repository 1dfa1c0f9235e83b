package org.televisit.application.call;

/** What the doctor says it came to (REQUIREMENTS T5). */
public enum FinishOutcome {
    /** The visit took place; only once media went both ways. */
    COMPLETED,
    /** It could not be held for technical reasons. */
    TECHNICAL,
    /** It was held, or went on, by phone. */
    BY_PHONE,
    /** The patient did not come; only after the patient's deadline P. */
    NOT_ATTENDED,
    /** It will be held at another time, which the doctor picks next; only while it has not begun. */
    RESCHEDULE
}

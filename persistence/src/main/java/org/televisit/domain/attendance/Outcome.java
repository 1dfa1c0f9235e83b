package org.televisit.domain.attendance;

/** What settlement makes of a visit. */
public enum Outcome {
    /** No rule fits yet. */
    NOT_YET,
    /** They met and it is done: FULFILLED. */
    FULFILLED,
    /** The doctor did not come in time: CANCELLED(doctor late). */
    DOCTOR_LATE,
    /** The patient did not come: NOSHOW. */
    NO_SHOW,
    /** The end came while they talked: the call is COMPLETED(slot end), the visit stays open for the doctor's word. */
    SLOT_END,
    /** Some came or tried, and it did not work: CANCELLED(technical), the call FAILED. */
    TECHNICAL
}

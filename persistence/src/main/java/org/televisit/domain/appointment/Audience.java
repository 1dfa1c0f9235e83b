package org.televisit.domain.appointment;

/** Who may book a kind of visit for themselves. Staff may book any for anybody. */
public enum Audience {
    /** Every patient. */
    ANYONE,
    /** Patients whom staff have verified, or who have had a visit here that took place. */
    KNOWN_PATIENTS,
    /** Nobody: staff book it for the patient. */
    STAFF_ONLY
}

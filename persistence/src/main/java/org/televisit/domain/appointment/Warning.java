package org.televisit.domain.appointment;

/** What those concerned are warned of, each once for the expected start or end that it is about (T2, T4). */
public enum Warning {
    /** The visit's time has come and the doctor is not there: the doctor is rung. */
    DOCTOR_WANTED,
    /** The doctor is still not there: the waiting patient learns when the visit would be cancelled. */
    DOCTOR_LATE,
    /** Five minutes remain. */
    ENDING_SOON,
    /** One minute remains. */
    ENDING_NOW
}

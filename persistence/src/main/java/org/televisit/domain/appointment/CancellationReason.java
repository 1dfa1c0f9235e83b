package org.televisit.domain.appointment;

/** Why a visit did not take place. */
public enum CancellationReason {
    /** The patient, in good time. */
    PATIENT,
    /** The patient, less than a day before. */
    PATIENT_LATE,
    /** The practitioner or the hospital. */
    HOSPITAL,
    /** The practitioner did not come in time. */
    DOCTOR_LATE,
    /** They came or tried, and it did not work. */
    TECHNICAL,
    /** Nobody paid in time. */
    UNPAID;

    /** Whether it was not the patient's doing, so that another time may take its place and its payment along. */
    public boolean rebookable() {
        return switch (this) {
            case HOSPITAL, DOCTOR_LATE, TECHNICAL -> true;
            case PATIENT, PATIENT_LATE, UNPAID -> false;
        };
    }

    /** Whether settlement gave it, so that it may have been wrong about the facts and can be corrected. */
    public boolean correctable() {
        return switch (this) {
            case DOCTOR_LATE, TECHNICAL -> true;
            case PATIENT, PATIENT_LATE, HOSPITAL, UNPAID -> false;
        };
    }
}

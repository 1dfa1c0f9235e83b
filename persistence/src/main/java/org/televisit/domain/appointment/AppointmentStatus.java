package org.televisit.domain.appointment;

/** Where an appointment stands. The table is docs/state-machines.md; a test compares every pair. */
public enum AppointmentStatus {
    /** Asked for, not yet paid. */
    PENDING,
    /** Agreed. */
    BOOKED,
    /** The patient is in the waiting room or beyond. */
    ARRIVED,
    /** It took place. */
    FULFILLED,
    /** It won't or didn't take place; the reason says why. */
    CANCELLED,
    /** The patient did not come. */
    NOSHOW;

    /** Whether an appointment in this state may go to that one in the course of things. */
    public boolean mayBecome(AppointmentStatus target) {
        return switch (this) {
            case PENDING -> target == BOOKED || target == CANCELLED;
            case BOOKED -> target == ARRIVED || target == CANCELLED || target == NOSHOW;
            case ARRIVED -> target == BOOKED || target == FULFILLED || target == CANCELLED || target == NOSHOW;
            // what lapsed unpaid, when a payment comes after all
            case CANCELLED -> target == BOOKED;
            case FULFILLED, NOSHOW -> false;
        };
    }

    /** Whether a wrong outcome of this kind may be corrected to that one. */
    public boolean correctableTo(AppointmentStatus target) {
        return switch (this) {
            case PENDING, BOOKED, ARRIVED -> false;
            case FULFILLED -> target == CANCELLED || target == NOSHOW;
            case CANCELLED -> target == FULFILLED || target == NOSHOW;
            case NOSHOW -> target == FULFILLED || target == CANCELLED;
        };
    }

    /** Whether it is over, one way or another. */
    public boolean settled() {
        return switch (this) {
            case PENDING, BOOKED, ARRIVED -> false;
            case FULFILLED, CANCELLED, NOSHOW -> true;
        };
    }
}

package org.televisit.domain.attendance;

import java.time.Duration;
import java.time.Instant;

/**
 * The times of a visit as settlement knows them.
 *
 * @param start as agreed
 * @param expectedStart X, not before the start
 * @param visitEnd E
 * @param held whether the doctor holds the end: then E does not come
 * @param patientWaits whether the patient chose to wait for a late doctor: then D is E
 */
public record Times(Instant start, Instant expectedStart, Instant visitEnd, boolean held, boolean patientWaits) {

    private static final Duration DOCTOR_GRACE = Duration.ofMinutes(5);
    private static final Duration DOOR_OPENS = Duration.ofMinutes(10);

    /** X and five minutes: a doctor who comes later is late, whoever waits for them. */
    public Instant late() {
        return expectedStart.plus(DOCTOR_GRACE);
    }

    /** D: until when the doctor must have come. */
    public Instant doctorDeadline() {
        return patientWaits ? visitEnd : late();
    }

    /** Ten minutes before the agreed start, when the door opens. */
    Instant doorOpens() {
        return start.minus(DOOR_OPENS);
    }

    /** Whether E has come. */
    public boolean ended(Instant now) {
        return !held && !now.isBefore(visitEnd);
    }

    Times released() {
        return new Times(start, expectedStart, visitEnd, false, patientWaits);
    }
}

package org.televisit.domain.attendance;

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

    /** Whether E has come. */
    public boolean ended(Instant now) {
        return !held && !now.isBefore(visitEnd);
    }

    Times released() {
        return new Times(start, expectedStart, visitEnd, false, patientWaits);
    }
}

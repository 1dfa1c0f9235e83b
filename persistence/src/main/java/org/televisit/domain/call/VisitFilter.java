package org.televisit.domain.call;

import java.time.Instant;
import java.util.Set;
import org.televisit.domain.appointment.AppointmentStatus;

/**
 * Which visits to read; each part may be null and then narrows nothing.
 *
 * @param patientId public id of their patient
 * @param practitionerId public id of their practitioner
 * @param from not earlier than this
 * @param until earlier than this
 * @param statuses in one of these states; none fits when it is empty
 */
public record VisitFilter(
        String patientId, String practitionerId, Instant from, Instant until, Set<AppointmentStatus> statuses) {

    public VisitFilter {
        statuses = statuses == null ? null : Set.copyOf(statuses);
    }

    /** Every visit of this patient; of anybody for null. */
    public static VisitFilter ofPatient(String patientId) {
        return new VisitFilter(patientId, null, null, null, null);
    }
}

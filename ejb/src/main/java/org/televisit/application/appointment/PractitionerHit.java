package org.televisit.application.appointment;

import java.time.Instant;
import java.util.List;

/**
 * A doctor who was looked for.
 *
 * @param departmentCodes of the departments in use that they belong to, in order
 * @param nextFree the start of their next free time for the kind of visit; null when there is none to be booked
 * @param readyNow whether they take visits at once at this moment
 */
public record PractitionerHit(
        PractitionerView practitioner, List<String> departmentCodes, Instant nextFree, boolean readyNow) {}

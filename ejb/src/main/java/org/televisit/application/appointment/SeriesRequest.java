package org.televisit.application.appointment;

import java.time.Instant;

/**
 * A wish to be seen again and again at the same time on the doctor's wall.
 *
 * @param practitionerId public id
 * @param firstStart the first instant
 * @param count how many times altogether, 2 to 26
 * @param everyWeeks 1 to 4
 */
public record SeriesRequest(
        String practitionerId, String visitTypeCode, Instant firstStart, int count, int everyWeeks) {}

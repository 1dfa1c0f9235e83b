package org.televisit.application.appointment;

import java.time.Instant;

/**
 * A wish to be seen.
 *
 * @param practitionerId public id
 * @param visitTypeCode code of a {@link VisitTypeView}
 * @param start the slot's first instant
 */
public record BookRequest(String practitionerId, String visitTypeCode, Instant start) {}

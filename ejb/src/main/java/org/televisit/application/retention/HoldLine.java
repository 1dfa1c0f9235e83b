package org.televisit.application.retention;

import java.time.Instant;

/**
 * A patient of whom nothing may be deleted.
 *
 * @param patientId public id
 */
public record HoldLine(String patientId, String patientName, String reason, Instant since) {}

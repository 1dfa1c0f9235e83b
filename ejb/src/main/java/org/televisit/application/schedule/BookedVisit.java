package org.televisit.application.schedule;

import java.time.Instant;

/**
 * A visit to come that stands in the doctor's schedule.
 *
 * @param appointmentId public id
 * @param endsAt without the buffer
 */
public record BookedVisit(
        String appointmentId, String patientName, String visitTypeCode, Instant startsAt, Instant endsAt) {}

package org.televisit.application.waiting;

import java.time.Instant;
import org.televisit.domain.person.Specialty;

/**
 * A wish for an earlier time.
 *
 * @param from the earliest start that would suit
 * @param until the latest, exclusive
 * @param visitId public id of the visit it would move; null when there is none
 * @param visitStartsAt when that visit begins; null when there is none
 */
public record WaitingView(
        String id,
        String practitionerId,
        String practitionerName,
        Specialty specialty,
        String visitTypeCode,
        Instant from,
        Instant until,
        String visitId,
        Instant visitStartsAt) {}

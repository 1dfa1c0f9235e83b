package org.televisit.application.waiting;

import java.time.Instant;
import java.time.ZoneId;
import org.televisit.domain.person.Specialty;

/**
 * A time that is held for those on the waiting list.
 *
 * @param entryId the wish it would fulfil
 * @param zone the practitioner's
 * @param expiresAt until when it is held, exclusive
 * @param visitId public id of the visit that would be moved; null when a new one would be booked
 * @param visitStartsAt when that visit begins; null when there is none
 */
public record OfferView(
        String id,
        String entryId,
        String practitionerId,
        String practitionerName,
        Specialty specialty,
        String visitTypeCode,
        Instant startsAt,
        ZoneId zone,
        Instant expiresAt,
        String visitId,
        Instant visitStartsAt) {}

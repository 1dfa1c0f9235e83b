package org.televisit.application.waiting;

import java.time.Instant;
import java.time.ZoneId;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.Practitioner;
import org.televisit.domain.person.Specialty;
import org.televisit.domain.waiting.OfferRecipient;
import org.televisit.domain.waiting.SlotOffer;
import org.televisit.domain.waiting.WaitingEntry;

/**
 * A time that is held for those on the waiting list.
 *
 * @param entryId the wish it would fulfil
 * @param forWhom the name of the patient whose wish it is; null when that is the reader
 * @param zone the practitioner's
 * @param expiresAt until when it is held, exclusive
 * @param visitId public id of the visit that would be moved; null when a new one would be booked
 * @param visitStartsAt when that visit begins; null when there is none
 */
public record OfferView(
        String id,
        String entryId,
        String forWhom,
        String practitionerId,
        String practitionerName,
        Specialty specialty,
        String visitTypeCode,
        Instant startsAt,
        ZoneId zone,
        Instant expiresAt,
        String visitId,
        Instant visitStartsAt) {

    static OfferView of(OfferRecipient recipient, String reader) {
        SlotOffer offer = recipient.offer();
        WaitingEntry entry = recipient.entry();
        Patient patient = entry.patient();
        Practitioner doctor = offer.practitioner();
        return new OfferView(
                offer.publicId(),
                entry.publicId(),
                reader.equals(patient.subject()) ? null : patient.displayName(),
                doctor.publicId(),
                doctor.displayName(),
                doctor.specialty(),
                entry.visitType().code(),
                offer.startsAt(),
                offer.zone(),
                offer.expiresAt(),
                entry.visit().map(Appointment::publicId).orElse(null),
                entry.visit().map(Appointment::startsAt).orElse(null));
    }
}

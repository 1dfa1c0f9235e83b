package org.televisit.application.waiting;

import java.time.Instant;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.person.Practitioner;
import org.televisit.domain.person.Specialty;
import org.televisit.domain.waiting.WaitingEntry;

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
        Instant visitStartsAt) {

    static WaitingView of(WaitingEntry entry) {
        Practitioner doctor = entry.practitioner();
        return new WaitingView(
                entry.publicId(),
                doctor.publicId(),
                doctor.displayName(),
                doctor.specialty(),
                entry.visitType().code(),
                entry.from(),
                entry.until(),
                entry.visit().map(Appointment::publicId).orElse(null),
                entry.visit().map(Appointment::startsAt).orElse(null));
    }
}

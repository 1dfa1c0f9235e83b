package org.televisit.application.person;

import java.time.Instant;
import java.time.LocalDate;
import org.televisit.domain.person.Patient;

/**
 * A patient as staff see them.
 *
 * @param id public id
 * @param version to be handed back with a correction
 * @param birthDate null when nobody has told it
 * @param recordNumber null when there is none
 * @param email null when there is none
 * @param phone null when there is none
 * @param verified whether staff have checked name and birth date
 * @param verifiedAt when they did; null before
 * @param staffMade whether staff wrote the record down
 * @param linked whether somebody signs in as this patient
 * @param invitedUntil until when the open invitation may be accepted; null without one
 */
public record PatientView(
        String id,
        int version,
        String givenName,
        String familyName,
        String name,
        LocalDate birthDate,
        String recordNumber,
        String email,
        String phone,
        boolean verified,
        Instant verifiedAt,
        boolean staffMade,
        boolean linked,
        Instant invitedUntil) {

    static PatientView of(Patient patient, Instant invitedUntil) {
        return new PatientView(
                patient.publicId(),
                patient.version(),
                patient.givenName(),
                patient.familyName(),
                patient.displayName(),
                patient.birthDate(),
                patient.recordNumber(),
                patient.email(),
                patient.phone(),
                patient.verified(),
                patient.verifiedAt(),
                patient.createdBy() != null,
                patient.subject() != null,
                invitedUntil);
    }
}

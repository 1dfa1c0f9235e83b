package org.televisit.application.person;

import java.time.LocalDate;
import org.televisit.domain.person.PatientDetails;

/**
 * A patient whom staff write down; see {@link PatientDetails} for what each may be.
 *
 * @param checked whether staff have seen who it is, so that the record is verified at once
 */
public record NewPatient(
        String givenName,
        String familyName,
        LocalDate birthDate,
        String email,
        String phone,
        String recordNumber,
        boolean checked) {

    PatientDetails details() {
        return new PatientDetails(givenName, familyName, birthDate, email, phone, recordNumber);
    }
}

package org.televisit.domain.person;

/**
 * Where a page of patients ended; a page after it costs what the first does.
 *
 * @param id public id of the last one shown
 */
public record PatientKey(String familyName, String givenName, String id) {

    /** The key of this patient. */
    public static PatientKey of(Patient patient) {
        return new PatientKey(patient.familyName(), patient.givenName(), patient.publicId());
    }
}

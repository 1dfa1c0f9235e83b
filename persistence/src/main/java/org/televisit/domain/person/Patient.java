package org.televisit.domain.person;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/**
 * Someone who seeks care.
 *
 * <p>A patient comes to exist at their first sign-in, from the token's claims: name, e-mail, birth date. Until staff
 * have checked who they are they stay <em>not verified</em>. Later sign-ins keep the name up to date. (REQUIREMENTS I3)
 */
@Entity
public class Patient extends Person {

    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

    private LocalDate birthDate;
    private boolean verified;

    protected Patient() {}

    private Patient(String subject, String givenName, String familyName, String email) {
        super(subject, givenName, familyName, email);
    }

    /** A record from the claims of a first sign-in; e-mail and birth date may be null. */
    public static Patient register(
            String subject, String givenName, String familyName, String email, LocalDate birthDate) {
        Patient patient = new Patient(subject, givenName, familyName, email);
        patient.birthDate = birthDate;
        return patient;
    }

    /**
     * States the birth date, unless staff have already verified another.
     *
     * @throws BusinessException INVALID birth-date-invalid before 1900 or after tomorrow (it is tomorrow somewhere)
     */
    public void bornOn(LocalDate date, Instant now) {
        LocalDate latest = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1);
        if (date.isBefore(EARLIEST_BIRTH) || date.isAfter(latest)) {
            throw new BusinessException(Category.INVALID, "birth-date-invalid");
        }
        if (!verified) {
            birthDate = date;
        }
    }

    /** Null when neither the person nor staff have told it. */
    public LocalDate birthDate() {
        return birthDate;
    }

    /** Whether staff have checked name and birth date. */
    public boolean verified() {
        return verified;
    }
}

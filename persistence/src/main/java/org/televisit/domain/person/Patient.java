package org.televisit.domain.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/**
 * Someone who seeks care.
 *
 * <p>A patient comes to exist at their first sign-in, from the token's claims, or because staff wrote them down; then
 * an invitation links the record to whoever accepts it. Until staff have checked who they are they stay <em>not
 * verified</em>. Later sign-ins keep the name of a self-made record up to date; what staff wrote or checked only staff
 * change. (REQUIREMENTS I3)
 */
@Entity
public class Patient extends Person {

    private LocalDate birthDate;

    @Column(length = 40, unique = true)
    private String recordNumber;

    @Column(length = 40)
    private String phone;

    @Column(length = 64, updatable = false)
    private String createdBy;

    private boolean reminded = true;
    private boolean verified;
    private Instant verifiedAt;

    @Column(length = 64)
    private String verifiedBy;

    protected Patient() {}

    private Patient(String subject, String givenName, String familyName, String email) {
        super(subject, givenName, familyName, email);
    }

    /** A record from the claims of a first sign-in; the e-mail may be null, and the birth date is not known yet. */
    public static Patient register(String subject, String givenName, String familyName, String email) {
        return new Patient(subject, givenName, familyName, email);
    }

    /**
     * A record that staff make for someone who has not signed in, not verified yet.
     *
     * @param by the OIDC sub of who makes it
     * @throws BusinessException INVALID, see {@link PatientDetails}
     */
    public static Patient writtenDown(PatientDetails details, String by, Instant now) {
        PatientDetails known = details.checked(now);
        Patient patient = new Patient(null, known.givenName(), known.familyName(), known.email());
        patient.createdBy = Objects.requireNonNull(by, "by");
        patient.take(known);
        return patient;
    }

    /**
     * States the birth date, unless staff have already written or verified another.
     *
     * @throws BusinessException INVALID birth-date-invalid before 1900 or in the future
     */
    public void bornOn(LocalDate date, Instant now) {
        PatientDetails.requireBirthDate(date, now);
        if (!keptByStaff()) {
            birthDate = date;
        }
    }

    /**
     * Staff put right what is written down. Who was verified stays so: staff have just looked.
     *
     * @throws BusinessException INVALID, see {@link PatientDetails}
     */
    public void correct(PatientDetails details, Instant now) {
        PatientDetails known = details.checked(now);
        super.renamed(known.givenName(), known.familyName(), known.email());
        take(known);
    }

    private void take(PatientDetails known) {
        birthDate = known.birthDate();
        phone = known.phone();
        recordNumber = known.recordNumber();
    }

    /** Chooses whether they are reminded of visits; answers whether that is a change. (REQUIREMENTS T1) */
    public boolean remind(boolean wanted) {
        boolean change = reminded != wanted;
        reminded = wanted;
        return change;
    }

    /** Whether they are reminded of visits, as long as they have not chosen otherwise. */
    public boolean reminded() {
        return reminded;
    }

    /**
     * Staff have checked name and birth date; said again it changes nothing.
     *
     * @param by the OIDC sub of who checked
     * @throws BusinessException INVALID birth-date-missing when there is none to check
     */
    public void verify(String by, Instant now) {
        if (birthDate == null) {
            throw new BusinessException(Category.INVALID, "birth-date-missing");
        }
        if (!verified) {
            verified = true;
            verifiedBy = Objects.requireNonNull(by, "by");
            verifiedAt = now;
        }
    }

    /**
     * The record is that of whoever signs in with this OIDC sub.
     *
     * @throws BusinessException CONFLICT already-linked
     */
    public void linkTo(String subject) {
        if (subject() != null) {
            throw new BusinessException(Category.CONFLICT, "already-linked");
        }
        signsInAs(subject);
    }

    /** Takes over what a sign-in tells; of a record that staff keep only the e-mail, as its owner confirmed that. */
    @Override
    public void renamed(String givenName, String familyName, String email) {
        if (!keptByStaff()) {
            super.renamed(givenName, familyName, email);
        } else if (email != null) {
            reachedAt(email);
        }
    }

    private boolean keptByStaff() {
        return verified || createdBy != null;
    }

    /** Null when neither the person nor staff have told it. */
    public LocalDate birthDate() {
        return birthDate;
    }

    /** The hospital's own number for this patient; null when there is none. */
    public String recordNumber() {
        return recordNumber;
    }

    /** Null when staff have noted none. */
    public String phone() {
        return phone;
    }

    /** The OIDC sub of the staff who made the record; null when the patient registered themselves. */
    public String createdBy() {
        return createdBy;
    }

    /** Whether staff have checked name and birth date. */
    public boolean verified() {
        return verified;
    }

    /** When staff checked; null before. */
    public Instant verifiedAt() {
        return verifiedAt;
    }

    /** The OIDC sub of who checked; null before. */
    public String verifiedBy() {
        return verifiedBy;
    }
}

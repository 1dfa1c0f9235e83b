package org.televisit.domain.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.shared.VersionedEntity;

/**
 * A doctor opens the record of another doctor's patient because there is no time to ask: for some hours, with a reason
 * that the patient and the admins read (REQUIREMENTS I5). It ends by itself and is never taken back, since it was used.
 */
@Entity
public class EmergencyAccess extends VersionedEntity {

    /** A reason has so many characters at most. */
    public static final int LONGEST_REASON = 200;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Practitioner practitioner;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Patient patient;

    @Column(length = LONGEST_REASON, nullable = false)
    private String reason;

    @Column(nullable = false)
    private Instant openedAt;

    @Column(nullable = false)
    private Instant endsAt;

    private Instant mailedAt;

    protected EmergencyAccess() {}

    /**
     * Opens it.
     *
     * @param reason 1 to 200 characters
     * @param lasting how long it is open
     * @throws BusinessException INVALID reason-missing, reason-too-long
     */
    public static EmergencyAccess open(
            Practitioner practitioner, Patient patient, String reason, Duration lasting, Instant now) {
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty()) {
            throw new BusinessException(Category.INVALID, "reason-missing");
        }
        if (why.length() > LONGEST_REASON) {
            throw new BusinessException(Category.INVALID, "reason-too-long");
        }
        EmergencyAccess opened = new EmergencyAccess();
        opened.practitioner = Objects.requireNonNull(practitioner, "practitioner");
        opened.patient = Objects.requireNonNull(patient, "patient");
        opened.reason = why;
        opened.openedAt = now;
        opened.endsAt = now.plus(lasting);
        return opened;
    }

    /** Those who answer for it were told by mail. */
    public void mailed(Instant now) {
        mailedAt = now;
    }

    /** Who opened it. */
    public Practitioner practitioner() {
        return practitioner;
    }

    /** Whose record. */
    public Patient patient() {
        return patient;
    }

    /** Why, in the doctor's words. */
    public String reason() {
        return reason;
    }

    /** Since when. */
    public Instant openedAt() {
        return openedAt;
    }

    /** Until when, exclusive. */
    public Instant endsAt() {
        return endsAt;
    }

    /** When it was mailed; null until then. */
    public Instant mailedAt() {
        return mailedAt;
    }
}

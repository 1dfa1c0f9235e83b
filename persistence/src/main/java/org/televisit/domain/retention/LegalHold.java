package org.televisit.domain.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Objects;
import org.televisit.domain.person.Patient;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.Reason;
import org.televisit.domain.shared.VersionedEntity;

/** An admin has forbidden that anything of a patient's is deleted, for a reason, until an admin allows it again. */
@Entity
public class LegalHold extends VersionedEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Patient patient;

    @Column(length = Reason.LONGEST, nullable = false)
    private String reason;

    @Column(length = 64, nullable = false)
    private String placedBy;

    @Column(nullable = false)
    private Instant placedAt;

    @Column(length = 64)
    private String endedBy;

    private Instant endedAt;

    protected LegalHold() {}

    /**
     * Forbids it.
     *
     * @param reason 1 to 200 characters
     * @throws BusinessException INVALID reason-missing, reason-too-long
     */
    public static LegalHold place(Patient patient, String reason, String by, Instant now) {
        String why = Reason.checked(reason);
        LegalHold hold = new LegalHold();
        hold.patient = Objects.requireNonNull(patient, "patient");
        hold.reason = why;
        hold.placedBy = Objects.requireNonNull(by, "by");
        hold.placedAt = Objects.requireNonNull(now, "now");
        return hold;
    }

    /** Allows it again; said again it changes nothing. */
    public void end(String by, Instant now) {
        if (endedAt == null) {
            endedBy = Objects.requireNonNull(by, "by");
            endedAt = Objects.requireNonNull(now, "now");
        }
    }

    /** Why. */
    public String reason() {
        return reason;
    }

    /** Subject of who forbade it. */
    public String placedBy() {
        return placedBy;
    }

    /** Since when. */
    public Instant placedAt() {
        return placedAt;
    }

    /** When it was allowed again; null while it is forbidden. */
    public Instant endedAt() {
        return endedAt;
    }

    /** Whose. */
    public Patient patient() {
        return patient;
    }
}

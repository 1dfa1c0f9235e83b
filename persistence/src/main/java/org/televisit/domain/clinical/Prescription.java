package org.televisit.domain.clinical;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Objects;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.shared.IllegalTransitionException;
import org.televisit.domain.shared.PublicEntity;
import org.televisit.domain.shared.SecretToken;

/**
 * What a doctor prescribes in a visit. A draft may be changed; signed it has a code by which anybody who holds the
 * paper can ask whether it is valid, and it never changes; what was signed in error is withdrawn, with a reason.
 * (REQUIREMENTS K2)
 */
@Entity
public class Prescription extends PublicEntity {

    /** The most medicines on one. */
    public static final int MOST_LINES = 20;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(updatable = false)
    private Appointment appointment;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, nullable = false)
    private PrescriptionStatus status = PrescriptionStatus.DRAFT;

    @Column(nullable = false)
    private byte[] sealed;

    @Column(length = 120, nullable = false)
    private String author;

    @Column(length = 200, nullable = false)
    private String authorName;

    @Column(nullable = false)
    private Instant editedAt;

    private Instant signedAt;

    @Column(length = 64)
    private String signedHash;

    @Column(length = CheckCode.LENGTH, unique = true)
    private String checkCode;

    private Instant withdrawnAt;

    private byte[] sealedReason;

    protected Prescription() {}

    /** A draft; {@link #write} gives it its lines before it is stored. */
    public static Prescription begun(Appointment appointment, Signer by) {
        Prescription begun = new Prescription();
        begun.appointment = Objects.requireNonNull(appointment, "appointment");
        begun.isOf(by);
        return begun;
    }

    /**
     * Writes the draft.
     *
     * @param newSealed its lines, sealed under {@link #publicId()}
     * @throws BusinessException CONFLICT prescription-signed
     */
    public void write(byte[] newSealed, Instant now) {
        requireDraft();
        sealed = Objects.requireNonNull(newSealed, "sealed");
        editedAt = Objects.requireNonNull(now, "now");
    }

    /**
     * Refuses what only a draft allows.
     *
     * @throws BusinessException CONFLICT prescription-signed
     */
    public void requireDraft() {
        if (status != PrescriptionStatus.DRAFT) {
            throw new BusinessException(Category.CONFLICT, "prescription-signed");
        }
    }

    /**
     * Signs it: from now on it is the signer's, who may have been handed the visit with the draft.
     *
     * @throws IllegalTransitionException CONFLICT illegal-transition
     */
    public void sign(Signer by, Instant now) {
        become(PrescriptionStatus.SIGNED);
        isOf(by);
        signedAt = Objects.requireNonNull(now, "now");
        signedHash = SecretToken.hashOf(sealed);
        checkCode = CheckCode.next();
    }

    /**
     * Takes it back.
     *
     * @param newSealedReason why, sealed under {@link #reasonId()}
     * @throws IllegalTransitionException CONFLICT illegal-transition
     */
    public void withdraw(byte[] newSealedReason, Instant now) {
        become(PrescriptionStatus.WITHDRAWN);
        withdrawnAt = Objects.requireNonNull(now, "now");
        sealedReason = Objects.requireNonNull(newSealedReason, "reason");
    }

    private void isOf(Signer by) {
        author = by.subject();
        authorName = by.name();
    }

    private void become(PrescriptionStatus next) {
        if (!status.mayBecome(next)) {
            throw new IllegalTransitionException(status, next);
        }
        status = next;
    }

    /** Whether what is stored is what was signed; a draft is as it is. */
    public boolean intact() {
        return signedHash == null || signedHash.equals(SecretToken.hashOf(sealed));
    }

    /** Under which id the reason of its withdrawal is sealed. */
    public String reasonId() {
        return publicId() + "/reason";
    }

    /** The visit it was written in. */
    public Appointment appointment() {
        return appointment;
    }

    public PrescriptionStatus status() {
        return status;
    }

    /** Its lines, sealed under {@link #publicId()}. */
    public byte[] sealed() {
        return sealed;
    }

    /** The OIDC sub of who began it, or since it is signed of who signed it. */
    public String author() {
        return author;
    }

    /** Their name then. */
    public String authorName() {
        return authorName;
    }

    /** When it was written last. */
    public Instant editedAt() {
        return editedAt;
    }

    /** Null for a draft. */
    public Instant signedAt() {
        return signedAt;
    }

    /** What it is checked by; null for a draft. */
    public String checkCode() {
        return checkCode;
    }

    /** Null unless it was withdrawn. */
    public Instant withdrawnAt() {
        return withdrawnAt;
    }

    /** Why it was withdrawn, sealed under {@link #reasonId()}; null unless it was. */
    public byte[] sealedReason() {
        return sealedReason;
    }
}

package org.televisit.domain.clinical;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import java.util.Objects;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.shared.IllegalTransitionException;
import org.televisit.domain.shared.PublicEntity;
import org.televisit.domain.shared.SecretToken;

/**
 * What the doctor notes of a visit, one note a visit. A draft is written again and again, each time from the revision
 * that its writer saw; signed, it never changes: what has to be put right is an {@link NoteAmendment} beside it. The
 * hash of what was sealed is kept with the signature and stands in the audit. (REQUIREMENTS K1)
 */
@Entity
public class EncounterNote extends PublicEntity {

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(updatable = false)
    private Appointment appointment;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, nullable = false)
    private NoteStatus status = NoteStatus.DRAFT;

    private int revision;

    @Column(nullable = false)
    private byte[] sealed;

    @Column(length = 120, nullable = false)
    private String author;

    @Column(nullable = false, updatable = false)
    private Instant begunAt;

    @Column(nullable = false)
    private Instant editedAt;

    private Instant signedAt;

    @Column(length = 64)
    private String signedHash;

    protected EncounterNote() {}

    /**
     * The first draft; {@link #write} gives it its text before it is stored.
     *
     * @param author the doctor's subject
     */
    public static EncounterNote begun(Appointment appointment, String author, Instant now) {
        EncounterNote note = new EncounterNote();
        note.appointment = Objects.requireNonNull(appointment, "appointment");
        note.author = Objects.requireNonNull(author, "author");
        note.begunAt = Objects.requireNonNull(now, "now");
        return note;
    }

    /**
     * Writes the draft.
     *
     * @param seen the revision that the writer saw; 0 for who saw none
     * @throws BusinessException CONFLICT note-signed, note-changed
     */
    public void write(byte[] newSealed, int seen, Instant now) {
        if (status != NoteStatus.DRAFT) {
            throw new BusinessException(Category.CONFLICT, "note-signed");
        }
        requireRevision(seen);
        sealed = Objects.requireNonNull(newSealed, "sealed");
        revision++;
        editedAt = Objects.requireNonNull(now, "now");
    }

    /**
     * Signs what was written last: from now on it is the signer's, who may have been handed the visit with the draft.
     *
     * @param by the signer's subject
     * @param seen the revision that the signer saw
     * @throws BusinessException CONFLICT note-changed, illegal-transition
     */
    public void sign(String by, int seen, Instant now) {
        if (!status.mayBecome(NoteStatus.SIGNED)) {
            throw new IllegalTransitionException(status, NoteStatus.SIGNED);
        }
        requireRevision(seen);
        status = NoteStatus.SIGNED;
        author = Objects.requireNonNull(by, "by");
        signedAt = Objects.requireNonNull(now, "now");
        signedHash = SecretToken.hashOf(sealed);
    }

    private void requireRevision(int seen) {
        if (seen != revision) {
            throw new BusinessException(Category.CONFLICT, "note-changed");
        }
    }

    /** Whether what is stored is what was signed; a draft is as it is. */
    public boolean intact() {
        return signedHash == null || signedHash.equals(SecretToken.hashOf(sealed));
    }

    public boolean isSigned() {
        return status == NoteStatus.SIGNED;
    }

    /** The visit it is about. */
    public Appointment appointment() {
        return appointment;
    }

    public NoteStatus status() {
        return status;
    }

    /** How often it was written, from 1. */
    public int revision() {
        return revision;
    }

    /** Its text, sealed under {@link #publicId()}. */
    public byte[] sealed() {
        return sealed;
    }

    /** The subject of the doctor who began it, or since it is signed of who signed it. */
    public String author() {
        return author;
    }

    /** When it was written last. */
    public Instant editedAt() {
        return editedAt;
    }

    /** Null for a draft. */
    public Instant signedAt() {
        return signedAt;
    }

    /** SHA-256 of what was sealed when it was signed, 64 hexadecimal digits; null for a draft. */
    public String signedHash() {
        return signedHash;
    }
}

package org.televisit.domain.clinical;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BiFunction;
import org.hibernate.annotations.Immutable;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.shared.PublicIds;

/** What was put right beside a signed note, and why. It never changes. */
@Entity
@Immutable
public class NoteAmendment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(length = PublicIds.LENGTH, nullable = false, unique = true)
    private String publicId = PublicIds.next();

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "note_id")
    private EncounterNote note;

    @Column(length = 120, nullable = false)
    private String author;

    @Column(length = 200, nullable = false)
    private String authorName;

    @Column(nullable = false)
    private Instant amendedAt;

    @Column(nullable = false)
    private byte[] sealedText;

    @Column(nullable = false)
    private byte[] sealedReason;

    protected NoteAmendment() {}

    /**
     * Beside a signed note.
     *
     * @param sealing makes of a seal id and a text what is kept
     * @throws BusinessException CONFLICT note-not-signed; INVALID note-empty, note-too-long, reason-missing
     */
    public static NoteAmendment to(
            EncounterNote note,
            Signer by,
            String text,
            String reason,
            BiFunction<String, String, byte[]> sealing,
            Instant now) {
        if (!note.isSigned()) {
            throw new BusinessException(Category.CONFLICT, "note-not-signed");
        }
        NoteAmendment made = new NoteAmendment();
        made.note = note;
        made.author = by.subject();
        made.authorName = by.name();
        made.amendedAt = Objects.requireNonNull(now, "now");
        made.sealedText = sealing.apply(made.textId(), ClinicalText.note(text));
        made.sealedReason = sealing.apply(made.reasonId(), ClinicalText.reason(reason));
        return made;
    }

    /** Under which id its text is sealed. */
    public String textId() {
        return publicId + "/text";
    }

    /** Under which id its reason is sealed. */
    public String reasonId() {
        return publicId + "/reason";
    }

    public String authorName() {
        return authorName;
    }

    public Instant amendedAt() {
        return amendedAt;
    }

    public byte[] sealedText() {
        return sealedText;
    }

    public byte[] sealedReason() {
        return sealedReason;
    }
}

package org.televisit.domain.document;

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
import org.televisit.domain.call.ParticipantRole;
import org.televisit.domain.chat.FileType;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.shared.PublicEntity;

/**
 * A document that one side of a visit shares with the other, before or after it. Its name and its content are kept
 * sealed. Its owner may take it back until the other side has opened it. (REQUIREMENTS K4)
 */
@Entity
public class SharedDocument extends PublicEntity {

    /** The largest, in bytes: 10 MiB. */
    public static final int LARGEST = 10 * 1024 * 1024;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(updatable = false)
    private Appointment appointment;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, nullable = false, updatable = false)
    private ParticipantRole role;

    @Column(nullable = false)
    private byte[] sealedName;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, nullable = false, updatable = false)
    private FileType type;

    @Column(updatable = false)
    private int sizeBytes;

    @Column(nullable = false, updatable = false)
    private Instant sharedAt;

    private Instant seenAt;

    protected SharedDocument() {}

    /**
     * A document as it came; its type is what its bytes say. {@link #named} gives it its name before it is stored.
     *
     * @throws BusinessException INVALID file-empty, file-too-large, file-type
     */
    public static SharedDocument shared(Appointment visit, ParticipantRole by, byte[] content, Instant now) {
        if (content.length == 0) {
            throw new BusinessException(Category.INVALID, "file-empty");
        }
        if (content.length > LARGEST) {
            throw new BusinessException(Category.INVALID, "file-too-large");
        }
        SharedDocument document = new SharedDocument();
        document.type = FileType.of(content).orElseThrow(() -> new BusinessException(Category.INVALID, "file-type"));
        document.appointment = Objects.requireNonNull(visit, "visit");
        document.role = Objects.requireNonNull(by, "role");
        document.sizeBytes = content.length;
        document.sharedAt = Objects.requireNonNull(now, "now");
        return document;
    }

    /** Gives it its name, sealed under {@link #nameId()}. */
    public void named(byte[] sealed) {
        sealedName = Objects.requireNonNull(sealed, "sealed");
    }

    /** The other side has opened it; the first time counts. */
    public void seen(Instant now) {
        if (seenAt == null) {
            seenAt = Objects.requireNonNull(now, "now");
        }
    }

    /**
     * Refuses to take back what is another's or was opened.
     *
     * @throws BusinessException FORBIDDEN not-yours; CONFLICT document-seen
     */
    public void requireTakeBackBy(ParticipantRole side) {
        if (side != role) {
            throw new BusinessException(Category.FORBIDDEN, "not-yours");
        }
        if (seenAt != null) {
            throw new BusinessException(Category.CONFLICT, "document-seen");
        }
    }

    /** Under which id its name is sealed. */
    public String nameId() {
        return publicId() + "/name";
    }

    /** The visit it belongs to. */
    public Appointment appointment() {
        return appointment;
    }

    /** Which side shared it. */
    public ParticipantRole role() {
        return role;
    }

    public byte[] sealedName() {
        return sealedName;
    }

    public FileType type() {
        return type;
    }

    /** Its length, 1 to {@link #LARGEST} bytes. */
    public int sizeBytes() {
        return sizeBytes;
    }

    public Instant sharedAt() {
        return sharedAt;
    }

    /** When the other side opened it first; null before. */
    public Instant seenAt() {
        return seenAt;
    }
}

package org.televisit.domain.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.shared.VersionedEntity;

/**
 * A link that whoever holds it may accept once, within fourteen days, signed in. It is never matched by e-mail: the
 * token, of which only the hash is here, is all that counts. A newer one of the same kind takes an older one's place.
 * (REQUIREMENTS I3)
 */
@Entity
public class Invitation extends VersionedEntity {

    /** How long it may be accepted. */
    public static final Duration LIFE = Duration.ofDays(14);

    @Column(length = 64, nullable = false, unique = true, updatable = false)
    private String tokenHash;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, nullable = false, updatable = false)
    private InvitationKind kind;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(updatable = false)
    private Patient patient;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, updatable = false)
    private ProxyRelation relation;

    @Column(updatable = false)
    private Instant grantedUntil;

    @Column(length = 64, nullable = false, updatable = false)
    private String createdBy;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false, updatable = false)
    private Instant expiresAt;

    private Instant usedAt;

    @Column(length = 64)
    private String usedBy;

    private Instant replacedAt;

    protected Invitation() {}

    /** An invitation to take over the patient's record; {@code by} is the OIDC sub of the staff who invite. */
    public static Invitation toRecord(Patient patient, String tokenHash, String by, Instant now) {
        Invitation made = new Invitation();
        made.kind = InvitationKind.RECORD;
        made.patient = Objects.requireNonNull(patient, "patient");
        made.tokenHash = Objects.requireNonNull(tokenHash, "token hash");
        made.createdBy = Objects.requireNonNull(by, "by");
        made.createdAt = now;
        made.expiresAt = now.plus(LIFE);
        return made;
    }

    /** An invitation to act for the patient until an instant, null for until it is ended. */
    public static Invitation toActFor(
            Patient patient, ProxyRelation relation, Instant until, String tokenHash, String by, Instant now) {
        Invitation made = toRecord(patient, tokenHash, by, now);
        made.kind = InvitationKind.PROXY;
        made.relation = Objects.requireNonNull(relation, "relation");
        made.grantedUntil = until;
        return made;
    }

    /**
     * Refuses one that can no longer be accepted.
     *
     * @throws BusinessException CONFLICT invitation-used; FORBIDDEN invitation-replaced, invitation-expired
     */
    public void requireOpen(Instant now) {
        if (usedAt != null) {
            throw new BusinessException(Category.CONFLICT, "invitation-used");
        }
        if (replacedAt != null) {
            throw new BusinessException(Category.FORBIDDEN, "invitation-replaced");
        }
        if (!now.isBefore(expiresAt)) {
            throw new BusinessException(Category.FORBIDDEN, "invitation-expired");
        }
    }

    /** Somebody accepts it; see {@link #requireOpen} for when that is refused. */
    public void accept(String subject, Instant now) {
        requireOpen(now);
        usedBy = Objects.requireNonNull(subject, "subject");
        usedAt = now;
    }

    /** A newer one counts from now on. */
    public void replaced(Instant now) {
        replacedAt = now;
    }

    /** What accepting it does. */
    public InvitationKind kind() {
        return kind;
    }

    /** Whose record it is about. */
    public Patient patient() {
        return patient;
    }

    /** Null but for a proxy's. */
    public ProxyRelation relation() {
        return relation;
    }

    /** Until when the proxy it makes may act; null for until that is ended. */
    public Instant grantedUntil() {
        return grantedUntil;
    }

    /** The OIDC sub of who invited. */
    public String createdBy() {
        return createdBy;
    }

    /** When it was made. */
    public Instant createdAt() {
        return createdAt;
    }

    /** From when on it is worth nothing. */
    public Instant expiresAt() {
        return expiresAt;
    }

    /** Null until accepted. */
    public Instant usedAt() {
        return usedAt;
    }

    /** The OIDC sub of who accepted; null until then. */
    public String usedBy() {
        return usedBy;
    }
}

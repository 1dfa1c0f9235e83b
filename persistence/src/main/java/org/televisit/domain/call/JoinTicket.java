package org.televisit.domain.call;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Objects;
import org.televisit.domain.shared.SecretToken;

/**
 * Lets one person into one call, once.
 *
 * <p>The token is 256 random bits that only its owner ever has; here is but its hash. A ticket is used by a single
 * conditional update, so of twenty who come with it at once one gets in. It may be revoked, and it expires.
 */
@Entity
public class JoinTicket {

    @Id
    @Column(length = 64)
    private String tokenHash;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(updatable = false)
    private Participation participation;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, nullable = false, updatable = false)
    private TicketKind kind;

    @Column(nullable = false, updatable = false)
    private Instant issuedAt;

    @Column(nullable = false, updatable = false)
    private Instant expiresAt;

    private Instant usedAt;
    private Instant revokedAt;

    protected JoinTicket() {}

    /** A ticket for this seat, under the hash of a token that only its owner is told. */
    public static JoinTicket issue(
            Participation seat, String tokenHash, TicketKind kind, Instant now, Instant expiresAt) {
        JoinTicket ticket = new JoinTicket();
        ticket.participation = Objects.requireNonNull(seat, "seat");
        ticket.tokenHash = Objects.requireNonNull(tokenHash, "token hash");
        ticket.kind = Objects.requireNonNull(kind, "kind");
        ticket.issuedAt = now;
        ticket.expiresAt = expiresAt;
        return ticket;
    }

    /** A new token: 256 random bits, 43 characters of base64url. */
    public static String newToken() {
        return SecretToken.next();
    }

    /** The SHA-256 of a token in 64 hexadecimal digits. */
    public static String hashOf(String token) {
        return SecretToken.hashOf(token);
    }

    /** Under which it is kept. */
    public String tokenHash() {
        return tokenHash;
    }

    /** The seat it leads to. */
    public Participation participation() {
        return participation;
    }

    /** The call it leads to. */
    public Call call() {
        return participation.call();
    }

    /** As what its owner sits in the call. */
    public ParticipantRole role() {
        return participation.role();
    }

    /** Its owner's OIDC sub. */
    public String subject() {
        return participation.subject();
    }

    /** Its owner's name as the other sees it. */
    public String displayName() {
        return participation.displayName();
    }

    /** What it is for. */
    public TicketKind kind() {
        return kind;
    }

    /** When it was made. */
    public Instant issuedAt() {
        return issuedAt;
    }

    /** From when on it is worth nothing. */
    public Instant expiresAt() {
        return expiresAt;
    }

    /** Null until used. */
    public Instant usedAt() {
        return usedAt;
    }

    /** Null unless revoked. */
    public Instant revokedAt() {
        return revokedAt;
    }
}

package org.televisit.domain.guest;

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
import org.televisit.domain.call.TicketKind;

/** Opens one socket of a guest's page, once; kept like a {@link org.televisit.domain.call.JoinTicket}. */
@Entity
public class GuestTicket {

    /** Begins every such ticket, so that the handshake knows where to ask. */
    public static final String PREFIX = "guest-";

    @Id
    @Column(length = 64)
    private String tokenHash;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(updatable = false)
    private GuestLink link;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, nullable = false, updatable = false)
    private TicketKind kind;

    @Column(nullable = false, updatable = false)
    private Instant issuedAt;

    @Column(nullable = false, updatable = false)
    private Instant expiresAt;

    private Instant usedAt;
    private Instant revokedAt;

    protected GuestTicket() {}

    /** A ticket under the hash of a token that only the guest's page is told. */
    public static GuestTicket issue(GuestLink link, String tokenHash, TicketKind kind, Instant now, Instant expiresAt) {
        GuestTicket ticket = new GuestTicket();
        ticket.link = Objects.requireNonNull(link, "link");
        ticket.tokenHash = Objects.requireNonNull(tokenHash, "token hash");
        ticket.kind = Objects.requireNonNull(kind, "kind");
        ticket.issuedAt = now;
        ticket.expiresAt = expiresAt;
        return ticket;
    }

    /** The link it was given for. */
    public GuestLink link() {
        return link;
    }

    /** What it is for. */
    public TicketKind kind() {
        return kind;
    }

    /** From when on it is worth nothing. */
    public Instant expiresAt() {
        return expiresAt;
    }

    /** Null until used. */
    public Instant usedAt() {
        return usedAt;
    }

    /** Null unless another took its place. */
    public Instant revokedAt() {
        return revokedAt;
    }
}

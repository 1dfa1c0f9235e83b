package org.televisit.domain.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Lets one page of a signed-in person open one socket for news, within two minutes. As with a call's ticket only the
 * hash of its token is here, and a single conditional update uses it up. It carries how the page speaks.
 */
@Entity
public class PageTicket {

    /** How long it may be used. */
    public static final Duration LIFE = Duration.ofMinutes(2);

    @Id
    @Column(length = 64)
    private String tokenHash;

    @Column(length = 64, nullable = false, updatable = false)
    private String subject;

    @Column(length = 8, nullable = false, updatable = false)
    private String language;

    @Column(length = 64, updatable = false)
    private String zone;

    @Column(nullable = false, updatable = false)
    private Instant issuedAt;

    @Column(nullable = false, updatable = false)
    private Instant expiresAt;

    private Instant usedAt;

    protected PageTicket() {}

    /**
     * A ticket under the hash of a token that only the page is told.
     *
     * @param subject the OIDC sub of who has the page open
     * @param language of the page, such as "en"
     * @param zone an IANA name; null while the page has none
     */
    public static PageTicket issue(String subject, String tokenHash, String language, String zone, Instant now) {
        PageTicket ticket = new PageTicket();
        ticket.subject = Objects.requireNonNull(subject, "subject");
        ticket.tokenHash = Objects.requireNonNull(tokenHash, "token hash");
        ticket.language = Objects.requireNonNull(language, "language");
        ticket.zone = zone;
        ticket.issuedAt = now;
        ticket.expiresAt = now.plus(LIFE);
        return ticket;
    }

    /** The OIDC sub of its owner. */
    public String subject() {
        return subject;
    }

    /** Of the page, such as "en". */
    public String language() {
        return language;
    }

    /** Of the page, an IANA name; null while it had none. */
    public String zone() {
        return zone;
    }
}

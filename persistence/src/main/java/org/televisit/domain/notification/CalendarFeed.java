package org.televisit.domain.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Objects;
import org.televisit.domain.shared.VersionedEntity;

/**
 * The private address under which a person's calendar programme reads their visits without a sign-in. Its token is 256
 * random bits that only the person was shown; renewing it makes the old address lead nowhere. (REQUIREMENTS A10)
 */
@Entity
public class CalendarFeed extends VersionedEntity {

    @Column(length = 64, nullable = false, unique = true, updatable = false)
    private String subject;

    @Column(length = 64, nullable = false, unique = true)
    private String tokenHash;

    @Column(nullable = false)
    private Instant madeAt;

    protected CalendarFeed() {}

    /** The first address of the person of this OIDC sub. */
    public static CalendarFeed open(String subject, String tokenHash, Instant now) {
        CalendarFeed feed = new CalendarFeed();
        feed.subject = Objects.requireNonNull(subject, "subject");
        feed.renew(tokenHash, now);
        return feed;
    }

    /** Another address in place of the old. */
    public void renew(String tokenHash, Instant now) {
        this.tokenHash = Objects.requireNonNull(tokenHash, "token hash");
        madeAt = now;
    }

    /** The OIDC sub of whose visits it shows. */
    public String subject() {
        return subject;
    }

    /** When the present address was made. */
    public Instant madeAt() {
        return madeAt;
    }
}

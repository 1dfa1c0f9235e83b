package org.televisit.domain.call;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Objects;
import org.televisit.domain.shared.VersionedEntity;

/** One person's seat in a call, whichever tabs they come and go with. */
@Entity
public class Participation extends VersionedEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(updatable = false)
    private Call call;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, nullable = false, updatable = false)
    private ParticipantRole role;

    @Column(length = 64, nullable = false, updatable = false)
    private String subject;

    @Column(length = 300, nullable = false)
    private String displayName;

    private Instant firstJoinedAt;
    private Instant lastLeftAt;
    private Integer setupMillis;

    protected Participation() {}

    /** A seat nobody has sat down in yet. */
    public static Participation seat(Call call, ParticipantRole role, String subject, String displayName) {
        Participation seat = new Participation();
        seat.call = Objects.requireNonNull(call, "call");
        seat.role = Objects.requireNonNull(role, "role");
        seat.subject = Objects.requireNonNull(subject, "subject");
        seat.displayName = Objects.requireNonNull(displayName, "display name");
        return seat;
    }

    /** They sat down, for the first time or again. */
    public void joined(Instant now) {
        if (firstJoinedAt == null) {
            firstJoinedAt = now;
        }
        lastLeftAt = null;
    }

    /** They left, for good or not. */
    public void left(Instant now) {
        lastLeftAt = now;
    }

    /** How long it took from the click to the first remote frame; the first measurement stays. */
    public void measuredSetup(int milliseconds) {
        if (setupMillis == null && milliseconds >= 0) {
            setupMillis = milliseconds;
        }
    }

    /** The call. */
    public Call call() {
        return call;
    }

    /** As what they sit in it. */
    public ParticipantRole role() {
        return role;
    }

    /** Their OIDC sub. */
    public String subject() {
        return subject;
    }

    /** The name the other sees. */
    public String displayName() {
        return displayName;
    }

    /** Null until they came. */
    public Instant firstJoinedAt() {
        return firstJoinedAt;
    }

    /** Null before they first left, and while they are there. */
    public Instant lastLeftAt() {
        return lastLeftAt;
    }

    /** Milliseconds; null when not measured. */
    public Integer setupMillis() {
        return setupMillis;
    }
}

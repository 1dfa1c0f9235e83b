package org.televisit.domain.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.Immutable;

/** A time in which nobody could hold a visit, through no fault of those who met or did not. Never changed. */
@Entity
@Immutable
public class Outage {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, nullable = false)
    private OutageKind kind;

    @Column(nullable = false)
    private Instant startsAt;

    @Column(nullable = false)
    private Instant endsAt;

    protected Outage() {}

    /** One that is over. */
    public Outage(OutageKind kind, Instant startsAt, Instant endsAt) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.startsAt = Objects.requireNonNull(startsAt, "start");
        this.endsAt = Objects.requireNonNull(endsAt, "end");
        if (!startsAt.isBefore(endsAt)) {
            throw new IllegalArgumentException("an outage ends after it starts");
        }
    }

    /** Why. */
    public OutageKind kind() {
        return kind;
    }

    /** From when on, as far as we know. */
    public Instant startsAt() {
        return startsAt;
    }

    /** When it was over. */
    public Instant endsAt() {
        return endsAt;
    }
}

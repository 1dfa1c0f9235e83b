package org.televisit.domain.call;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.shared.IllegalTransitionException;
import org.televisit.domain.shared.PublicEntity;

/**
 * One side of a visit is called to come. It rings until it is accepted (by a word, or by coming), declined, or missed
 * when nobody answered in time; whoever rang is told which, and it is kept. (REQUIREMENTS C4)
 */
@Entity
@Table(name = "visit_ring")
public class Ring extends PublicEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(updatable = false)
    private Appointment appointment;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, nullable = false, updatable = false)
    private ParticipantRole rung;

    @Column(length = 64, nullable = false, updatable = false)
    private String rungBy;

    @Column(nullable = false, updatable = false)
    private Instant rungAt;

    @Column(nullable = false, updatable = false)
    private Instant ringsUntil;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, nullable = false)
    private RingStatus status;

    private Instant answeredAt;

    @Column(length = 64)
    private String answeredBy;

    protected Ring() {}

    /**
     * Begins to ring.
     *
     * @param rung which side is called
     * @param by the OIDC sub of who calls
     * @param lasting how long, more than nothing
     */
    public static Ring start(Appointment appointment, ParticipantRole rung, String by, Duration lasting, Instant now) {
        Ring ring = new Ring();
        ring.appointment = Objects.requireNonNull(appointment, "appointment");
        ring.rung = Objects.requireNonNull(rung, "rung");
        ring.rungBy = Objects.requireNonNull(by, "by");
        ring.rungAt = now;
        ring.ringsUntil = now.plus(lasting);
        ring.status = RingStatus.RINGING;
        return ring;
    }

    /** Who was called comes. @throws org.televisit.domain.shared.BusinessException CONFLICT illegal-transition */
    public void accept(String by, Instant now) {
        become(RingStatus.ACCEPTED, by, now);
    }

    /** Who was called can't come now. @throws org.televisit.domain.shared.BusinessException CONFLICT illegal-transition */
    public void decline(String by, Instant now) {
        become(RingStatus.DECLINED, by, now);
    }

    /** Nobody answered. @throws org.televisit.domain.shared.BusinessException CONFLICT illegal-transition */
    public void miss(Instant now) {
        become(RingStatus.MISSED, null, now);
    }

    private void become(RingStatus next, String by, Instant now) {
        if (!status.mayBecome(next)) {
            throw new IllegalTransitionException(status, next);
        }
        status = next;
        answeredBy = by;
        answeredAt = now;
    }

    /** Whether it still rings. */
    public boolean ringing(Instant now) {
        return status == RingStatus.RINGING && now.isBefore(ringsUntil);
    }

    /** Whether it has rung long enough without an answer. */
    public boolean unanswered(Instant now) {
        return status == RingStatus.RINGING && !now.isBefore(ringsUntil);
    }

    /** For which visit. */
    public Appointment appointment() {
        return appointment;
    }

    /** Which side is called. */
    public ParticipantRole rung() {
        return rung;
    }

    /** The OIDC sub of who called. */
    public String rungBy() {
        return rungBy;
    }

    /** When it began. */
    public Instant rungAt() {
        return rungAt;
    }

    /** When it stops by itself. */
    public Instant ringsUntil() {
        return ringsUntil;
    }

    /** Where it stands. */
    public RingStatus status() {
        return status;
    }

    /** When it was answered or missed; null while it rings. */
    public Instant answeredAt() {
        return answeredAt;
    }

    /** The OIDC sub of who answered; null while it rings and when it was missed. */
    public String answeredBy() {
        return answeredBy;
    }
}

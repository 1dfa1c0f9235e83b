package org.televisit.domain.waiting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.person.Practitioner;
import org.televisit.domain.shared.IllegalTransitionException;
import org.televisit.domain.shared.PublicEntity;

/**
 * A time that became free, held for a while for those on the waiting list whom it suits. All are told together, and
 * the first who commits has it; if nobody does, it is everybody's. (REQUIREMENTS A12)
 */
@Entity
public class SlotOffer extends PublicEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Practitioner practitioner;

    @Column(nullable = false)
    private Instant startsAt;

    @Column(nullable = false)
    private Instant heldUntil;

    @Column(length = 64, nullable = false)
    private String zone;

    private boolean afterSwap;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, nullable = false)
    private OfferStatus status;

    @Column(nullable = false)
    private Instant offeredAt;

    @Column(nullable = false)
    private Instant expiresAt;

    private Instant endedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    private Appointment visit;

    protected SlotOffer() {}

    /**
     * Offers the time that a visit held.
     *
     * @param freed whose practitioner and zone it is
     * @param start when that visit was to begin
     * @param heldUntil until when it was held, its buffer included
     * @param afterSwap whether it is what somebody gave for another offer: such a time is offered once and starts no
     *     chain
     * @param openFor how long those listed have it for themselves
     */
    public static SlotOffer of(
            Appointment freed, Instant start, Instant heldUntil, boolean afterSwap, Duration openFor, Instant now) {
        SlotOffer offer = new SlotOffer();
        offer.practitioner = freed.practitioner();
        offer.startsAt = start;
        offer.heldUntil = heldUntil;
        offer.zone = freed.zone();
        offer.afterSwap = afterSwap;
        offer.status = OfferStatus.OPEN;
        offer.offeredAt = now;
        offer.expiresAt = now.plus(openFor);
        return offer;
    }

    /** Somebody has it, as this visit. */
    public void accept(Appointment made, Instant now) {
        visit = Objects.requireNonNull(made, "visit");
        become(OfferStatus.ACCEPTED, now);
    }

    /** Nobody took it. */
    public void end(Instant now) {
        become(OfferStatus.ENDED, now);
    }

    private void become(OfferStatus target, Instant now) {
        if (!status.mayBecome(target)) {
            throw new IllegalTransitionException(status, target);
        }
        status = target;
        endedAt = now;
    }

    /** Whether it can still be accepted. */
    public boolean open(Instant now) {
        return status == OfferStatus.OPEN && now.isBefore(expiresAt);
    }

    /** Whose time it is. */
    public Practitioner practitioner() {
        return practitioner;
    }

    /** When it begins. */
    public Instant startsAt() {
        return startsAt;
    }

    /** Until when it is held, a buffer included. */
    public Instant heldUntil() {
        return heldUntil;
    }

    /** The practitioner's zone. */
    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    /** Whether it was given for another offer. */
    public boolean afterSwap() {
        return afterSwap;
    }

    /** Where it stands. */
    public OfferStatus status() {
        return status;
    }

    /** Until when it is held for those listed, exclusive. */
    public Instant expiresAt() {
        return expiresAt;
    }

    /** The visit it became; null unless accepted. */
    public Appointment visit() {
        return visit;
    }
}

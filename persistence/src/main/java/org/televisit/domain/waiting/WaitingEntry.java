package org.televisit.domain.waiting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.VisitType;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.Practitioner;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.shared.IllegalTransitionException;
import org.televisit.domain.shared.PublicEntity;

/** A patient's wish for an earlier time with a practitioner, instead of a visit they have or as one of its own. */
@Entity
public class WaitingEntry extends PublicEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Patient patient;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Practitioner practitioner;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private VisitType visitType;

    @ManyToOne(fetch = FetchType.LAZY)
    private Appointment visit;

    @Column(nullable = false)
    private Instant fromAt;

    @Column(nullable = false)
    private Instant untilAt;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, nullable = false)
    private WaitingStatus status;

    @Column(nullable = false, updatable = false)
    private Instant joinedAt;

    private Instant endedAt;

    protected WaitingEntry() {}

    /**
     * Puts a patient on the list who has no visit yet.
     *
     * @param from the earliest start that would suit
     * @param until the latest, exclusive
     * @throws BusinessException INVALID window-invalid when it is empty or past
     */
    public static WaitingEntry join(
            Patient patient, Practitioner practitioner, VisitType type, Instant from, Instant until, Instant now) {
        if (!from.isBefore(until) || !until.isAfter(now)) {
            throw new BusinessException(Category.INVALID, "window-invalid");
        }
        WaitingEntry entry = new WaitingEntry();
        entry.patient = Objects.requireNonNull(patient, "patient");
        entry.practitioner = Objects.requireNonNull(practitioner, "practitioner");
        entry.visitType = Objects.requireNonNull(type, "type");
        entry.fromAt = from;
        entry.untilAt = until;
        entry.status = WaitingStatus.WAITING;
        entry.joinedAt = now;
        return entry;
    }

    /** Puts a patient on the list who would move a visit they have: with the same doctor, to any time before it. */
    public static WaitingEntry joinFor(Appointment visit, Instant now) {
        WaitingEntry entry = join(visit.patient(), visit.practitioner(), visit.visitType(), now, visit.startsAt(), now);
        entry.visit = visit;
        return entry;
    }

    /** They got what they waited for. */
    public void served(Instant now) {
        become(WaitingStatus.SERVED, now);
    }

    /** They wait no more. */
    public void leave(Instant now) {
        become(WaitingStatus.LEFT, now);
    }

    private void become(WaitingStatus target, Instant now) {
        if (!status.mayBecome(target)) {
            throw new IllegalTransitionException(status, target);
        }
        status = target;
        endedAt = now;
    }

    /** Whether it asks for what another one asks for already: the same visit earlier, or the same doctor anew. */
    public boolean isSameWishAs(WaitingEntry other) {
        return practitioner.equals(other.practitioner)
                && visitType.code().equals(other.visitType.code())
                && Objects.equals(visit, other.visit);
    }

    /** Whether a time that became free would suit: its start within the window, and long enough. */
    public boolean suits(Instant start, Instant heldUntil) {
        Instant needed = start.plusSeconds(60L * (visitType.lengthMinutes() + visitType.bufferMinutes()));
        return !start.isBefore(fromAt) && start.isBefore(untilAt) && !needed.isAfter(heldUntil);
    }

    /** Who waits. */
    public Patient patient() {
        return patient;
    }

    /** For whom. */
    public Practitioner practitioner() {
        return practitioner;
    }

    /** For what kind of visit. */
    public VisitType visitType() {
        return visitType;
    }

    /** The visit they would move; empty when they have none. */
    public Optional<Appointment> visit() {
        return Optional.ofNullable(visit);
    }

    /** The earliest start that would suit. */
    public Instant from() {
        return fromAt;
    }

    /** The latest start that would suit, exclusive. */
    public Instant until() {
        return untilAt;
    }

    /** Where it stands. */
    public WaitingStatus status() {
        return status;
    }

    /** Since when they wait. */
    public Instant joinedAt() {
        return joinedAt;
    }
}

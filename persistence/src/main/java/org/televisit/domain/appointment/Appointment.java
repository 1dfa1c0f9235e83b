package org.televisit.domain.appointment;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.ZoneId;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.Practitioner;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.IllegalTransitionException;

/**
 * A visit that a patient and a practitioner have agreed on.
 *
 * <p>Its life: it is <em>booked</em> (or <em>pending</em> while its payment is due) and holds the practitioner's and
 * the patient's time from then on. When the patient enters the waiting room they have <em>arrived</em>. It ends
 * <em>fulfilled</em>, <em>cancelled</em> for a reason, or as a <em>no-show</em>; by somebody's word, or by settlement
 * once the deadlines of REQUIREMENTS T0 have passed. Before that it may be <em>rescheduled</em>, which makes a new
 * revision of its time. An outcome that settlement or a slip got wrong can be corrected for seven days.
 *
 * <p>The time it holds is kept in {@link HeldCell}s by the repository; that is what makes double booking impossible.
 */
@Entity
public class Appointment extends Course {

    protected Appointment() {}

    /**
     * Agrees on a visit, pending if it must be paid first.
     *
     * @param start truncated to the second
     * @param zone the zone whose wall clock was agreed on
     * @param bookedBy the OIDC sub of whoever books, or "system"
     * @throws BusinessException INVALID slot-past when the start is more than a minute ago
     */
    public static Appointment book(
            Patient patient,
            Practitioner practitioner,
            VisitType type,
            Instant start,
            ZoneId zone,
            String bookedBy,
            Instant now) {
        Appointment booked = new Appointment();
        booked.between(patient, practitioner, type);
        booked.by(bookedBy, now);
        booked.startAt(start, zone, now);
        booked.begin(booked.paymentStatus().mayJoin() ? AppointmentStatus.BOOKED : AppointmentStatus.PENDING);
        return booked;
    }

    /**
     * Moves the visit to another time: a new revision, for which nobody has arrived yet. Its cells are moved by
     * {@link AppointmentRepository#move}.
     *
     * @throws BusinessException INVALID slot-past; CONFLICT illegal-transition when it is settled
     */
    public void reschedule(Instant newStart, ZoneId zone, Instant now) {
        if (settled()) {
            throw new IllegalTransitionException(status(), AppointmentStatus.BOOKED);
        }
        startAt(newStart, zone, now);
        nextRevision();
        notArrivedYet(now);
    }

    /**
     * Another practitioner takes the visit over at the time agreed upon: a new revision, for which nobody has arrived
     * yet. Its cells are moved by {@link AppointmentRepository#move}.
     *
     * @throws BusinessException INVALID slot-past when it was to begin already; CONFLICT illegal-transition when it is
     *     settled
     */
    public void handTo(Practitioner another, Instant now) {
        reschedule(startsAt(), ZoneId.of(zone()), now);
        with(another);
    }

    /**
     * Money for it arrived, or it is paid by the visit whose place it takes. What was pending is booked. A visit that
     * lapsed must have been {@link #reinstate}d before, or the payment be given back.
     *
     * @param reference of the payment, for those who look for it; may be null
     * @param by the OIDC sub of whoever recorded it, or "system"
     * @throws BusinessException CONFLICT illegal-transition when no payment is due
     */
    public void pay(String reference, String by, Instant now) {
        payment().receive(reference, by, now);
        confirm(now);
    }

    /** As {@link #pay}, by the payment of another visit, which is {@link Payment#credit}ed then. */
    public void payWithThatOf(Appointment other, Instant now) {
        payment().take(other.payment(), other.publicId(), now);
        confirm(now);
    }

    /** Nobody need pay for it. What was pending is booked. */
    public void waive(String by, Instant now) {
        payment().waive(by, now);
        confirm(now);
    }

    private void confirm(Instant now) {
        if (status() == AppointmentStatus.PENDING) {
            become(AppointmentStatus.BOOKED, now);
        }
    }

    /**
     * Whether its call may be opened again after a finish: what was held, or what nobody has said the outcome of yet.
     * Nobody could enter the room of a visit that is called off. (A8)
     */
    public boolean mayReopen() {
        return status() == AppointmentStatus.ARRIVED || status() == AppointmentStatus.FULFILLED;
    }

    /** Whether it was paid after it was expected to begin, so that its doctor may agree to begin later. */
    public boolean paidLate() {
        return payment().status() == PaymentStatus.PAID && payment().paidAt().isAfter(expectedStart());
    }

    /** Nobody paid in time: it is called off. Its cells are released by {@link AppointmentRepository#release}. */
    public void lapse(Instant now) {
        if (status() != AppointmentStatus.PENDING) {
            throw new IllegalTransitionException(status(), AppointmentStatus.CANCELLED);
        }
        cancel(CancellationReason.UNPAID, null, now);
    }

    /**
     * Brings back what lapsed, because a payment came after all; it is the same visit, in a new revision of its time.
     * Its cells are held again by {@link AppointmentRepository#move}.
     *
     * @throws BusinessException CONFLICT illegal-transition unless it is cancelled as unpaid
     */
    public void reinstate(Instant now) {
        takeBackLapse(now);
        nextRevision();
    }
}

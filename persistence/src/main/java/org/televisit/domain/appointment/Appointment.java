package org.televisit.domain.appointment;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.OptimisticLock;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.Practitioner;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
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
public class Appointment extends Agreement {

    private static final Duration CORRECTION_WINDOW = Duration.ofDays(7);
    private static final int LONGEST_NOTE = 500;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, nullable = false)
    private AppointmentStatus status;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private CancellationReason cancellationReason;

    @Column(length = LONGEST_NOTE)
    private String note;

    private Instant arrivedAt;
    private Instant settledAt;

    @Embedded
    private Correction correction;

    // Bookkeeping of the sweep: no reason to tell anybody that their view of the appointment is stale.
    @OptimisticLock(excluded = true)
    private Instant dueAt;

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
        booked.status = booked.paymentStatus().mayJoin() ? AppointmentStatus.BOOKED : AppointmentStatus.PENDING;
        booked.dueAt = booked.doctorDeadline();
        return booked;
    }

    /** The patient is in the waiting room; said again it changes nothing. */
    public void arrive(Instant now) {
        if (status != AppointmentStatus.ARRIVED) {
            become(AppointmentStatus.ARRIVED, now);
            arrivedAt = now;
        }
    }

    /**
     * Calls the visit off.
     *
     * @param note what the canceller wrote, at most 500 characters, may be null
     * @throws BusinessException INVALID note-too-long
     */
    public void cancel(CancellationReason reason, String note, Instant now) {
        if (note != null && note.length() > LONGEST_NOTE) {
            throw new BusinessException(Category.INVALID, "note-too-long");
        }
        Objects.requireNonNull(reason, "reason");
        become(AppointmentStatus.CANCELLED, now);
        this.cancellationReason = reason;
        this.note = note == null || note.isBlank() ? null : note.strip();
    }

    /** It took place. A patient who never came to the waiting room but was reached by phone counts as arrived. */
    public void fulfil(Channel channel, Instant now) {
        Objects.requireNonNull(channel, "channel");
        if (channel == Channel.PHONE && status == AppointmentStatus.BOOKED) {
            arrive(now);
        }
        become(AppointmentStatus.FULFILLED, now);
        this.channel = channel;
    }

    /** The patient did not come. */
    public void noShow(Instant now) {
        become(AppointmentStatus.NOSHOW, now);
    }

    /**
     * Moves the visit to another time: a new revision, for which nobody has arrived yet. Its cells are moved by
     * {@link AppointmentRepository#move}.
     *
     * @throws BusinessException INVALID slot-past; CONFLICT illegal-transition when it is settled
     */
    public void reschedule(Instant newStart, ZoneId zone, Instant now) {
        if (settled()) {
            throw new IllegalTransitionException(status, AppointmentStatus.BOOKED);
        }
        startAt(newStart, zone, now);
        nextRevision();
        if (status == AppointmentStatus.ARRIVED) {
            become(AppointmentStatus.BOOKED, now);
            arrivedAt = null;
        }
        dueAt = doctorDeadline();
    }

    /**
     * Puts a wrong outcome right.
     *
     * @param outcome another than the present one
     * @param cancelledFor DOCTOR_LATE or TECHNICAL when the outcome is CANCELLED, else null
     * @param reason why, for the record; 1 to 500 characters
     * @param by the OIDC sub of the doctor or admin
     * @throws BusinessException INVALID reason-missing; FORBIDDEN correction-window more than seven days after it was
     *     settled; CONFLICT illegal-transition
     */
    public void correctOutcome(
            AppointmentStatus outcome, CancellationReason cancelledFor, String reason, String by, Instant now) {
        if (!correctableTo(outcome)) {
            throw new IllegalTransitionException(status, outcome);
        }
        boolean finding = cancelledFor != null && cancelledFor.correctable();
        if (outcome == AppointmentStatus.CANCELLED ? !finding : cancelledFor != null) {
            throw new BusinessException(Category.INVALID, "reason-missing");
        }
        Correction made = Correction.of(reason, by, now);
        if (now.isAfter(settledAt.plus(CORRECTION_WINDOW))) {
            throw new BusinessException(Category.FORBIDDEN, "correction-window");
        }
        status = outcome;
        cancellationReason = cancelledFor;
        channel = null;
        correction = made;
    }

    /** Whether the present outcome may be corrected to that one, leaving the seven days aside. */
    public boolean correctableTo(AppointmentStatus outcome) {
        return status.correctableTo(outcome) && (cancellationReason == null || cancellationReason.correctable());
    }

    /** Whether there is an outcome that may still be corrected. */
    public boolean correctable(Instant now) {
        return settled()
                && (cancellationReason == null || cancellationReason.correctable())
                && !now.isAfter(settledAt.plus(CORRECTION_WINDOW));
    }

    /** Expects the visit to begin at X and to end at E, other than agreed (REQUIREMENTS T0), or reopened until E. */
    public void expect(Instant expectedStart, Instant visitEnd) {
        expected(expectedStart, visitEnd);
        dueAt = settled() ? visitEnd : doctorDeadline();
    }

    /** Tells the sweep when to look next; null: never again. */
    public void lookAgainAt(Instant moment) {
        dueAt = moment;
    }

    private void become(AppointmentStatus target, Instant now) {
        if (!status.mayBecome(target)) {
            throw new IllegalTransitionException(status, target);
        }
        status = target;
        if (target.settled()) {
            settledAt = now;
            dueAt = null;
        }
    }

    /** Whether it is over, one way or another. */
    public boolean settled() {
        return status.settled();
    }

    /** Where it stands. */
    public AppointmentStatus status() {
        return status;
    }

    /** How it took place; null unless fulfilled, and after a correction. */
    public Channel channel() {
        return channel;
    }

    /** Null unless cancelled. */
    public CancellationReason cancellationReason() {
        return cancellationReason;
    }

    /** What the canceller wrote, or null. */
    public String note() {
        return note;
    }

    /** When the patient came to the waiting room; null before. */
    public Instant arrivedAt() {
        return arrivedAt;
    }

    /** When it came to its outcome; null before. */
    public Instant settledAt() {
        return settledAt;
    }

    /** The latest correction of its outcome. */
    public Optional<Correction> correction() {
        return Optional.ofNullable(correction);
    }
}

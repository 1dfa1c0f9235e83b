package org.televisit.domain.appointment;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.shared.IllegalTransitionException;

/** The course a visit takes: where it stands, what it came to, and whether that was put right. */
@MappedSuperclass
public abstract class Course extends Timekeeping {

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

    protected Course() {}

    void begin(AppointmentStatus first) {
        status = first;
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
        String written = written(note);
        Objects.requireNonNull(reason, "reason");
        become(AppointmentStatus.CANCELLED, now);
        this.cancellationReason = reason;
        this.note = written;
    }

    /**
     * It took place. A patient who never came to the waiting room but was reached by phone counts as arrived.
     *
     * @param note why the doctor says so where the facts don't, at most 500 characters; null for nothing
     */
    public void fulfil(Channel channel, String note, Instant now) {
        Objects.requireNonNull(channel, "channel");
        String written = written(note);
        if (channel == Channel.PHONE && status == AppointmentStatus.BOOKED) {
            arrive(now);
        }
        become(AppointmentStatus.FULFILLED, now);
        this.channel = channel;
        this.note = written;
    }

    /** It took place, as the facts say. */
    public void fulfil(Channel channel, Instant now) {
        fulfil(channel, null, now);
    }

    /** The patient did not come. */
    public void noShow(Instant now) {
        become(AppointmentStatus.NOSHOW, now);
    }

    /**
     * Puts a wrong outcome right.
     *
     * @param outcome another than the present one
     * @param cancelledFor DOCTOR_LATE or TECHNICAL when the outcome is CANCELLED, else null
     * @param reason why, for the record; 1 to 500 characters
     * @param by the OIDC sub of the doctor or admin
     * @param within for how long after it was settled that is possible (A6)
     * @throws BusinessException INVALID reason-missing; FORBIDDEN correction-window when it is too late; CONFLICT illegal-transition
     */
    public void correctOutcome(
            AppointmentStatus outcome,
            CancellationReason cancelledFor,
            String reason,
            String by,
            Duration within,
            Instant now) {
        if (!correctableTo(outcome)) {
            throw new IllegalTransitionException(status, outcome);
        }
        boolean finding = cancelledFor != null && cancelledFor.correctable();
        if (outcome == AppointmentStatus.CANCELLED ? !finding : cancelledFor != null) {
            throw new BusinessException(Category.INVALID, "reason-missing");
        }
        Correction made = Correction.of(reason, by, now);
        if (now.isAfter(settledAt.plus(within))) {
            throw new BusinessException(Category.FORBIDDEN, "correction-window");
        }
        status = outcome;
        cancellationReason = cancelledFor;
        channel = null;
        correction = made;
    }

    /** Whether the present outcome may be corrected to that one, leaving aside how long ago it was. */
    public boolean correctableTo(AppointmentStatus outcome) {
        return status.correctableTo(outcome) && (cancellationReason == null || cancellationReason.correctable());
    }

    /** Whether there is an outcome that may still be corrected. */
    public boolean correctable(Duration within, Instant now) {
        return settled()
                && (cancellationReason == null || cancellationReason.correctable())
                && !now.isAfter(settledAt.plus(within));
    }

    /** Whether it was called off because nobody paid in time, so that a payment may still bring it back. */
    public boolean lapsed() {
        return cancellationReason == CancellationReason.UNPAID;
    }

    void takeBackLapse(Instant now) {
        if (!lapsed()) {
            throw new IllegalTransitionException(status, AppointmentStatus.BOOKED);
        }
        become(AppointmentStatus.BOOKED, now);
        cancellationReason = null;
        settledAt = null;
        lookAgainAt(now);
    }

    /**
     * Why it was moved, in the words of whoever did; what was said before is no longer true.
     *
     * @param note at most 500 characters; null for nothing
     * @throws BusinessException INVALID note-too-long
     */
    public void movedFor(String note) {
        this.note = written(note);
    }

    void notArrivedYet(Instant now) {
        if (status == AppointmentStatus.ARRIVED) {
            become(AppointmentStatus.BOOKED, now);
            arrivedAt = null;
        }
    }

    private static String written(String note) {
        if (note != null && note.length() > LONGEST_NOTE) {
            throw new BusinessException(Category.INVALID, "note-too-long");
        }
        return note == null || note.isBlank() ? null : note.strip();
    }

    void become(AppointmentStatus target, Instant now) {
        if (!status.mayBecome(target)) {
            throw new IllegalTransitionException(status, target);
        }
        status = target;
        if (target.settled()) {
            settledAt = now;
            lookAgainAt(null);
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

    /** What whoever moved or cancelled it, or confirmed it against the facts, wrote last; or null. */
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

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
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.shared.IllegalTransitionException;
import org.televisit.domain.shared.PublicEntity;

/**
 * The call of a visit; there is one for each time the visit was agreed upon, however many ask for it at once.
 *
 * <p>Its life: it is <em>created</em> when the first of the two asks to join. The doctor admits the patient. With the
 * first media both ways it is <em>in progress</em>, and that moment is its start; when somebody drops out it is
 * <em>interrupted</em> until they are back. Leaving is not finishing: it is <em>completed</em> by the doctor, or at
 * the visit's end, and the doctor may reopen it for a while. A call that never had media is
 * <em>cancelled</em>, or <em>failed</em> when that was for technical reasons. (REQUIREMENTS A8, C1, T5)
 */
@Entity
@Table(name = "visit_call")
public class Call extends PublicEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(updatable = false)
    private Appointment appointment;

    @Column(updatable = false)
    private int scheduleRevision;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, nullable = false)
    private CallStatus status;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    private Instant admittedAt;
    private Instant startedAt;
    private Instant interruptedAt;
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private CallEndReason endReason;

    private Integer durationSeconds;

    private boolean relayOnly;

    protected Call() {}

    /** The call of an appointment at the time now agreed upon. */
    public static Call open(Appointment appointment, Instant now) {
        Call call = new Call();
        call.appointment = Objects.requireNonNull(appointment, "appointment");
        call.scheduleRevision = appointment.scheduleRevision();
        call.status = CallStatus.CREATED;
        call.createdAt = now;
        return call;
    }

    /**
     * The doctor lets the patient in from the waiting room; said again it changes nothing.
     *
     * @throws BusinessException CONFLICT call-completed
     */
    public void admitPatient(Instant now) {
        requireAlive();
        if (admittedAt == null) {
            admittedAt = now;
        }
    }

    /** Media flows both ways: for the first time, or again. Said again it changes nothing. */
    public void begin(Instant now) {
        if (status == CallStatus.IN_PROGRESS) {
            return;
        }
        become(CallStatus.IN_PROGRESS);
        if (startedAt == null) {
            startedAt = now;
        }
        interruptedAt = null;
    }

    /** Somebody dropped out of a call in progress; in any other state it changes nothing. */
    public void interrupt(Instant now) {
        if (status == CallStatus.IN_PROGRESS) {
            become(CallStatus.INTERRUPTED);
            interruptedAt = now;
        }
    }

    /**
     * Ends the call for good. One that had media is completed. One that had none is cancelled with that reason, or
     * failed if the reason is technical; its duration is 0.
     */
    public void complete(CallEndReason reason, Instant now) {
        if (status == CallStatus.CREATED) {
            end(reason == CallEndReason.TECHNICAL ? CallStatus.FAILED : CallStatus.CANCELLED, reason, now);
        } else {
            end(CallStatus.COMPLETED, reason, now);
        }
    }

    /** Settled as not having worked. */
    public void fail(Instant now) {
        end(CallStatus.FAILED, CallEndReason.TECHNICAL, now);
    }

    /** Ends a call that never had media, because its visit was called off. */
    public void cancel(Instant now) {
        end(CallStatus.CANCELLED, CallEndReason.CANCELLED, now);
    }

    /**
     * The doctor takes the finish back.
     *
     * @param within for how long after the end that is possible (A8)
     * @throws BusinessException FORBIDDEN reopen-window when it is too late
     */
    public void reopen(Duration within, Instant now) {
        if (status != CallStatus.COMPLETED) {
            throw new IllegalTransitionException(status, CallStatus.INTERRUPTED);
        }
        if (!reopenable(within, now)) {
            throw new BusinessException(Category.FORBIDDEN, "reopen-window");
        }
        become(CallStatus.INTERRUPTED);
        interruptedAt = now;
        endedAt = null;
        endReason = null;
        durationSeconds = null;
    }

    /** Whether the doctor may still take the finish back. */
    public boolean reopenable(Duration within, Instant now) {
        return status == CallStatus.COMPLETED && !now.isAfter(endedAt.plus(within));
    }

    /** Picture and sound go through the hospital's relay alone, or any way; answers whether that is a change. */
    public boolean restrictToRelay(boolean only) {
        requireAlive();
        boolean change = relayOnly != only;
        relayOnly = only;
        return change;
    }

    private void end(CallStatus target, CallEndReason reason, Instant now) {
        become(target);
        endedAt = now;
        endReason = Objects.requireNonNull(reason, "reason");
        long seconds = startedAt == null ? 0 : Duration.between(startedAt, now).toSeconds();
        durationSeconds = Math.toIntExact(Math.max(0, seconds));
    }

    private void requireAlive() {
        if (!alive()) {
            throw new BusinessException(Category.CONFLICT, "call-completed");
        }
    }

    private void become(CallStatus target) {
        if (!status.mayBecome(target)) {
            throw new IllegalTransitionException(status, target);
        }
        status = target;
    }

    /** Whether the doctor has let the patient in. */
    public boolean admitted() {
        return admittedAt != null;
    }

    /** Whether a conversation is going on, even if somebody is away for the moment. */
    public boolean live() {
        return status == CallStatus.IN_PROGRESS || status == CallStatus.INTERRUPTED;
    }

    /** Whether one may still join it. */
    public boolean alive() {
        return live() || status == CallStatus.CREATED;
    }

    /** Whether it was restricted to the relay; the hospital's own setting may do so as well. */
    public boolean relayOnly() {
        return relayOnly;
    }

    /** Whose call it is. */
    public Appointment appointment() {
        return appointment;
    }

    /** Which of the appointment's agreed times it belongs to. */
    public int scheduleRevision() {
        return scheduleRevision;
    }

    /** Where it stands. */
    public CallStatus status() {
        return status;
    }

    /** When the first asked to join. */
    public Instant createdAt() {
        return createdAt;
    }

    /** When the doctor let the patient in; null before. */
    public Instant admittedAt() {
        return admittedAt;
    }

    /** When media first flowed both ways; null before. */
    public Instant startedAt() {
        return startedAt;
    }

    /** Since when somebody has been away; null when nobody is. */
    public Instant interruptedAt() {
        return interruptedAt;
    }

    /** Null while it isn't over. */
    public Instant endedAt() {
        return endedAt;
    }

    /** Null while it isn't over. */
    public CallEndReason endReason() {
        return endReason;
    }

    /** From first media to the end, in seconds; 0 without media, null while it isn't over. */
    public Integer durationSeconds() {
        return durationSeconds;
    }
}

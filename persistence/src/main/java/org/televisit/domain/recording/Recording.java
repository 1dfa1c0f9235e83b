package org.televisit.domain.recording;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Objects;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.call.Call;
import org.televisit.domain.shared.IllegalTransitionException;
import org.televisit.domain.shared.PublicEntity;

/**
 * A recording of a visit. The doctor asks for it; it records once everybody present has agreed, and only while that is
 * so; each stretch without a pause is a {@link RecordingTake}. When it was stopped and all that the doctor's page held
 * has come, it is complete. Whoever agreed may take that back at any time: then nothing of it remains.
 */
@Entity
public class Recording extends PublicEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(updatable = false)
    private Call call;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(updatable = false)
    private Appointment appointment;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, nullable = false)
    private RecordingStatus status;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private RecordingEnding ending;

    private boolean pausedByDoctor;

    @Column(length = 64, nullable = false, updatable = false)
    private String askedBy;

    @Column(nullable = false, updatable = false)
    private Instant askedAt;

    private Instant startedAt;
    private Instant stoppedAt;
    private Instant endedAt;
    private boolean cleared;

    protected Recording() {}

    /** The doctor asks for it. */
    public static Recording asked(Call call, String by, Instant now) {
        Recording recording = new Recording();
        recording.call = Objects.requireNonNull(call, "call");
        recording.appointment = call.appointment();
        recording.askedBy = Objects.requireNonNull(by, "by");
        recording.askedAt = Objects.requireNonNull(now, "now");
        recording.status = RecordingStatus.ASKED;
        return recording;
    }

    /**
     * Brings it in line with who is there: it records while everybody present has agreed, the doctor is among them and
     * does not wish it paused; else it does not.
     *
     * @return whether that changed something
     */
    public boolean follow(boolean allAgreed, boolean doctorPresent, Instant now) {
        boolean mayRecord = allAgreed && doctorPresent && !pausedByDoctor;
        if (status == RecordingStatus.RECORDING && !mayRecord) {
            become(RecordingStatus.PAUSED);
            return true;
        }
        if (mayRecord && (status == RecordingStatus.ASKED || status == RecordingStatus.PAUSED)) {
            become(RecordingStatus.RECORDING);
            startedAt = startedAt == null ? now : startedAt;
            return true;
        }
        return false;
    }

    /** The doctor wishes it paused, or no longer; {@link #follow} makes it so. */
    public void wishPaused(boolean paused) {
        pausedByDoctor = paused;
    }

    /** Nothing new is recorded. @throws org.televisit.domain.shared.BusinessException CONFLICT illegal-transition */
    public void stop(Instant now) {
        become(RecordingStatus.STOPPED);
        stoppedAt = now;
    }

    /** All that will come has come. @throws org.televisit.domain.shared.BusinessException CONFLICT illegal-transition */
    public void complete(Instant now) {
        become(RecordingStatus.COMPLETE);
        endedAt = now;
    }

    /** It can't be played. @throws org.televisit.domain.shared.BusinessException CONFLICT illegal-transition */
    public void fail(RecordingEnding why, Instant now) {
        become(RecordingStatus.FAILED);
        ending = why;
        endedAt = now;
    }

    /** Nothing of it is to remain. @throws org.televisit.domain.shared.BusinessException CONFLICT illegal-transition */
    public void delete(RecordingEnding why, Instant now) {
        become(RecordingStatus.DELETED);
        ending = why;
        endedAt = now;
    }

    /** No file of a deleted one is left. */
    public void filesGone() {
        cleared = true;
    }

    private void become(RecordingStatus next) {
        if (!status.mayBecome(next)) {
            throw new IllegalTransitionException(status, next);
        }
        status = next;
    }

    /** In which call. */
    public Call call() {
        return call;
    }

    /** Of which visit. */
    public Appointment appointment() {
        return appointment;
    }

    /** Where it stands. */
    public RecordingStatus status() {
        return status;
    }

    /** Why it came to nothing; null while it did not. */
    public RecordingEnding ending() {
        return ending;
    }

    /** Whether the doctor wishes it paused. */
    public boolean pausedByDoctor() {
        return pausedByDoctor;
    }

    /** The OIDC sub of the doctor who asked for it. */
    public String askedBy() {
        return askedBy;
    }

    /** From when on decisions count for it. */
    public Instant askedAt() {
        return askedAt;
    }

    /** When everybody had agreed; null before. */
    public Instant startedAt() {
        return startedAt;
    }

    /** When it was stopped; null before. */
    public Instant stoppedAt() {
        return stoppedAt;
    }

    /** When it was complete, failed or was deleted, the latest of them; null before. */
    public Instant endedAt() {
        return endedAt;
    }
}

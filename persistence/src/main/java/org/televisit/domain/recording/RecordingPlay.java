package org.televisit.domain.recording;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import org.televisit.domain.shared.VersionedEntity;

/** Somebody plays a recording: the many requests of a player that follow one another are one play. */
@Entity
public class RecordingPlay extends VersionedEntity {

    private static final Duration REST = Duration.ofMinutes(10);

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(updatable = false)
    private Recording recording;

    @Column(length = 64, nullable = false, updatable = false)
    private String subject;

    @Column(nullable = false, updatable = false)
    private Instant begunAt;

    @Column(nullable = false)
    private Instant lastAt;

    protected RecordingPlay() {}

    /** Begins one. */
    public static RecordingPlay begun(Recording recording, String subject, Instant now) {
        RecordingPlay play = new RecordingPlay();
        play.recording = recording;
        play.subject = subject;
        play.begunAt = now;
        play.lastAt = now;
        return play;
    }

    /** Whether a request at that moment belongs to it: ten minutes after the last is another. */
    public boolean goesOnAt(Instant now) {
        return now.isBefore(lastAt.plus(REST));
    }

    /** Another request of it; once a minute is enough to know. */
    public void goesOn(Instant now) {
        if (now.isAfter(lastAt.plus(Duration.ofMinutes(1)))) {
            lastAt = now;
        }
    }
}

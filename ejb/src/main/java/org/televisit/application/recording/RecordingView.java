package org.televisit.application.recording;

import java.time.Instant;
import java.util.List;
import org.televisit.domain.recording.RecordingEnding;
import org.televisit.domain.recording.RecordingStatus;

/**
 * A recording, for the parties of its visit.
 *
 * @param id its public id
 * @param ending why it came to nothing; null when it did not
 * @param startedAt null when nothing was recorded
 * @param endedAt when it was complete, failed or was deleted; null before
 * @param takes in order; none of one that was deleted
 */
public record RecordingView(
        String id,
        RecordingStatus status,
        RecordingEnding ending,
        Instant askedAt,
        Instant startedAt,
        Instant endedAt,
        List<TakeView> takes) {

    public RecordingView {
        takes = List.copyOf(takes);
    }

    /** Whether it can be played. */
    public boolean playable() {
        return status == RecordingStatus.COMPLETE;
    }

    /** Those of its takes that have something in them. */
    public List<TakeView> parts() {
        return takes.stream().filter(take -> take.bytes() > 0).toList();
    }
}

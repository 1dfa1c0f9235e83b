package org.televisit.application.recording;

import java.time.Instant;
import org.televisit.domain.recording.RecordingTake;

/**
 * A stretch of a recording without a pause.
 *
 * @param number from 1
 * @param mediaType as it is served
 * @param begunAt when it began
 * @param millis its length; null when nobody knows
 * @param chunks how many are stored; the next has this place
 * @param bytes of all of them
 * @param lost how many were lost on the doctor's side at its end
 * @param closed whether none will follow
 */
public record TakeView(
        int number, String mediaType, Instant begunAt, Long millis, int chunks, long bytes, int lost, boolean closed) {

    static TakeView of(RecordingTake take) {
        return new TakeView(
                take.number(),
                take.mediaType(),
                take.begunAt(),
                take.millis(),
                take.chunks(),
                take.sizeBytes(),
                take.lost(),
                take.closedAt() != null);
    }
}

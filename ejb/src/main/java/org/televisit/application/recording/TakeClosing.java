package org.televisit.application.recording;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.televisit.application.audit.Author;
import org.televisit.domain.recording.MediaType;
import org.televisit.domain.recording.RecordingTake;

/** What is done once no chunk of a take will follow: its seal, and for WebM a beginning that players can seek by. */
@Dependent
public class TakeClosing {

    static final long LONGEST_MILLIS = 24 * 3_600_000L;

    private static final Logger LOG = Logger.getLogger(TakeClosing.class);
    private static final int READ_BYTES = 1024 * 1024;

    @Inject
    private RecordingStore store;

    @Inject
    private RecordingDesk desk;

    /**
     * Closes it; the recording may be complete by that.
     *
     * @param lost how many chunks were made and are gone
     * @param millis null when nobody knows
     */
    void close(RecordingTake take, int lost, Long millis, Author by, Instant now) {
        take.close(lost, millis, store.seal(take), now);
        if (take.sizeBytes() > 0 && new MediaType(take.mediaType()).webm()) {
            index(take, millis);
        }
        desk.completeIfAllCame(take.recording(), by, now);
    }

    // without an index it still plays; it only can't be sought in as well
    private void index(RecordingTake take, Long millis) {
        WebmIndex index = new WebmIndex();
        for (long at = 0; at < take.sizeBytes(); at += READ_BYTES) {
            index.read(store.raw(take, at, READ_BYTES));
        }
        index.head(millis)
                .ifPresentOrElse(
                        head -> {
                            store.head(take, head);
                            take.headed(head.length, index.bodyFrom());
                        },
                        () -> LOG.warnf(
                                "Recording %s: take %d is no WebM that could be given an index",
                                take.recording().publicId(), take.number()));
    }
}

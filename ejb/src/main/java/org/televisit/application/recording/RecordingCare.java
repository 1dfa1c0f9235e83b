package org.televisit.application.recording;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.televisit.application.security.Actor;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.recording.Recording;
import org.televisit.domain.recording.RecordingEnding;
import org.televisit.domain.recording.RecordingRepository;
import org.televisit.domain.recording.RecordingStatus;

/** What time alone does to recordings. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class RecordingCare {

    private static final int AT_MOST = 100;
    private static final Duration DELETED_BY_NOW = Duration.ofMinutes(1);

    @Inject
    private RecordingRepository recordings;

    @Inject
    private RecordingSettings settings;

    @Inject
    private RecordingFiles files;

    @Inject
    private TakeClosing closing;

    @Inject
    private RecordingDesk desk;

    @Inject
    private ApplicationClock clock;

    /** Public ids of those whose doctor's page did not come back. */
    public List<String> forsaken() {
        return recordings.waitingSince(clock.now().minus(settings.lateChunks()), AT_MOST);
    }

    /** What came of this one is all there is. */
    public void settle(String id) {
        Instant now = clock.now();
        Recording recording = recordings.byPublicIdLocked(id).orElseThrow();
        if (recording.status() == RecordingStatus.STOPPED) {
            recordings.takes(recording).stream()
                    .filter(take -> take.closedAt() == null)
                    .forEach(take -> closing.close(take, 0, null, Actor.SYSTEM, now));
            desk.completeIfAllCame(recording, Actor.SYSTEM, now);
        }
    }

    /** Public ids of deleted ones whose files may have stayed behind. */
    public List<String> uncleared() {
        return recordings.uncleared(clock.now().minus(DELETED_BY_NOW), AT_MOST);
    }

    /** Removes what stayed behind. */
    public void clear(String id) {
        Recording recording = recordings.byPublicIdLocked(id).orElseThrow();
        if (files.delete(id)) {
            recording.filesGone();
        }
    }

    /**
     * Deletes recordings that were complete before that moment, the oldest first (REQUIREMENTS S2).
     *
     * @return how many; up to a hundred at once, 0 when none is left
     */
    public int deleteOlderThan(Instant moment) {
        List<String> old = recordings.olderThan(moment, AT_MOST);
        for (String id : old) {
            Recording recording = recordings.byPublicIdLocked(id).orElseThrow();
            if (recording.status() != RecordingStatus.DELETED) {
                desk.delete(recording, RecordingEnding.EXPIRED, Actor.SYSTEM, clock.now());
            }
        }
        return old.size();
    }
}

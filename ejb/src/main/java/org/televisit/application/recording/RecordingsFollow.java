package org.televisit.application.recording;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.televisit.application.appointment.VisitEnded;
import org.televisit.application.security.Actor;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.call.CallRepository;
import org.televisit.domain.recording.RecordingRepository;

/** A recording ends with its call; the files of one that was deleted go once that is committed. */
@Dependent
public class RecordingsFollow {

    @Inject
    private RecordingRepository recordings;

    @Inject
    private CallRepository calls;

    @Inject
    private RecordingDesk desk;

    @Inject
    private RecordingFiles files;

    @Inject
    private ApplicationClock clock;

    void visitEnded(@Observes VisitEnded ended) {
        calls.byPublicId(ended.room())
                .flatMap(recordings::newestLocked)
                .filter(recording -> recording.status().live())
                .ifPresent(recording -> desk.stop(recording, Actor.SYSTEM, clock.now()));
    }

    void deleted(@Observes(during = TransactionPhase.AFTER_SUCCESS) RecordingDeleted deleted) {
        files.delete(deleted.recording());
    }
}

package org.televisit.application.recording;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.televisit.application.audit.Author;
import org.televisit.application.call.RoomNews;
import org.televisit.domain.person.Patient;
import org.televisit.domain.recording.Recording;
import org.televisit.domain.recording.RecordingEnding;
import org.televisit.domain.recording.RecordingRepository;

/** Nothing is to remain of a person's recordings, whoever agreed to them; in the caller's transaction. */
@Dependent
public class RecordingErasure {

    @Inject
    private RecordingRepository recordings;

    @Inject
    private RecordingDesk desk;

    @Inject
    private Event<RoomNews> news;

    /** Deletes them all, those that are still being made too; how many. */
    public int erase(Patient patient, Author by, Instant now) {
        List<Recording> all = recordings.thereOf(patient);
        desk.deleteAllOf(all, RecordingEnding.ERASED, by, now);
        for (Recording each : all) {
            news.fire(RoomNews.forAll(each.call().publicId(), RecordingDesk.told(each)));
        }
        return all.size();
    }
}

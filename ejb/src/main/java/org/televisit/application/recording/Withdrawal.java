package org.televisit.application.recording;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.televisit.application.audit.Author;
import org.televisit.application.call.RoomNews;
import org.televisit.application.consent.ConsentLedger;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.consent.ConsentPurpose;
import org.televisit.domain.consent.Decision;
import org.televisit.domain.recording.Recording;
import org.televisit.domain.recording.RecordingEnding;
import org.televisit.domain.recording.RecordingRepository;
import org.televisit.domain.recording.RecordingStatus;

/** Consent taken back by somebody who need not be in the room: all of it goes, and who is in the room is told. */
@Dependent
class Withdrawal {

    @Inject
    private RecordingRepository recordings;

    @Inject
    private RecordingDesk desk;

    @Inject
    private ConsentLedger consents;

    @Inject
    private Event<RoomNews> news;

    /** The visit's recordings of which something is left. */
    List<Recording> there(Appointment visit) {
        return recordings.of(visit).stream()
                .filter(recording -> recording.status() != RecordingStatus.DELETED)
                .toList();
    }

    /**
     * Nothing of any recording of the visit remains.
     *
     * @param all what is there of it, at least one
     * @param name as the others in the visit see who takes it back
     * @param language of the text they take it back from; null for the one of last resort
     */
    void of(List<Recording> all, Author by, String name, String language, Instant now) {
        consents.decided(
                by,
                all.get(0).appointment(),
                name,
                consents.current(ConsentPurpose.RECORDING, language),
                Decision.WITHDRAWN,
                now);
        desk.deleteAllOf(all, RecordingEnding.WITHDRAWN, by, now);
        all.forEach(each -> news.fire(RoomNews.forAll(each.call().publicId(), RecordingDesk.told(each))));
    }
}

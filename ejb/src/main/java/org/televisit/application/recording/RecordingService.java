package org.televisit.application.recording;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.televisit.application.appointment.Parties;
import org.televisit.application.audit.Attempt;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.person.Proxies;
import org.televisit.application.security.Actor;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.recording.Recording;
import org.televisit.domain.recording.RecordingPlay;
import org.televisit.domain.recording.RecordingRepository;
import org.televisit.domain.recording.RecordingStatus;
import org.televisit.domain.recording.RecordingTake;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/**
 * Recordings for the parties of their visit: seeing that there are some, playing them, taking consent back. Admins may
 * ask so that their refusal is written down like anybody's: content is not theirs (I5).
 */
@Stateless
@RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.ADMIN})
public class RecordingService {

    private static final int MOST_BYTES = 4 * 1024 * 1024;

    @Inject
    private Parties parties;

    @Inject
    private Proxies proxies;

    @Inject
    private RecordingRepository recordings;

    @Inject
    private RecordingStore store;

    @Inject
    private Withdrawal withdrawal;

    @Inject
    private CurrentActor caller;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    /** All recordings of the visit, the oldest first. @throws BusinessException NOT_FOUND; FORBIDDEN not-yours */
    @Attempt(AuditAction.READ_REFUSED)
    public List<RecordingView> of(String appointmentId) {
        Appointment visit = parties.toTalk(appointmentId, caller.actor());
        return recordings.of(visit).stream().map(this::view).toList();
    }

    private RecordingView view(Recording recording) {
        boolean gone = recording.status() == RecordingStatus.DELETED;
        return new RecordingView(
                recording.publicId(),
                recording.status(),
                recording.ending(),
                recording.askedAt(),
                recording.startedAt(),
                recording.endedAt(),
                gone
                        ? List.of()
                        : recordings.takes(recording).stream().map(TakeView::of).toList());
    }

    /**
     * Takes consent back, during the visit or after: nothing of any recording of the visit remains.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours; CONFLICT recording-none
     */
    @Attempt(AuditAction.CONSENT_WITHDRAW)
    public void withdraw(String appointmentId) {
        Actor actor = caller.actor();
        Appointment visit = parties.toTalk(appointmentId, actor);
        List<Recording> all = withdrawal.there(visit);
        if (all.isEmpty()) {
            throw new BusinessException(Category.CONFLICT, "recording-none");
        }
        boolean patient = parties.asPatient(visit, actor);
        String language =
                patient ? visit.patient().language() : visit.practitioner().language();
        String name = patient
                ? proxies.seatName(actor.subject(), visit.patient(), language)
                : visit.practitioner().displayName();
        withdrawal.of(all, actor, name, language, clock.now());
    }

    /**
     * Some bytes of a take, to be played; the first request of a sitting is written down.
     *
     * @param first from 0; negative counts from the end
     * @param last the last byte wanted; fewer may come
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours; CONFLICT recording-not-ready; INVALID range when there
     *     is no such byte; UNAVAILABLE recording-damaged, recording-storage
     */
    @Attempt(AuditAction.RECORDING_PLAY)
    public RecordingPart play(String appointmentId, String recordingId, int takeNumber, long first, long last) {
        Actor actor = caller.actor();
        Appointment visit = parties.toTalk(appointmentId, actor);
        // locked, so that a player's requests at once are one play
        Recording recording = recordings.oneLocked(visit, recordingId).orElseThrow(RecordingService::unknown);
        if (recording.status() == RecordingStatus.DELETED) {
            throw unknown();
        }
        if (recording.status() != RecordingStatus.COMPLETE) {
            throw new BusinessException(Category.CONFLICT, "recording-not-ready");
        }
        RecordingTake take = recordings.take(recording, takeNumber).orElseThrow(RecordingService::unknown);
        long total = take.servedBytes();
        long from = first < 0 ? Math.max(0, total + first) : first;
        if (from >= total || last < from) {
            throw new BusinessException(Category.INVALID, "range");
        }
        store.requireWhole(take);
        int most = (int) Math.min(MOST_BYTES, Math.min(last, total - 1) - from + 1);
        byte[] content = store.served(take, from, most);
        noteThatItIsPlayed(recording, actor);
        return new RecordingPart(take.mediaType(), from, total, content);
    }

    private void noteThatItIsPlayed(Recording recording, Actor actor) {
        Instant now = clock.now();
        recordings
                .lastPlay(recording, actor.subject())
                .filter(play -> play.goesOnAt(now))
                .ifPresentOrElse(play -> play.goesOn(now), () -> {
                    recordings.add(RecordingPlay.begun(recording, actor.subject(), now));
                    audit.record(
                            actor,
                            AuditEntry.ofVisit(
                                    AuditAction.RECORDING_PLAY, recording.appointment(), recording.publicId()));
                });
    }

    private static BusinessException unknown() {
        return new BusinessException(Category.NOT_FOUND, "not-found");
    }
}

package org.televisit.application.recording;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.televisit.application.appointment.Parties;
import org.televisit.application.audit.Attempt;
import org.televisit.application.security.Actor;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.recording.MediaType;
import org.televisit.domain.recording.Recording;
import org.televisit.domain.recording.RecordingChunk;
import org.televisit.domain.recording.RecordingRepository;
import org.televisit.domain.recording.RecordingStatus;
import org.televisit.domain.recording.RecordingTake;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/**
 * Takes in what the doctor's page records: nothing before everybody present has agreed, everything once, in order, as
 * it was made. Others may ask so that their refusal is written down.
 */
@Stateless
@RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.ADMIN})
public class RecordingIntake {

    private static final int MOST_TAKES = 200;
    private static final int MOST_CHUNKS = 20_000;

    @Inject
    private Parties parties;

    @Inject
    private RecordingRepository recordings;

    @Inject
    private RecordingStore store;

    @Inject
    private TakeClosing closing;

    @Inject
    private CurrentActor caller;

    @Inject
    private ApplicationClock clock;

    /**
     * Begins a stretch without a pause.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours; INVALID media-type; CONFLICT recording-not-agreed while
     *     it does not record, too-many-takes
     */
    @Attempt(AuditAction.RECORDING_UPLOAD)
    public TakeView begin(String appointmentId, String recordingId, String mediaType) {
        Recording recording = mine(appointmentId, recordingId);
        MediaType type = new MediaType(mediaType);
        if (recording.status() != RecordingStatus.RECORDING) {
            throw new BusinessException(Category.CONFLICT, "recording-not-agreed");
        }
        int number = recordings.takes(recording).size() + 1;
        if (number > MOST_TAKES) {
            throw new BusinessException(Category.CONFLICT, "too-many-takes");
        }
        return TakeView.of(recordings.add(RecordingTake.begun(recording, number, type, clock.now())));
    }

    /**
     * The next chunk of a take; one that is stored already changes nothing.
     *
     * @param place from 0
     * @param sha256 of the content, in hexadecimal digits
     * @return how the take stands after it
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours; INVALID chunk-size, chunk-damaged; CONFLICT
     *     recording-not-agreed, take-closed, chunk-differs, chunk-gap; UNAVAILABLE recording-disk-full,
     *     recording-storage
     */
    @Attempt(AuditAction.RECORDING_UPLOAD)
    public TakeView add(
            String appointmentId, String recordingId, int takeNumber, int place, String sha256, byte[] content) {
        Recording recording = mine(appointmentId, recordingId);
        if (!recording.status().takesChunks()) {
            throw new BusinessException(Category.CONFLICT, "recording-not-agreed");
        }
        RecordingTake take = take(recording, takeNumber);
        if (content.length == 0 || content.length > RecordingChunk.LARGEST || place >= MOST_CHUNKS) {
            throw new BusinessException(Category.INVALID, "chunk-size");
        }
        if (!hash(content).equals(sha256)) {
            throw new BusinessException(Category.INVALID, "chunk-damaged");
        }
        if (place >= 0 && place < take.chunks()) {
            requireSame(take, place, sha256);
            return TakeView.of(take);
        }
        if (take.closedAt() != null) {
            throw new BusinessException(Category.CONFLICT, "take-closed");
        }
        if (place != take.chunks()) {
            throw new BusinessException(Category.CONFLICT, "chunk-gap");
        }
        store.append(take, content, sha256);
        return TakeView.of(take);
    }

    private void requireSame(RecordingTake take, int place, String sha256) {
        boolean same = recordings
                .chunk(take, place)
                .filter(chunk -> chunk.sha256().equals(sha256))
                .isPresent();
        if (!same) {
            throw new BusinessException(Category.CONFLICT, "chunk-differs");
        }
    }

    /**
     * Says that a take has no more chunks; said again it changes nothing.
     *
     * @param chunks how many there were, whether they came or not
     * @param millis how long it was, 0 to a day
     * @param lost whether those that did not come are gone for good
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours; INVALID not-understood; CONFLICT recording-not-agreed,
     *     chunk-missing while some are to come
     */
    @Attempt(AuditAction.RECORDING_UPLOAD)
    public TakeView close(
            String appointmentId, String recordingId, int takeNumber, int chunks, long millis, boolean lost) {
        Recording recording = mine(appointmentId, recordingId);
        if (!recording.status().takesChunks() && recording.status() != RecordingStatus.COMPLETE) {
            throw new BusinessException(Category.CONFLICT, "recording-not-agreed");
        }
        RecordingTake take = take(recording, takeNumber);
        if (take.closedAt() != null) {
            return TakeView.of(take);
        }
        if (chunks < take.chunks() || millis < 0 || millis > TakeClosing.LONGEST_MILLIS) {
            throw new BusinessException(Category.INVALID, "not-understood");
        }
        if (chunks > take.chunks() && !lost) {
            throw new BusinessException(Category.CONFLICT, "chunk-missing");
        }
        Instant now = clock.now();
        closing.close(take, chunks - take.chunks(), millis, caller.actor(), now);
        return TakeView.of(take);
    }

    private RecordingTake take(Recording recording, int number) {
        return recordings
                .take(recording, number)
                .orElseThrow(() -> new BusinessException(Category.NOT_FOUND, "not-found"));
    }

    /** The recording, locked, for the doctor of its visit alone. */
    private Recording mine(String appointmentId, String recordingId) {
        Actor actor = caller.actor();
        Appointment visit = parties.toTalk(appointmentId, actor);
        if (!actor.subject().equals(visit.practitioner().subject())) {
            throw new BusinessException(Category.FORBIDDEN, "not-yours");
        }
        return recordings
                .oneLocked(visit, recordingId)
                .orElseThrow(() -> new BusinessException(Category.NOT_FOUND, "not-found"));
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}

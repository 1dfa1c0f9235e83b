package org.televisit.application.recording;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.audit.Author;
import org.televisit.application.consent.ConsentLedger;
import org.televisit.application.signaling.Present;
import org.televisit.application.signaling.RecordingFrame;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.call.ParticipantRole;
import org.televisit.domain.consent.ConsentPurpose;
import org.televisit.domain.notification.Details;
import org.televisit.domain.notification.MessageKind;
import org.televisit.domain.notification.OutboxMessage;
import org.televisit.domain.notification.OutboxRepository;
import org.televisit.domain.recording.Recording;
import org.televisit.domain.recording.RecordingEnding;
import org.televisit.domain.recording.RecordingRepository;
import org.televisit.domain.recording.RecordingStatus;
import org.televisit.domain.recording.RecordingTake;

/** All that goes with a recording's steps, whoever takes them: audit, mail, what the room is told, what is removed. */
@Dependent
public class RecordingDesk {

    private static final Logger LOG = Logger.getLogger(RecordingDesk.class);
    private static final Set<MessageKind> READY = EnumSet.of(MessageKind.RECORDING_READY);

    @Inject
    private RecordingRepository recordings;

    @Inject
    private ConsentLedger consents;

    @Inject
    private OutboxRepository outbox;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<RecordingDeleted> deletions;

    /** Brings it in line with who is present, and answers what the room is told. */
    String follow(Recording recording, Present present, Author by, Instant now) {
        Attendees there = Attendees.of(
                present,
                subject -> consents.since(
                        ConsentPurpose.RECORDING, recording.appointment(), subject, recording.askedAt()));
        if (recording.follow(there.allAgreed(), there.doctorPresent(), now)) {
            boolean records = recording.status() == RecordingStatus.RECORDING;
            note(by, records ? AuditAction.RECORDING_START : AuditAction.RECORDING_PAUSE, recording, reason(there));
        }
        return new RecordingFrame(
                        recording.publicId(),
                        recording.status().word(),
                        recording.status() == RecordingStatus.PAUSED ? why(recording, there) : null,
                        there.asked(),
                        there.declined(),
                        there.agreed(),
                        recording.startedAt())
                .text();
    }

    private static String reason(Attendees there) {
        if (there.admin()) {
            return "admin-present";
        }
        return there.allAgreed() ? null : "consent-missing";
    }

    private static String why(Recording recording, Attendees there) {
        if (there.admin()) {
            return "admin";
        }
        if (!there.allAgreed()) {
            return "consent";
        }
        return recording.pausedByDoctor() ? "doctor" : "away";
    }

    /** What the room is told of one that nobody is asked about any more. */
    static String told(Recording recording) {
        return new RecordingFrame(
                        recording.publicId(),
                        recording.status().word(),
                        recording.ending() == null ? null : recording.ending().word(),
                        List.of(),
                        List.of(),
                        List.of(),
                        recording.startedAt())
                .text();
    }

    /** It ends: a question is taken back, anything else keeps what it has. */
    void stop(Recording recording, Author by, Instant now) {
        if (recording.status() == RecordingStatus.ASKED) {
            delete(recording, RecordingEnding.CALLED_OFF, by, now);
            return;
        }
        recording.stop(now);
        note(by, AuditAction.RECORDING_STOP, recording, null);
        completeIfAllCame(recording, by, now);
    }

    /** Complete once it is stopped and each take is closed; with nothing in it, it has failed. */
    void completeIfAllCame(Recording recording, Author by, Instant now) {
        List<RecordingTake> takes = recordings.takes(recording);
        boolean open = takes.stream().anyMatch(take -> take.closedAt() == null);
        if (recording.status() != RecordingStatus.STOPPED || open) {
            return;
        }
        if (takes.stream().allMatch(take -> take.sizeBytes() == 0)) {
            recording.fail(RecordingEnding.EMPTY, now);
            note(by, AuditAction.RECORDING_FAILED, recording, RecordingEnding.EMPTY.word());
            return;
        }
        recording.complete(now);
        note(by, AuditAction.RECORDING_READY, recording, null);
        outbox.add(OutboxMessage.about(recording.appointment(), MessageKind.RECORDING_READY, ParticipantRole.PATIENT)
                .numbered(now.toEpochMilli())
                .with(Details.NONE.with(
                        Details.PAGE,
                        "/visit/recording.xhtml?visit="
                                + recording.appointment().publicId()))
                .due(now, now));
    }

    /** Nothing of it is to remain. */
    void delete(Recording recording, RecordingEnding why, Author by, Instant now) {
        recording.delete(why, now);
        outbox.skip(recording.appointment(), READY);
        note(by, AuditAction.RECORDING_DELETE, recording, why.word());
        deletions.fire(new RecordingDeleted(recording.publicId()));
    }

    /** Nothing of any recording of the visit is to remain. */
    void deleteAllOf(List<Recording> all, RecordingEnding why, Author by, Instant now) {
        for (Recording each : all) {
            Recording locked = recordings.byPublicIdLocked(each.publicId()).orElseThrow();
            if (locked.status() != RecordingStatus.DELETED) {
                delete(locked, why, by, now);
            }
        }
    }

    private void note(Author by, AuditAction action, Recording recording, String reason) {
        audit.record(by, AuditEntry.ofVisit(action, recording.appointment(), reason));
        LOG.infof("Recording %s: %s", recording.publicId(), recording.status());
    }
}

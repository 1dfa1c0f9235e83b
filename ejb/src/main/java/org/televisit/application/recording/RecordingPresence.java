package org.televisit.application.recording;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.audit.Author;
import org.televisit.application.consent.ConsentLedger;
import org.televisit.application.security.Actor;
import org.televisit.application.signaling.GuestGrant;
import org.televisit.application.signaling.Present;
import org.televisit.application.signaling.RecordingKeeping;
import org.televisit.application.signaling.SeatGrant;
import org.televisit.application.signaling.SignalMessage;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.call.Call;
import org.televisit.domain.call.CallRepository;
import org.televisit.domain.consent.ConsentPurpose;
import org.televisit.domain.consent.ConsentText;
import org.televisit.domain.consent.Decision;
import org.televisit.domain.recording.Recording;
import org.televisit.domain.recording.RecordingEnding;
import org.televisit.domain.recording.RecordingRepository;
import org.televisit.domain.recording.RecordingStatus;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/**
 * The recording as the room sees it. Sockets call EJBs without an identity, so anyone may call this and the one who
 * acts comes as a {@link SeatGrant} or {@link GuestGrant}, which only a used ticket gives; who is present comes from the
 * hub.
 */
@Stateless
@Local(RecordingKeeping.class)
@PermitAll
public class RecordingPresence implements RecordingKeeping {

    @Inject
    private RecordingSettings settings;

    @Inject
    private RecordingRepository recordings;

    @Inject
    private RecordingDesk desk;

    @Inject
    private ConsentLedger consents;

    @Inject
    private CallRepository calls;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    @Override
    public String look(SeatGrant any, Present present) {
        return calls.byPublicId(any.room())
                .flatMap(this::live)
                .map(recording -> desk.follow(recording, present, Actor.of(any), clock.now()))
                .orElse(null);
    }

    @Override
    public String wish(SeatGrant by, SignalMessage.Recording wish, Present present) {
        return wish(Attendee.of(by), wish, present);
    }

    @Override
    public String wish(GuestGrant by, SignalMessage.Recording wish, Present present) {
        return wish(Attendee.of(by), wish, present);
    }

    private String wish(Attendee by, SignalMessage.Recording wish, Present present) {
        Instant now = clock.now();
        Call call =
                calls.byPublicId(by.room()).orElseThrow(() -> new BusinessException(Category.NOT_FOUND, "not-found"));
        try {
            return heeded(by, call, wish, present, now);
        } catch (BusinessException refusal) {
            // each is thrown before anything is written
            throw audit.refused(
                    by.author(), AuditEntry.ofVisit(tried(wish.act()), call.appointment(), refusal.reason()), refusal);
        }
    }

    private String heeded(Attendee by, Call call, SignalMessage.Recording wish, Present present, Instant now) {
        if (!by.mayBeAsked()) {
            throw new BusinessException(Category.FORBIDDEN, "not-yours");
        }
        return switch (wish.act()) {
            case ASK -> ask(by, call, wish, present, now);
            case AGREE -> decide(by, running(call), read(wish), Decision.GIVEN, present, now);
            case DECLINE -> decide(by, running(call), read(wish), Decision.REFUSED, present, now);
            case WITHDRAW -> withdraw(by, running(call), now);
            case PAUSE -> paused(by, running(call), true, present, now);
            case RESUME -> paused(by, running(call), false, present, now);
            case STOP -> stop(by, running(call), now);
        };
    }

    private static AuditAction tried(SignalMessage.RecordingAct act) {
        return switch (act) {
            case ASK -> AuditAction.RECORDING_ASK;
            case AGREE, DECLINE -> AuditAction.CONSENT;
            case WITHDRAW -> AuditAction.CONSENT_WITHDRAW;
            case PAUSE -> AuditAction.RECORDING_PAUSE;
            case RESUME -> AuditAction.RECORDING_START;
            case STOP -> AuditAction.RECORDING_STOP;
        };
    }

    private String ask(Attendee by, Call call, SignalMessage.Recording wish, Present present, Instant now) {
        requireDoctor(by);
        if (!settings.enabled()) {
            throw new BusinessException(Category.FORBIDDEN, "recording-off");
        }
        if (!call.alive() || !call.admitted() || live(call).isPresent()) {
            throw new BusinessException(Category.CONFLICT, "recording-runs");
        }
        ConsentText text = read(wish);
        Recording recording = recordings.add(Recording.asked(call, by.subject(), now));
        Author actor = by.author();
        audit.record(actor, AuditEntry.ofVisit(AuditAction.RECORDING_ASK, call.appointment(), null));
        consents.decided(actor, call.appointment(), by.name(), text, Decision.GIVEN, now);
        return desk.follow(recording, present, actor, now);
    }

    private String decide(
            Attendee by, Recording recording, ConsentText text, Decision decision, Present present, Instant now) {
        Optional<Decision> before = decision(recording, by);
        if (before.filter(same -> same == decision).isPresent()) {
            return desk.follow(recording, present, by.author(), now);
        }
        if (decision == Decision.REFUSED
                && before.filter(Decision.GIVEN::equals).isPresent()) {
            return withdraw(by, recording, now);
        }
        consents.decided(by.author(), recording.appointment(), by.name(), text, decision, now);
        if (decision == Decision.REFUSED && recording.status() == RecordingStatus.ASKED) {
            desk.delete(recording, RecordingEnding.REFUSED, by.author(), now);
            return RecordingDesk.told(recording);
        }
        return desk.follow(recording, present, by.author(), now);
    }

    private String withdraw(Attendee by, Recording recording, Instant now) {
        if (decision(recording, by).filter(Decision.GIVEN::equals).isEmpty()) {
            throw new BusinessException(Category.CONFLICT, "consent-none");
        }
        ConsentText text = consents.current(ConsentPurpose.RECORDING, null);
        consents.decided(by.author(), recording.appointment(), by.name(), text, Decision.WITHDRAWN, now);
        desk.deleteAllOf(recordings.of(recording.appointment()), RecordingEnding.WITHDRAWN, by.author(), now);
        return RecordingDesk.told(recording);
    }

    private String paused(Attendee by, Recording recording, boolean wish, Present present, Instant now) {
        requireDoctor(by);
        recording.wishPaused(wish);
        return desk.follow(recording, present, by.author(), now);
    }

    private String stop(Attendee by, Recording recording, Instant now) {
        requireDoctor(by);
        desk.stop(recording, by.author(), now);
        return RecordingDesk.told(recording);
    }

    private Optional<Decision> decision(Recording recording, Attendee by) {
        return consents.since(ConsentPurpose.RECORDING, recording.appointment(), by.subject(), recording.askedAt());
    }

    private ConsentText read(SignalMessage.Recording wish) {
        return consents.read(ConsentPurpose.RECORDING, wish.text(), wish.language());
    }

    private Optional<Recording> live(Call call) {
        return recordings
                .newestLocked(call)
                .filter(recording -> recording.status().live());
    }

    private Recording running(Call call) {
        return live(call).orElseThrow(() -> new BusinessException(Category.CONFLICT, "recording-none"));
    }

    private static void requireDoctor(Attendee by) {
        if (!by.doctor()) {
            throw new BusinessException(Category.FORBIDDEN, "not-yours");
        }
    }
}

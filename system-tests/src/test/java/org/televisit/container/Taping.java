package org.televisit.container;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.televisit.application.recording.RecordingIntake;
import org.televisit.application.recording.RecordingService;
import org.televisit.application.recording.RecordingView;
import org.televisit.application.recording.TakeView;
import org.televisit.application.signaling.GuestGrant;
import org.televisit.application.signaling.Present;
import org.televisit.application.signaling.RecordingKeeping;
import org.televisit.application.signaling.SeatGrant;
import org.televisit.application.signaling.SignalMessage.Recording;
import org.televisit.application.signaling.SignalMessage.RecordingAct;

/** A visit that is recorded: what the two in the room wish, and what the doctor's page sends. */
final class Taping {

    static final String TYPE = "video/mp4;codecs=avc1.42E01F,opus";

    private final Story story;
    private final RecordingKeeping room;
    private final RecordingIntake intake;
    private final RecordingService recordings;
    final SeatGrant doctor;
    final SeatGrant patient;

    /** Both are in the room, and the doctor has let the patient in. */
    Taping(Story story, RecordingKeeping room, RecordingIntake intake, RecordingService recordings) {
        this.story = story;
        this.room = room;
        this.intake = intake;
        this.recordings = recordings;
        doctor = story.enters(story.doctor(), 0);
        patient = story.enters(story.patient(), 0);
        story.admits(doctor, 0);
    }

    Taping asked() {
        wish(doctor, RecordingAct.ASK);
        return this;
    }

    /** Asked and agreed. */
    Taping agreed() {
        asked();
        wish(patient, RecordingAct.AGREE);
        return this;
    }

    /** What the room is told. */
    String wish(SeatGrant by, RecordingAct act) {
        return wish(by, act, List.of(doctor, patient));
    }

    String wish(SeatGrant by, RecordingAct act, List<SeatGrant> present) {
        return story.at(1, () -> room.wish(by, said(act), new Present(present, List.of())));
    }

    private static Recording said(RecordingAct act) {
        boolean read = act == RecordingAct.ASK || act == RecordingAct.AGREE || act == RecordingAct.DECLINE;
        return new Recording(act, read ? "2026-11" : null, read ? "en" : null);
    }

    /** What a third party wishes who is in with the two. */
    String wish(GuestGrant by, RecordingAct act) {
        return story.at(1, () -> room.wish(by, said(act), with(by)));
    }

    /** The doctor or the patient, with a third party in the call. */
    String wishBeside(GuestGrant guest, SeatGrant by, RecordingAct act) {
        return story.at(1, () -> room.wish(by, said(act), with(guest)));
    }

    /** A third party has come in. */
    String lookBeside(GuestGrant guest) {
        return story.at(1, () -> room.look(doctor, with(guest)));
    }

    private Present with(GuestGrant guest) {
        return new Present(List.of(doctor, patient), List.of(guest));
    }

    String look(List<SeatGrant> present) {
        return story.at(1, () -> room.look(doctor, new Present(present, List.of())));
    }

    RecordingView view() {
        List<RecordingView> all = story.doctor().call(() -> recordings.of(story.id()));
        return all.get(all.size() - 1);
    }

    String id() {
        return view().id();
    }

    TakeView begins() {
        String id = id();
        return story.at(1, () -> story.doctor().call(() -> intake.begin(story.id(), id, TYPE)));
    }

    TakeView sends(int take, int place, String content) {
        return sends(take, place, content, sha256(content));
    }

    TakeView sends(int take, int place, String content, String sha256) {
        String id = id();
        return story.at(1, () -> story.doctor()
                .call(() -> intake.add(story.id(), id, take, place, sha256, content.getBytes(StandardCharsets.UTF_8))));
    }

    TakeView closes(int take, int chunks, boolean lost) {
        String id = id();
        return story.at(2, () -> story.doctor().call(() -> intake.close(story.id(), id, take, chunks, 6000, lost)));
    }

    /** Recorded in three chunks, stopped, complete. */
    Taping done() {
        agreed();
        begins();
        sends(1, 0, "first ");
        sends(1, 1, "second ");
        sends(1, 2, "third");
        wish(doctor, RecordingAct.STOP);
        closes(1, 3, false);
        return this;
    }

    String played(As who, long first, long last) {
        String id = id();
        return story.at(
                3,
                () -> who.call(() -> new String(
                        recordings.play(story.id(), id, 1, first, last).content(), StandardCharsets.UTF_8)));
    }

    static String sha256(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

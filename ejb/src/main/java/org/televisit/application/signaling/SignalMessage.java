package org.televisit.application.signaling;

/** Everything a page may say. The shapes are closed: see docs/signaling-protocol.md. */
public sealed interface SignalMessage {

    /** What goes on to somebody else in the room as it came, once the patient is admitted. */
    sealed interface Relayed extends SignalMessage permits Negotiation, ProofCommit, ProofReveal {

        /** The pair of page instances this belongs to, such as {@code <doctor>.<patient>}. */
        String connection();
    }

    /** What two pages say to connect to each other. */
    sealed interface Negotiation extends Relayed permits Offer, Answer, Candidate {

        /** The seat it is for; null for the other side of the visit. */
        String to();
    }

    /** An SDP offer; at most 48 KB, not looked into. */
    record Offer(String sdp, String connection, String to) implements Negotiation {}

    /** An SDP answer; at most 48 KB, not looked into. */
    record Answer(String sdp, String connection, String to) implements Negotiation {}

    /** An ICE candidate; {@code candidate} null says there are no more. */
    record Candidate(String candidate, String connection, String to) implements Negotiation {}

    /** Binds a page to its number for the short code, before it knows the other's; a SHA-256 in base64url. */
    record ProofCommit(String commitment, String connection) implements Relayed {}

    /** The number itself, said once the other is bound too; 32 bytes in base64url. */
    record ProofReveal(String nonce, String connection) implements Relayed {}

    /** The doctor lets the patient in; {@code anyway} although the birth date does not match. */
    record Admit(boolean anyway) implements SignalMessage {}

    /** The patient says whether a third party, named by their seat, may come in. */
    record GuestConsent(String guest, boolean agreed) implements SignalMessage {}

    /** Whether the own microphone and camera are on. */
    record MediaState(boolean microphone, boolean camera) implements SignalMessage {}

    /** Begins or ends showing the screen in place of the camera; one at a time. */
    record Screen(boolean on) implements SignalMessage {}
    /**
     * How well the page sends and receives: the step of the ladder it sends on and why that is not the highest; how good
     * what it receives is, and why that is not good. Each is a word of docs/signaling-protocol.md.
     */
    record QualityState(String step, String reason, String receiving, String receivingReason)
            implements SignalMessage {}

    /** What arrived from the other side. */
    record Report(MediaReport media) implements SignalMessage {}

    /** Milliseconds from the click to the first remote frame, 0 to 600,000. */
    record Setup(int milliseconds) implements SignalMessage {}

    /** The page tried and could not. */
    record Troubled(Trouble cause) implements SignalMessage {}

    /** Asks for fresh ICE servers, as before each ICE restart. */
    record IceServersWanted() implements SignalMessage {}

    /** Something written; {@code id} is the page's name for it, by which it is kept once. */
    record Chat(String id, String text) implements SignalMessage {}

    /** What somebody may wish of the recording; some acts are made in front of a text. */
    enum RecordingAct {
        /** The doctor asks everybody, and agrees by that. */
        ASK,
        /** The doctor wishes a pause. */
        PAUSE,
        /** The doctor wishes it to go on. */
        RESUME,
        /** The doctor ends it, or takes the question back. */
        STOP,
        /** Somebody agrees. */
        AGREE,
        /** Somebody who was asked does not. */
        DECLINE,
        /** Somebody who agreed takes it back. */
        WITHDRAW;

        /** Whether the one who does it has read a text, whose version and language they name. */
        boolean inFrontOfText() {
            return this == ASK || this == AGREE || this == DECLINE;
        }
    }

    /** Something about the recording; {@code text} and {@code language} name what was read, null where nothing is. */
    record Recording(RecordingAct act, String text, String language) implements SignalMessage {}

    /** Asks for what was written after this place of the conversation; 0 for all. */
    record ChatSince(int sequence) implements SignalMessage {}

    /** Leaves on purpose. */
    record Leave() implements SignalMessage {}

    /** Is anybody there? */
    record Ping() implements SignalMessage {}
}

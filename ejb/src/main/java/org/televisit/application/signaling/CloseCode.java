package org.televisit.application.signaling;

/** Why the server closes a socket; the numbers are part of the protocol (RFC 6455, section 7.4) and never change. */
public enum CloseCode {
    /** The participant left on purpose. */
    LEFT(1000, "left"),
    /** The server stops or is redeployed; resume elsewhere or in a moment. */
    GOING_AWAY(1001, "going-away"),
    /** A binary frame came. */
    UNSUPPORTED(1003, "unsupported"),
    /** Frames went on coming faster than allowed. */
    POLICY(1008, "policy"),
    /** A text message exceeded 64 KB. */
    TOO_BIG(1009, "too-big"),
    /** The peer did not read what was sent to it. */
    SLOW(1013, "slow"),
    /** The same participant opened the call on another page. */
    TAKEN_OVER(4001, "taken-over"),
    /** The call has ended for everybody. */
    FINISHED(4002, "finished"),
    /** The person was blocked, or disabled at the identity provider. */
    EVICTED(4003, "evicted"),
    /** No seat stands behind this socket. */
    TICKET(4004, "ticket"),
    /** The same person has opened newer pages that are told news. */
    CROWDED(4005, "crowded"),
    /** Two pings in a row stayed unanswered. */
    DEAD(4008, "dead");

    private final int code;
    private final String reason;

    CloseCode(int code, String reason) {
        this.code = code;
        this.reason = reason;
    }

    /** The WebSocket close code. */
    public int code() {
        return code;
    }

    /** The close reason, ASCII, at most 16 characters. */
    public String reason() {
        return reason;
    }
}

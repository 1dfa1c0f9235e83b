package org.televisit.application.signaling;

import static org.televisit.application.signaling.JsonText.quote;

import java.time.Instant;
import java.util.Locale;
import org.televisit.domain.call.ParticipantRole;

/** The frames that the server itself says, as JSON text; docs/signaling-protocol.md has an example of each. */
public final class ServerFrames {

    /** Something at the door has changed: whoever shows it reads it again. */
    public static final String DOOR = "{\"type\":\"door\"}";

    static final String ADMITTED = "{\"type\":\"admitted\"}";
    static final String OTHER_INTERRUPTED = "{\"type\":\"other-interrupted\"}";
    static final String OTHER_LEFT = "{\"type\":\"other-left\"}";
    static final String TAKEN_OVER = "{\"type\":\"taken-over\"}";
    static final String PONG = "{\"type\":\"pong\"}";

    private ServerFrames() {}

    /**
     * The call has ended.
     *
     * @param outcome a lower-case word for the end reason, such as {@code completed}
     * @param durationSeconds seconds since media first flowed both ways; null if it never did
     * @param appointmentId where the summary is found
     */
    public static String finished(String outcome, Integer durationSeconds, String appointmentId) {
        return "{\"type\":\"finished\",\"outcome\":" + quote(outcome) + ",\"durationSeconds\":" + durationSeconds
                + ",\"appointmentId\":" + quote(appointmentId) + "}";
    }

    /** The visit ends in so many minutes, 5 or 1. */
    public static String ending(int minutes) {
        return "{\"type\":\"ending\",\"minutes\":" + minutes + "}";
    }

    /** One side is rung: {@code ringing}, {@code accepted}, {@code declined} or {@code missed}. */
    public static String ring(ParticipantRole rung, String state) {
        return "{\"type\":\"ring\",\"rung\":" + quote(rung.name().toLowerCase(Locale.ROOT)) + ",\"state\":"
                + quote(state) + "}";
    }

    /** What a page learns first: itself, the other side ({@code other} null while away) and how far the call is. */
    static String welcome(Seat self, Seat other, Standing standing, Instant now) {
        SeatGrant grant = self.grant;
        String otherId = grant.otherSeatId();
        String otherName = other == null ? grant.otherName() : other.grant.displayName();
        return "{\"type\":\"welcome\",\"self\":{\"id\":" + quote(grant.seatId()) + ",\"role\":" + quote(grant.seatId())
                + ",\"name\":" + quote(grant.displayName()) + "},\"other\":{\"id\":" + quote(otherId) + ",\"role\":"
                + quote(otherId) + ",\"name\":" + quote(otherName) + ",\"present\":"
                + (other != null && other.connection != null) + ",\"instance\":"
                + (other == null ? "null" : other.instance) + "},\"admitted\":" + standing.admitted()
                + ",\"startedAt\":" + time(standing.startedAt()) + ",\"visitEnd\":" + time(grant.visitEnd())
                + ",\"now\":" + time(now) + ",\"instance\":" + self.instance + ",\"resumed\":" + standing.resumed()
                + "}";
    }

    /** How far the call is, and whether this page was here before. */
    record Standing(boolean admitted, Instant startedAt, boolean resumed) {}

    static String resumeTicket(String ticket) {
        return "{\"type\":\"resume-ticket\",\"ticket\":" + quote(ticket) + "}";
    }

    static String otherArrived(int instance) {
        return "{\"type\":\"other-arrived\",\"instance\":" + instance + "}";
    }

    /** The object comes from {@link RoomEvents#iceServers} and has at least one member. */
    static String iceServers(String object) {
        return "{\"type\":\"ice-servers\"," + object.substring(object.indexOf('{') + 1);
    }

    static String started(Instant at) {
        return "{\"type\":\"started\",\"at\":" + time(at) + "}";
    }

    /** Whose screen is shown; null for nobody's. */
    static String screen(String seatId) {
        return "{\"type\":\"screen\",\"by\":" + quote(seatId) + "}";
    }

    static String error(ErrorCode code, String detail) {
        return "{\"type\":\"error\",\"code\":" + quote(code.word())
                + (detail == null ? "" : ",\"detail\":" + quote(detail)) + "}";
    }

    /** The client's frame with its sender in front; the frame was checked to be an object with members and no sender. */
    static String relayed(String seatId, String frame) {
        int open = frame.indexOf('{');
        return new StringBuilder(frame.length() + 32)
                .append("{\"from\":\"")
                .append(seatId)
                .append("\",")
                .append(frame, open + 1, frame.length())
                .toString();
    }

    static String time(Instant at) {
        return at == null ? "null" : quote(at.toString());
    }
}

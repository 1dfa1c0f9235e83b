package org.televisit.application.signaling;

import static org.televisit.application.signaling.JsonText.quote;

import java.time.Instant;

/** The frames that the server itself says, as JSON text; docs/signaling-protocol.md has an example of each. */
public final class ServerFrames {

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

    static String started(Instant at) {
        return "{\"type\":\"started\",\"at\":" + quote(at.toString()) + "}";
    }
}

package org.televisit.application.signaling;

import static org.televisit.application.signaling.JsonText.quote;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a recording stands, for everybody in the room.
 *
 * @param id its public id
 * @param state a word of docs/signaling-protocol.md
 * @param reason why it is paused or came to nothing; null for no reason
 * @param asked the seats of those who are there and have not decided
 * @param declined the seats of those who are there and do not agree
 * @param agreed the seats of those who are there and have agreed: whom the doctor's page may record
 * @param startedAt when everybody had agreed first; null before
 */
public record RecordingFrame(
        String id,
        String state,
        String reason,
        List<String> asked,
        List<String> declined,
        List<String> agreed,
        Instant startedAt) {

    public RecordingFrame {
        asked = List.copyOf(asked);
        declined = List.copyOf(declined);
        agreed = List.copyOf(agreed);
    }

    /** As it is sent. */
    public String text() {
        return "{\"type\":\"recording\",\"id\":" + quote(id) + ",\"state\":" + quote(state) + ",\"reason\":"
                + quote(reason) + ",\"asked\":" + names(asked) + ",\"declined\":" + names(declined)
                + ",\"agreed\":" + names(agreed)
                + ",\"startedAt\":" + ServerFrames.time(startedAt) + "}";
    }

    private static String names(List<String> seats) {
        return seats.stream().map(JsonText::quote).collect(Collectors.joining(",", "[", "]"));
    }
}

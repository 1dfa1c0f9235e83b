package org.televisit.application.signaling;

import static org.televisit.application.signaling.JsonText.quote;

import java.util.stream.Collectors;

/** What the server says of a room's conversation, as JSON text; docs/signaling-protocol.md has an example of each. */
public final class ChatFrames {

    private ChatFrames() {}

    /** Somebody has written or handed something over; for everybody in the room (see {@link SignalingHub#tell}). */
    public static String message(ChatLine line) {
        return "{\"type\":\"chat\"," + members(line) + "}";
    }

    /** What the sender's page waits for. */
    static String kept(ChatLine line) {
        return "{\"type\":\"chat-ack\",\"id\":" + quote(line.id()) + ",\"sequence\":" + line.sequence() + ",\"at\":"
                + ServerFrames.time(line.at()) + "}";
    }

    static String page(ChatPage page) {
        return "{\"type\":\"chat-page\",\"last\":" + page.last() + ",\"messages\":"
                + page.lines().stream()
                        .map(line -> "{" + members(line) + "}")
                        .collect(Collectors.joining(",", "[", "]"))
                + "}";
    }

    private static String members(ChatLine line) {
        return "\"from\":" + quote(line.from()) + ",\"id\":" + quote(line.id()) + ",\"sequence\":" + line.sequence()
                + ",\"at\":" + ServerFrames.time(line.at())
                + (line.file() == null ? ",\"text\":" + quote(line.text()) : ",\"file\":" + file(line.file()));
    }

    private static String file(ChatLine.File file) {
        return "{\"id\":" + quote(file.id()) + ",\"name\":" + quote(file.name()) + ",\"type\":" + quote(file.type())
                + ",\"size\":" + file.size() + "}";
    }
}

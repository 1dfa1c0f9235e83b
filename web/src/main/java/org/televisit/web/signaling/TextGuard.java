package org.televisit.web.signaling;

import java.util.function.Consumer;
import org.televisit.application.signaling.CloseCode;

/**
 * Puts the parts of a message together, up to 64 KB and 1,000 parts. The container's own limit does not hold for text (UNDERTOW-2770):
 * it would collect a message of any size before we saw it.
 */
final class TextGuard {

    static final int MOST_BYTES = 64 * 1024;
    static final int MOST_PARTS = 1000;
    private static final int WORST_BYTES_PER_CHARACTER = 3;

    private final SocketPeer peer;
    private final Consumer<String> messages;
    private StringBuilder parts;
    private int count;

    TextGuard(SocketPeer peer, Consumer<String> messages) {
        this.peer = peer;
        this.messages = messages;
    }

    /** One part came; {@code last} ends the message. */
    void part(String text, boolean last) {
        if (peer.closing()) {
            parts = null;
            return;
        }
        int collected = parts == null ? 0 : parts.length();
        count = last ? 0 : count + 1;
        if (collected + text.length() > MOST_BYTES || count > MOST_PARTS) {
            tooBig();
        } else if (!last) {
            parts = (parts == null ? new StringBuilder() : parts).append(text);
        } else {
            String message = parts == null ? text : parts.append(text).toString();
            parts = null;
            if (bytes(message) > MOST_BYTES) {
                tooBig();
            } else {
                messages.accept(message);
            }
        }
    }

    private void tooBig() {
        parts = null;
        peer.close(CloseCode.TOO_BIG);
    }

    /** UTF-8 bytes, counted only where characters do not already settle it. */
    private static int bytes(String message) {
        int characters = message.length();
        if (characters * WORST_BYTES_PER_CHARACTER <= MOST_BYTES) {
            return characters;
        }
        int bytes = 0;
        for (int i = 0; i < characters; i++) {
            char c = message.charAt(i);
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : WORST_BYTES_PER_CHARACTER;
        }
        return bytes;
    }
}

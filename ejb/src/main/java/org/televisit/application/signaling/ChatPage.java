package org.televisit.application.signaling;

import java.util.List;

/**
 * A part of a call's conversation.
 *
 * @param lines in order
 * @param last the place of the conversation's last message; 0 while nothing was said
 */
public record ChatPage(List<ChatLine> lines, int last) {

    public ChatPage {
        lines = List.copyOf(lines);
    }
}

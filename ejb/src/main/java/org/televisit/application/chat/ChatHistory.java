package org.televisit.application.chat;

import java.util.List;
import org.televisit.domain.chat.ChatKey;

/**
 * A page of what was said in a visit.
 *
 * @param entries in the order in which they were said
 * @param earlier what to ask for the page before; null when there is none
 */
public record ChatHistory(List<ChatEntry> entries, ChatKey earlier) {

    public ChatHistory {
        entries = List.copyOf(entries);
    }
}

package org.televisit.application.chat;

import java.util.Locale;
import org.televisit.application.signaling.ChatLine;
import org.televisit.domain.chat.ChatFile;
import org.televisit.domain.chat.ChatMessage;

/** Makes of what is kept what the pages are told. */
final class ChatLines {

    private ChatLines() {}

    static ChatLine of(ChatMessage message, boolean fresh) {
        return new ChatLine(
                message.role().name().toLowerCase(Locale.ROOT),
                message.clientId(),
                message.sequence(),
                message.sentAt(),
                message.text(),
                message.file() == null ? null : file(message.file()),
                fresh);
    }

    static ChatLine.File file(ChatFile file) {
        return new ChatLine.File(file.publicId(), file.name(), file.type().mediaType(), file.sizeBytes());
    }
}

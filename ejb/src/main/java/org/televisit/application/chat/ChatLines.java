package org.televisit.application.chat;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.televisit.application.signaling.ChatLine;
import org.televisit.application.vault.Vault;
import org.televisit.domain.call.Call;
import org.televisit.domain.chat.ChatFile;
import org.televisit.domain.chat.ChatMessage;
import org.televisit.domain.person.Patient;
import org.televisit.domain.vault.ContentKey;
import org.televisit.domain.vault.Purpose;

/** Seals what is kept, and makes of it what the pages are told. */
@Dependent
public class ChatLines {

    @Inject
    private Vault vault;

    byte[] sealed(Call call, int place, String cleaned) {
        return vault.seal(patient(call), Purpose.CHAT_TEXT, ChatMessage.sealId(call, place), cleaned);
    }

    /** For one page of messages: looks each key up once. */
    Reading reading() {
        return new Reading();
    }

    /** Opens what was written. */
    final class Reading {

        private final Map<String, ContentKey> keys = new HashMap<>();

        /** What was written; null for a file. */
        String text(ChatMessage message) {
            byte[] sealed = message.sealedText();
            if (sealed == null) {
                return message.plainText();
            }
            Call call = message.call();
            ContentKey key = keys.computeIfAbsent(ContentKey.idOf(sealed), id -> vault.opening(patient(call), sealed));
            String id = ChatMessage.sealId(call, message.sequence());
            return new String(key.open(Purpose.CHAT_TEXT, id, sealed), StandardCharsets.UTF_8);
        }

        ChatLine line(ChatMessage message, boolean fresh) {
            return new ChatLine(
                    message.role().name().toLowerCase(Locale.ROOT),
                    message.clientId(),
                    message.sequence(),
                    message.sentAt(),
                    text(message),
                    message.file() == null ? null : file(message.file()),
                    fresh);
        }
    }

    static ChatLine.File file(ChatFile file) {
        return new ChatLine.File(file.publicId(), file.name(), file.type().mediaType(), file.sizeBytes());
    }

    private static Patient patient(Call call) {
        return call.appointment().patient();
    }
}

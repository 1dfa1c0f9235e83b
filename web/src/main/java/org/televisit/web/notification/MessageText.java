package org.televisit.web.notification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import org.televisit.application.notification.MessageLine;
import org.televisit.domain.notification.MessageChannel;
import org.televisit.domain.notification.MessageKind;
import org.televisit.domain.notification.OutboxStatus;
import org.televisit.web.page.Times;
import org.televisit.web.page.Words;

/** Puts a message into words for the one who looks after them. */
@Named
@RequestScoped
public class MessageText {

    private static final String REFUSED = "refused-";
    private static final ZoneId UNKNOWN = ZoneId.of("UTC");

    @Inject
    private Words words;

    @Inject
    private Times times;

    /** "Reminder, the day before". */
    public String kind(MessageKind kind) {
        return words.text("message.kind." + kind.name());
    }

    /** "Text message". */
    public String channel(MessageChannel channel) {
        return words.text("message.channel." + channel.name());
    }

    /** "Could not be delivered". */
    public String status(OutboxStatus status) {
        return words.text("message.status." + status.name());
    }

    /** The state's colour class. */
    public String statusClass(OutboxStatus status) {
        return switch (status) {
            case PENDING -> "calm";
            case SENT -> "good";
            case KEPT, SKIPPED -> "";
            case DEAD -> "bad";
        };
    }

    /** "sent today, 14:00", "due tomorrow, 08:00": what the state is about. */
    public String when(MessageLine line) {
        if (line.sentAt() != null) {
            String key = line.status() == OutboxStatus.KEPT ? "message.keptAt" : "message.sentAt";
            return words.with(key, times.dayAndClock(line.sentAt(), UNKNOWN));
        }
        if (line.status() == OutboxStatus.PENDING && line.attempts() > 0) {
            return words.with2("message.triedAgain", line.attempts(), times.dayAndClock(line.nextTryAt(), UNKNOWN));
        }
        return words.with("message.dueAt", times.dayAndClock(line.dueAt(), UNKNOWN));
    }

    /** What went wrong last, in words. */
    public String error(MessageLine line) {
        boolean mail = line.channel() == MessageChannel.MAIL;
        if (!mail && line.lastError().equals("unreachable")) {
            return words.text("message.error.silent");
        }
        return line.lastError().startsWith(REFUSED)
                ? words.with(
                        mail ? "message.error.refused" : "message.error.refusedBy",
                        line.lastError().substring(REFUSED.length()))
                : words.textOr("message.error." + line.lastError(), "message.error.other");
    }

    /** The recipient's address or number, or that there is none. */
    public String to(MessageLine line) {
        if (line.channel() == MessageChannel.PUSH) {
            return words.text("message.toDevices");
        }
        return line.to() == null ? words.text("message.noAddress") : line.to();
    }
}

package org.televisit.application.chat;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.security.Actor;
import org.televisit.application.signaling.ChatKeeping;
import org.televisit.application.signaling.ChatLine;
import org.televisit.application.signaling.ChatPage;
import org.televisit.application.signaling.SeatGrant;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.call.Call;
import org.televisit.domain.call.CallRepository;
import org.televisit.domain.call.Participation;
import org.televisit.domain.chat.ChatMessage;
import org.televisit.domain.chat.ChatRepository;
import org.televisit.domain.chat.ChatRepository.Kept;
import org.televisit.domain.chat.ChatText;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/**
 * Keeps what is written over the sockets. Sockets call EJBs without an identity, so anyone may call this and the one
 * who writes comes as a {@link SeatGrant}, which only a used ticket gives.
 */
@Stateless
@Local(ChatKeeping.class)
@PermitAll
public class ChatPresence implements ChatKeeping {

    private static final int PAGE_MESSAGES = 50;
    private static final int PAGE_CHARACTERS = 32_000;

    @Inject
    private CallRepository calls;

    @Inject
    private ChatRepository chat;

    @Inject
    private ChatLines lines;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    @Override
    public ChatLine keep(SeatGrant seat, String id, String text) {
        Call call = room(seat);
        String cleaned = cleaned(seat, call, text);
        Participation by = calls.seat(call, seat.role(), seat.subject(), seat.displayName());
        Kept kept = chat.keepOnce(
                by, id, place -> ChatMessage.written(by, id, place, lines.sealed(call, place, cleaned), clock.now()));
        if (kept.fresh()) {
            audit.record(Actor.of(seat), AuditEntry.ofVisit(AuditAction.CHAT, call.appointment(), null));
        }
        return lines.reading().line(kept.message(), kept.fresh());
    }

    private String cleaned(SeatGrant seat, Call call, String text) {
        try {
            if (!call.alive()) {
                throw new BusinessException(Category.CONFLICT, "call-completed");
            }
            return ChatText.cleaned(text);
        } catch (BusinessException refusal) {
            throw audit.refused(
                    Actor.of(seat),
                    AuditEntry.ofVisit(AuditAction.CHAT, call.appointment(), refusal.reason()),
                    refusal);
        }
    }

    @Override
    public ChatPage since(SeatGrant seat, int sequence) {
        Call call = room(seat);
        ChatLines.Reading reading = lines.reading();
        List<ChatLine> page = new ArrayList<>();
        int characters = 0;
        for (ChatMessage message : chat.after(call, sequence, PAGE_MESSAGES)) {
            ChatLine line = reading.line(message, false);
            characters += line.text() == null ? 0 : line.text().length();
            if (!page.isEmpty() && characters > PAGE_CHARACTERS) {
                break;
            }
            page.add(line);
        }
        return new ChatPage(page, chat.last(call));
    }

    private Call room(SeatGrant seat) {
        return calls.byPublicId(seat.room())
                .orElseThrow(() -> new IllegalStateException("There is no call " + seat.room()));
    }
}

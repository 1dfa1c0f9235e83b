package org.televisit.application.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.notification.MessageChannel;
import org.televisit.domain.notification.MessageFacts;
import org.televisit.domain.notification.MessageRow;
import org.televisit.domain.notification.OutboxMessage;
import org.televisit.domain.notification.OutboxRepository;
import org.televisit.domain.notification.Told;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** What admins see of the messages, and trying dead ones again. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class MessageQueries {

    private static final int MOST = 200;

    @Inject
    private OutboxRepository outbox;

    @Inject
    private MailSettings settings;

    @Inject
    private CurrentActor caller;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    /**
     * A page of messages, the newest first.
     *
     * @param before where the last page ended; null for the first
     * @param limit 1 to 200; more are cut
     */
    public MessagePage page(MessageKey before, int limit, MessageFilter filter) {
        int size = Math.max(1, Math.min(limit, MOST));
        Long from = before == null ? null : found(before.id()).id();
        List<MessageRow> rows = outbox.page(from, filter.status(), filter.kind(), filter.unneeded(), size + 1);
        List<MessageLine> shown =
                rows.stream().limit(size).map(MessageQueries::line).toList();
        boolean more = rows.size() > size;
        return new MessagePage(shown, more ? new MessageKey(shown.get(size - 1).id()) : null);
    }

    /**
     * One message with its text: as it was told, or as it would be told now. The link of an invitation is left out,
     * unless nobody but an admin can have it.
     *
     * @throws BusinessException NOT_FOUND
     */
    public MessageView one(String id) {
        OutboxMessage message = found(id);
        MessageFacts facts = outbox.facts(message.id());
        MessageRow row = outbox.row(message.id());
        boolean over = row.sentAt() != null;
        Told told = over ? facts.written() : facts.now();
        Instant moment = over ? row.sentAt() : later(clock.now(), message.dueAt());
        if (row.channel() != MessageChannel.MAIL) {
            Brief brief = new BriefWriter(settings).write(facts, told);
            return new MessageView(line(row), brief.language(), brief.hospital(), brief.line(), null, null);
        }
        Mail mail = new MessageWriter(settings).write(discreet(facts, row), told, moment);
        return new MessageView(
                line(row),
                mail.language(),
                mail.subject(),
                mail.text(),
                mail.html(),
                mail.calendar() == null ? null : mail.calendar().text());
    }

    /**
     * Has a dead message tried again, at once.
     *
     * @throws BusinessException NOT_FOUND; CONFLICT illegal-transition when it is not dead
     */
    public void resend(String id) {
        OutboxMessage message = outbox.byKeyLocked(id).orElseThrow(MessageQueries::notFound);
        message.resend(clock.now());
        audit.record(
                caller.actor(), new AuditEntry(AuditAction.MESSAGE_RESEND, "Message", id, message.patientId(), null));
    }

    private MessageFacts discreet(MessageFacts facts, MessageRow row) {
        return switch (facts.kind()) {
            case INVITATION -> row.kept() ? facts : facts.withoutPage();
            default -> facts;
        };
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private OutboxMessage found(String id) {
        return outbox.byKey(id).orElseThrow(MessageQueries::notFound);
    }

    private static BusinessException notFound() {
        return new BusinessException(Category.NOT_FOUND, "not-found");
    }

    // what a push goes to says nothing to anybody
    private static String address(MessageRow row) {
        if (row.channel() == MessageChannel.PUSH) {
            return null;
        }
        return row.sentAt() == null ? row.email() : row.sentTo();
    }

    private static MessageLine line(MessageRow row) {
        return new MessageLine(
                row.key(),
                row.channel(),
                row.kind(),
                row.status(),
                row.appointmentId(),
                (row.title() + " " + row.givenName() + " " + row.familyName()).strip(),
                address(row),
                row.writtenAt(),
                row.dueAt(),
                row.nextTryAt(),
                row.sentAt(),
                row.attempts(),
                row.lastError());
    }
}

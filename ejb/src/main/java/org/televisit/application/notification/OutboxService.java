package org.televisit.application.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.televisit.application.security.Roles;
import org.televisit.domain.notification.Claim;
import org.televisit.domain.notification.MessageChannel;
import org.televisit.domain.notification.OutboxQueue;

/**
 * The outbox in transactions of the container's. A singleton, because one can be depended on: when the server stops it
 * outlives {@link OutboxTimer}, so that what was sent is noted and not sent again at the next start.
 */
@Singleton
@Lock(LockType.READ)
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OutboxService implements OutboxLedger {

    @Inject
    private NotificationSettings settings;

    @Inject
    private OutboxQueue queue;

    @Inject
    private Event<MessagesEnded> ended;

    @Override
    public Batch claim(MessageChannel channel, Instant now, int limit) {
        return new LedgerEntries(queue, settings.reminders()).claim(channel, now, limit);
    }

    @Override
    public Batch renew(Claim claim, int left, Instant now) {
        return new LedgerEntries(queue, settings.reminders()).renew(claim, left, now);
    }

    @Override
    public void settle(Claim claim, List<Ending> endings, Instant now) {
        new LedgerEntries(queue, settings.reminders()).settle(claim, endings, now);
        ended.fire(new MessagesEnded(endings));
    }

    @Override
    public void release(Claim claim) {
        queue.release(claim);
    }
}

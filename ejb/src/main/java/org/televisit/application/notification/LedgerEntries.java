package org.televisit.application.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.televisit.domain.notification.Claim;
import org.televisit.domain.notification.MessageChannel;
import org.televisit.domain.notification.MessageFacts;
import org.televisit.domain.notification.MessageKind;
import org.televisit.domain.notification.OutboxQueue;
import org.televisit.domain.notification.OutboxStatus;
import org.televisit.domain.notification.Relevance;
import org.televisit.domain.notification.ReminderRules;
import org.televisit.domain.shared.PublicIds;

/** What a ledger does with the queue within one transaction, whoever began it. */
public final class LedgerEntries {

    // longer than any mail may take, shorter than anybody would mind waiting for the messages of a node that died
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final OutboxQueue queue;

    private final ReminderRules rules;

    /** Works on this queue, in its transaction. */
    public LedgerEntries(OutboxQueue queue, ReminderRules rules) {
        this.queue = queue;
        this.rules = rules;
    }

    /** @see OutboxLedger#claim */
    public Batch claim(MessageChannel channel, Instant now, int limit) {
        Claim claim = new Claim(channel, PublicIds.next(), now, now.plus(LEASE));
        return stillTrue(claim, queue.claim(claim, limit), now);
    }

    /** @see OutboxLedger#renew */
    public Batch renew(Claim claim, int left, Instant now) {
        Instant until = now.plus(LEASE);
        queue.extend(claim, until);
        return stillTrue(claim.until(until), queue.read(claim, left), now);
    }

    private Batch stillTrue(Claim claim, List<MessageFacts> due, Instant now) {
        Map<Boolean, List<MessageFacts>> parts =
                due.stream().collect(Collectors.partitioningBy(message -> Relevance.of(message, rules, now)));
        if (!parts.get(false).isEmpty()) {
            queue.end(claim, ids(parts.get(false)), OutboxStatus.SKIPPED, MessageChannel.OUTDATED, now);
        }
        return new Batch(claim, due.size(), parts.get(true));
    }

    /** @see OutboxLedger#settle */
    public void settle(Claim claim, List<Ending> endings, Instant now) {
        Map<End, List<Long>> ended = new LinkedHashMap<>();
        for (Ending ending : endings) {
            MessageFacts message = ending.message();
            if (ending.toldOtherwise()) {
                queue.toldAs(message.id(), ending.told());
            }
            if (ending.status() == OutboxStatus.SENT && message.kind() == MessageKind.INVITATION) {
                // the link is its reader's alone from now on
                queue.rewrite(message.id(), message.withoutPage().details());
            }
            switch (ending.status()) {
                case SENT, KEPT, SKIPPED ->
                    ended.computeIfAbsent(new End(ending.status(), ending.why()), end -> new ArrayList<>())
                            .add(message.id());
                case DEAD -> queue.dead(claim, message.id(), ending.why());
                case PENDING -> queue.failed(claim, message.id(), ending.why(), ending.nextTry());
            }
        }
        ended.forEach((end, ids) -> queue.end(claim, ids, end.status(), end.why(), now));
    }

    /** What many messages come to alike. */
    private record End(OutboxStatus status, String why) {}

    private static List<Long> ids(List<MessageFacts> messages) {
        return messages.stream().map(MessageFacts::id).toList();
    }
}

package org.televisit.application.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
        Claim claim = new Claim(channel, PublicIds.next(), now.plus(LEASE));
        int claimed = queue.claim(claim, now, limit);
        return claimed == 0 ? new Batch(claim, 0, List.of()) : stillTrue(claim, claimed, now);
    }

    /** @see OutboxLedger#renew */
    public Batch renew(Claim claim, Instant now) {
        Instant until = now.plus(LEASE);
        int held = queue.extend(claim, until);
        return stillTrue(claim.until(until), held, now);
    }

    private Batch stillTrue(Claim claim, int claimed, Instant now) {
        Map<Boolean, List<MessageFacts>> parts = queue.read(claim).stream()
                .collect(Collectors.partitioningBy(message -> Relevance.of(message, rules, now)));
        if (!parts.get(false).isEmpty()) {
            queue.end(claim, ids(parts.get(false)), OutboxStatus.SKIPPED, MessageChannel.OUTDATED, now);
        }
        return new Batch(claim, claimed, parts.get(true));
    }

    /** @see OutboxLedger#settle */
    public void settle(Claim claim, List<Ending> endings, Instant now) {
        List<MessageFacts> sent = new ArrayList<>();
        for (Ending ending : endings) {
            if (ending.toldOtherwise()) {
                queue.toldAs(ending.message().id(), ending.told());
            }
            if (ending.status() == OutboxStatus.SENT && ending.message().kind() == MessageKind.INVITATION) {
                // the link is its reader's alone from now on
                queue.rewrite(
                        ending.message().id(), ending.message().withoutPage().details());
            }
            switch (ending.status()) {
                case SENT -> sent.add(ending.message());
                case KEPT, SKIPPED ->
                    queue.end(claim, List.of(ending.message().id()), ending.status(), ending.why(), now);
                case DEAD -> queue.dead(claim, ending.message().id(), ending.why());
                case PENDING -> queue.failed(claim, ending.message().id(), ending.why(), ending.nextTry());
            }
        }
        if (!sent.isEmpty()) {
            queue.end(claim, ids(sent), OutboxStatus.SENT, "", now);
        }
    }

    private static List<Long> ids(List<MessageFacts> messages) {
        return messages.stream().map(MessageFacts::id).toList();
    }
}

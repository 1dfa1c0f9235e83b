package org.televisit.application.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.televisit.domain.notification.Claim;
import org.televisit.domain.notification.MessageChannel;
import org.televisit.domain.notification.MessageFacts;
import org.televisit.domain.notification.OutboxStatus;

/** A ledger on paper. */
final class PaperLedger implements OutboxLedger {

    final Map<Long, MessageFacts> waiting = new TreeMap<>();
    final Map<Long, OutboxStatus> ended = new HashMap<>();
    final Map<Long, Instant> failures = new HashMap<>();
    final Set<Long> cannotNote = new HashSet<>();
    final Set<Long> outdated = new HashSet<>();
    final Set<Long> claimed = new HashSet<>();
    int renewals;
    int releases;

    @Override
    public Batch claim(MessageChannel channel, Instant now, int limit) {
        List<MessageFacts> due = waiting.values().stream()
                .filter(message -> !failures.containsKey(message.id()))
                .filter(message -> claimed.add(message.id()))
                .toList();
        return new Batch(new Claim(channel, "me", now, now), due.size(), due);
    }

    @Override
    public Batch renew(Claim claim, int left, Instant now) {
        renewals++;
        List<MessageFacts> mine = waiting.values().stream()
                .filter(message -> claimed.contains(message.id()) && !outdated.contains(message.id()))
                .toList();
        assertThat(mine.size()).isLessThanOrEqualTo(left);
        return new Batch(claim, mine.size(), mine);
    }

    @Override
    public void settle(Claim claim, List<Ending> endings, Instant now) {
        if (endings.stream().anyMatch(each -> cannotNote.contains(each.message().id()))) {
            throw new IllegalStateException("a bad row");
        }
        for (Ending ending : endings) {
            if (ending.status() == OutboxStatus.PENDING) {
                failures.put(ending.message().id(), ending.nextTry());
                claimed.remove(ending.message().id());
            } else {
                ended.put(ending.message().id(), ending.status());
                waiting.remove(ending.message().id());
            }
        }
    }

    @Override
    public void release(Claim claim) {
        claimed.clear();
        releases++;
    }
}

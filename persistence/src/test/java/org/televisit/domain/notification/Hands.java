package org.televisit.domain.notification;

import static org.televisit.fixture.Clinic.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.televisit.fixture.Database;

/** A worker with a claim, and what it was given. */
record Hands(Database database, Claim claim, List<MessageFacts> messages) {

    static final Duration LEASE = Duration.ofMinutes(2);

    static Hands claim(Database database, Instant now, int limit) {
        Claim claim = new Claim(MessageChannel.MAIL, UUID.randomUUID().toString(), now, now.plus(LEASE));
        return new Hands(database, claim, database.inTransaction(em -> new OutboxQueue(em).claim(claim, limit)));
    }

    List<MessageFacts> left() {
        return database.inTransaction(em -> new OutboxQueue(em).read(claim, messages.size()));
    }

    int sent(MessageFacts... handedOver) {
        List<Long> ids = Stream.of(handedOver).map(MessageFacts::id).toList();
        return database.inTransaction(em -> new OutboxQueue(em).end(claim, ids, OutboxStatus.SENT, "", NOW));
    }

    int release() {
        return database.inTransaction(em -> new OutboxQueue(em).release(claim));
    }
}

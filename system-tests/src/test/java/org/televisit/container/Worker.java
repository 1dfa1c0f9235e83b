package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.notification.Batch;
import org.televisit.application.notification.Ending;
import org.televisit.application.notification.OutboxLedger;
import org.televisit.domain.notification.MessageChannel;
import org.televisit.domain.notification.MessageFacts;
import org.televisit.domain.notification.OutboxStatus;

/** A test in the place of a worker of the outbox, on days to come. */
final class Worker {

    private static final int ALL = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final OutboxLedger outbox;
    private final EntityManager entities;
    private final MessageChannel channel;
    private final List<Batch> held = new ArrayList<>();

    Worker(OutboxLedger outbox, EntityManager entities, MessageChannel channel) {
        this.outbox = outbox;
        this.entities = entities;
        this.channel = channel;
    }

    /** All that is due at that moment, once the server's own worker has its hands free. */
    Batch claim(Instant moment) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (serverIsBusy() && System.nanoTime() < until) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        Batch batch = As.system().call(() -> outbox.claim(channel, moment, ALL));
        held.add(batch);
        return batch;
    }

    private boolean serverIsBusy() {
        Object claims = entities.createNativeQuery(
                        "select count(*) from outbox_bucket where channel = ?1 and claimed_until < ?2")
                .setParameter(1, channel.name())
                .setParameter(2, Instant.now().plus(Duration.ofMinutes(5)))
                .getSingleResult();
        return ((Number) claims).longValue() > 0;
    }

    /** What of it is to this reader about this visit. */
    static List<MessageFacts> of(Batch batch, AppointmentView visit, InsideTheServer.Known reader) {
        return batch.messages().stream()
                .filter(message ->
                        message.visit() != null && message.visit().publicId().equals(visit.id()))
                .filter(message -> (reader.as().subject() + "@example.org")
                        .equals(message.now().address()))
                .toList();
    }

    /** The one that is. */
    static MessageFacts only(Batch batch, AppointmentView visit, InsideTheServer.Known reader) {
        List<MessageFacts> found = of(batch, visit, reader);
        assertEquals(1, found.size());
        return found.get(0);
    }

    /** Notes that this one was sent. */
    void sent(Batch batch, MessageFacts message, Instant moment) {
        Ending sent = new Ending(message, OutboxStatus.SENT, "", message.now(), null);
        As.system().run(() -> outbox.settle(batch.claim(), List.of(sent), moment));
    }

    /** Notes that the other side will not have this one. */
    void refused(Batch batch, MessageFacts message, Instant moment) {
        Ending dead = new Ending(message, OutboxStatus.DEAD, "refused-550", null, null);
        As.system().run(() -> outbox.settle(batch.claim(), List.of(dead), moment));
    }

    /** Gives back what is left of it. */
    void release(Batch batch) {
        As.system().run(() -> outbox.release(batch.claim()));
    }

    /** Gives everything back: what is held until a day to come, the server's own worker would wait for. */
    void rest() {
        held.forEach(this::release);
        held.clear();
    }
}

package org.televisit.domain.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.televisit.fixture.Clinic.NOW;
import static org.televisit.fixture.Clinic.storedVisit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.call.ParticipantRole;
import org.televisit.fixture.Clinic;
import org.televisit.fixture.Crowd;
import org.televisit.fixture.Database;

/** Many workers, each message once. */
@ParameterizedClass
@EnumSource(Database.class)
class OutboxQueueTest {

    private static final Duration LEASE = Duration.ofMinutes(2);

    @Parameter
    Database database;

    @BeforeEach
    void nothingOfOtherTestsIsDue() {
        database.doInTransaction(
                em -> em.createQuery("update OutboxMessage set status = SKIPPED, nextTryAt = null, claimedBy = null"
                                + " where status = PENDING")
                        .executeUpdate());
    }

    private Claim claim(Instant now, int limit) {
        Claim claim = new Claim(MessageChannel.MAIL, UUID.randomUUID().toString(), now.plus(LEASE));
        database.doInTransaction(em -> new OutboxQueue(em).claim(claim, now, limit));
        return claim;
    }

    private List<MessageFacts> read(Claim claim) {
        return database.inTransaction(em -> new OutboxQueue(em).read(claim));
    }

    private void sent(Claim claim, MessageFacts... messages) {
        List<Long> ids = Stream.of(messages).map(MessageFacts::id).toList();
        database.doInTransaction(em -> new OutboxQueue(em).end(claim, ids, OutboxStatus.SENT, "", NOW));
    }

    private OutboxMessage write(Appointment visit, MessageKind kind, Instant due) {
        return Clinic.stored(
                database,
                OutboxMessage.about(visit, kind, ParticipantRole.PATIENT).due(due, NOW));
    }

    private void writeReminders(int number) {
        Appointment visit = storedVisit(database);
        database.doInTransaction(em -> {
            for (int i = 0; i < number; i++) {
                // without a visit in common they don't wait for each other
                em.persist(OutboxMessage.to(
                                visit.patient(),
                                MessageKind.INVITATION,
                                UUID.randomUUID().toString())
                        .due(NOW, NOW));
            }
        });
    }

    private OutboxStatus status(OutboxMessage message) {
        return database.inTransaction(em -> new OutboxRepository(em)
                .byKey(message.messageKey())
                .orElseThrow()
                .status());
    }

    @Test
    void whatIsDueIsClaimedOnceAndReadWithAllItTells() {
        Appointment visit = storedVisit(database);
        OutboxMessage message = write(visit, MessageKind.CONFIRMATION, NOW);

        assertThat(read(claim(NOW.minusMillis(1), 10))).isEmpty();
        List<MessageFacts> mine = read(claim(NOW, 10));

        assertThat(mine).hasSize(1);
        MessageFacts facts = mine.get(0);
        assertThat(facts.key()).isEqualTo(message.messageKey());
        assertThat(facts.visit().publicId()).isEqualTo(visit.publicId());
        assertThat(facts.reader().givenName()).isEqualTo("Maria");
        assertThat(facts.other().displayName()).isEqualTo("Dr. Amina Otieno");
        assertThat(facts.startsAt()).isEqualTo(visit.startsAt());
        assertThat(facts.written().address()).isEqualTo("maria@example.org");
        assertThat(read(claim(NOW, 10))).isEmpty();
    }

    @Test
    void theClaimOfAWorkerWhoDiedEndsByItselfAndTheMessageIsSentOnce() {
        OutboxMessage message = write(storedVisit(database), MessageKind.CONFIRMATION, NOW);
        Claim dead = claim(NOW, 10);
        MessageFacts inItsHands = read(dead).get(0);
        Instant later = NOW.plus(LEASE);

        assertThat(read(claim(later.minusSeconds(1), 10))).isEmpty();
        Claim next = claim(later, 10);
        sent(next, read(next).get(0));

        assertThat(status(message)).isEqualTo(OutboxStatus.SENT);
        int late = database.inTransaction(
                em -> new OutboxQueue(em).failed(dead, inItsHands.id(), "late", later.plusSeconds(60)));
        assertThat(late).isZero();
        assertThat(status(message)).isEqualTo(OutboxStatus.SENT);
    }

    @Test
    void aLaterMessageWaitsForTheEarlierOfTheSameVisitAndPerson() {
        Appointment visit = storedVisit(database);
        write(visit, MessageKind.REMINDER_SOON, NOW.minusSeconds(5));
        Claim first = claim(NOW, 10);
        OutboxMessage cancellation = write(visit, MessageKind.CANCELLATION, NOW);

        assertThat(read(claim(NOW.plusSeconds(1), 10))).isEmpty();
        sent(first, read(first).get(0));

        assertThat(read(claim(NOW.plusSeconds(2), 10)))
                .extracting(MessageFacts::key)
                .containsExactly(cancellation.messageKey());
    }

    @Test
    void ofTwoThatAreDueTheEarlierGoesFirst() {
        Appointment visit = storedVisit(database);
        write(visit, MessageKind.CONFIRMATION, NOW.minusSeconds(9));
        write(visit, MessageKind.RECEIPT, NOW.minusSeconds(8));

        Claim first = claim(NOW, 10);
        assertThat(read(first)).extracting(MessageFacts::kind).containsExactly(MessageKind.CONFIRMATION);
        sent(first, read(first).get(0));
        assertThat(read(claim(NOW, 10))).extracting(MessageFacts::kind).containsExactly(MessageKind.RECEIPT);
    }

    @Test
    void oneThatFailedWaitsForItsNextTryAndHoldsNoOtherUp() {
        Appointment visit = storedVisit(database);
        OutboxMessage failing = write(visit, MessageKind.RECEIPT, NOW.minusSeconds(9));
        Claim claim = claim(NOW, 10);
        MessageFacts facts = read(claim).get(0);
        database.doInTransaction(
                em -> new OutboxQueue(em).failed(claim, facts.id(), "refused-450", NOW.plusSeconds(60)));
        write(visit, MessageKind.CANCELLATION, NOW);

        assertThat(read(claim(NOW.plusSeconds(1), 10)))
                .extracting(MessageFacts::kind)
                .containsExactly(MessageKind.CANCELLATION);
        Claim again = claim(NOW.plusSeconds(60), 10);
        assertThat(read(again)).extracting(MessageFacts::attempts).containsExactly(1);
        database.doInTransaction(em -> new OutboxQueue(em).dead(again, facts.id(), "refused-550"));
        assertThat(status(failing)).isEqualTo(OutboxStatus.DEAD);
    }

    @Test
    void whatIsBeingSentCannotBeSkippedAndTheRestCan() {
        Appointment visit = storedVisit(database);
        OutboxMessage inFlight = write(visit, MessageKind.REMINDER_DAY, NOW);
        claim(NOW, 10);
        OutboxMessage waiting = write(visit, MessageKind.REMINDER_SOON, NOW.plusSeconds(600));

        int skipped = database.inTransaction(em ->
                new OutboxRepository(em).skip(visit, Set.of(MessageKind.REMINDER_DAY, MessageKind.REMINDER_SOON)));

        assertThat(skipped).isEqualTo(1);
        assertThat(status(inFlight)).isEqualTo(OutboxStatus.PENDING);
        assertThat(status(waiting)).isEqualTo(OutboxStatus.SKIPPED);
    }

    @Test
    void aClaimCanBeHeldLongerOrGivenBack() {
        write(storedVisit(database), MessageKind.CONFIRMATION, NOW);
        Claim claim = claim(NOW, 10);
        Claim longer = claim.until(claim.until().plus(LEASE));
        database.doInTransaction(em -> new OutboxQueue(em).extend(claim, longer.until()));

        assertThat(read(claim(claim.until(), 10))).isEmpty();
        assertThat(read(longer)).hasSize(1);
        database.doInTransaction(em -> new OutboxQueue(em).release(longer, NOW.plusSeconds(30)));
        assertThat(read(claim(NOW.plusSeconds(29), 10))).isEmpty();
        assertThat(read(claim(NOW.plusSeconds(30), 10)))
                .extracting(MessageFacts::attempts)
                .containsExactly(0);
    }

    @Test
    void threeWorkersRaceOneDiesInTheMiddleAndNoMessageIsSentTwice() throws InterruptedException {
        int all = 600;
        writeReminders(all);
        AtomicInteger handedOver = new AtomicInteger();

        List<Crowd.Fate<List<String>>> fates = Crowd.of(3, worker -> racing(worker == 2, handedOver));
        List<String> sent = new ArrayList<>();
        fates.forEach(fate -> sent.addAll(fate.result()));
        assertThat(sent).doesNotHaveDuplicates();
        assertThat(sent.size()).isLessThan(all);

        Claim heir = claim(NOW.plus(LEASE), all);
        read(heir).forEach(message -> sent.add(message.key()));
        assertThat(sent).doesNotHaveDuplicates().hasSize(all);
    }

    // The one who dies has claimed and read, and is never heard of again.
    private Callable<List<String>> racing(boolean dies, AtomicInteger handedOver) {
        return () -> {
            List<String> sent = new ArrayList<>();
            int empty = 0;
            while (empty < 20) {
                Claim claim = claim(NOW, 50);
                List<MessageFacts> mine = read(claim);
                if (dies && !mine.isEmpty()) {
                    return sent;
                }
                empty = mine.isEmpty() ? empty + 1 : 0;
                mine.forEach(message -> sent.add(message.key()));
                handedOver.addAndGet(mine.size());
                sent(claim, mine.toArray(MessageFacts[]::new));
            }
            return sent;
        };
    }
}

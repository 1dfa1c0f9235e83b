package org.televisit.domain.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.televisit.fixture.Clinic.NOW;
import static org.televisit.fixture.Clinic.storedVisit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.call.ParticipantRole;
import org.televisit.fixture.Clinic;
import org.televisit.fixture.Database;
import org.televisit.fixture.EachDatabase;

/** What a claim is and what it is not. */
@ParameterizedClass
@EachDatabase
class OutboxQueueTest {

    private static final Duration LEASE = Hands.LEASE;

    @Parameter
    Database database;

    @BeforeEach
    void nothingOfOtherTestsIsDue() {
        Waiting.none(database);
    }

    private Hands claim(Instant now, int limit) {
        return Hands.claim(database, now, limit);
    }

    private List<MessageFacts> claimed(Instant now) {
        Hands hands = claim(now, 10);
        hands.release();
        return hands.messages();
    }

    private OutboxMessage write(Appointment visit, MessageKind kind, Instant due) {
        return Clinic.stored(
                database,
                OutboxMessage.about(visit, kind, ParticipantRole.PATIENT).due(due, NOW));
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

        assertThat(claimed(NOW.minusMillis(1))).isEmpty();
        List<MessageFacts> mine = claim(NOW, 10).messages();

        assertThat(mine).hasSize(1);
        MessageFacts facts = mine.get(0);
        assertThat(facts.key()).isEqualTo(message.messageKey());
        assertThat(facts.visit().publicId()).isEqualTo(visit.publicId());
        assertThat(facts.reader().givenName()).isEqualTo("Maria");
        assertThat(facts.other().displayName()).isEqualTo("Dr. Amina Otieno");
        assertThat(facts.startsAt()).isEqualTo(visit.startsAt());
        assertThat(facts.written().address()).isEqualTo("maria@example.org");
        assertThat(claimed(NOW)).isEmpty();
    }

    @Test
    void theClaimOfAWorkerWhoDiedEndsByItselfAndTheMessageIsSentOnce() {
        OutboxMessage message = write(storedVisit(database), MessageKind.CONFIRMATION, NOW);
        Hands dead = claim(NOW, 10);
        MessageFacts inItsHands = dead.messages().get(0);
        Instant later = NOW.plus(LEASE);

        assertThat(claimed(later.minusSeconds(1))).isEmpty();
        Hands next = claim(later, 10);
        assertThat(dead.sent(inItsHands)).isZero();
        assertThat(status(message)).isEqualTo(OutboxStatus.PENDING);
        next.sent(next.messages().get(0));

        assertThat(status(message)).isEqualTo(OutboxStatus.SENT);
        int late = database.inTransaction(
                em -> new OutboxQueue(em).failed(dead.claim(), inItsHands.id(), "late", later.plusSeconds(60)));
        assertThat(late).isZero();
        assertThat(dead.left()).isEmpty();
        assertThat(dead.release()).isZero();
        assertThat(status(message)).isEqualTo(OutboxStatus.SENT);
    }

    @Test
    void aLateWordIsNotedAsLongAsNobodyElseHasClaimed() {
        OutboxMessage message = write(storedVisit(database), MessageKind.CONFIRMATION, NOW);
        Hands slow = claim(NOW, 10);

        assertThat(slow.sent(slow.messages().get(0))).isOne();
        assertThat(status(message)).isEqualTo(OutboxStatus.SENT);
    }

    @Test
    void aLaterMessageWaitsForTheEarlierOfTheSameVisitAndPerson() {
        Appointment visit = storedVisit(database);
        write(visit, MessageKind.REMINDER_SOON, NOW.minusSeconds(5));
        Hands first = claim(NOW, 10);
        OutboxMessage cancellation = write(visit, MessageKind.CANCELLATION, NOW);

        assertThat(claimed(NOW.plusSeconds(1))).isEmpty();
        first.sent(first.messages().get(0));
        first.release();

        assertThat(claimed(NOW.plusSeconds(2)))
                .extracting(MessageFacts::key)
                .containsExactly(cancellation.messageKey());
    }

    @Test
    void ofTwoThatAreDueTheEarlierGoesFirst() {
        Appointment visit = storedVisit(database);
        write(visit, MessageKind.RECEIPT, NOW.minusSeconds(8));
        write(visit, MessageKind.CONFIRMATION, NOW.minusSeconds(9));

        assertThat(claimed(NOW))
                .extracting(MessageFacts::kind)
                .containsExactly(MessageKind.CONFIRMATION, MessageKind.RECEIPT);
        Hands one = claim(NOW, 1);
        assertThat(one.messages()).extracting(MessageFacts::kind).containsExactly(MessageKind.CONFIRMATION);
        one.sent(one.messages().get(0));
        one.release();
        assertThat(claimed(NOW)).extracting(MessageFacts::kind).containsExactly(MessageKind.RECEIPT);
    }

    @Test
    void oneThatFailedWaitsForItsNextTryAndHoldsNoOtherUp() {
        Appointment visit = storedVisit(database);
        OutboxMessage failing = write(visit, MessageKind.RECEIPT, NOW.minusSeconds(9));
        Hands hands = claim(NOW, 10);
        long id = hands.messages().get(0).id();
        database.doInTransaction(
                em -> new OutboxQueue(em).failed(hands.claim(), id, "refused-450", NOW.plusSeconds(60)));
        hands.release();
        write(visit, MessageKind.CANCELLATION, NOW);

        assertThat(claimed(NOW.plusSeconds(1)))
                .extracting(MessageFacts::kind)
                .containsExactly(MessageKind.CANCELLATION);
        Hands again = claim(NOW.plusSeconds(60), 10);
        // due before the other, and tried again before it
        assertThat(again.messages()).extracting(MessageFacts::attempts).containsExactly(1, 0);
        database.doInTransaction(em -> new OutboxQueue(em).dead(again.claim(), id, "refused-550"));
        assertThat(status(failing)).isEqualTo(OutboxStatus.DEAD);
    }

    @Test
    void whatIsSkippedWhileItIsBeingSentIsNotedAsSentIfItWas() {
        Appointment visit = storedVisit(database);
        OutboxMessage inFlight = write(visit, MessageKind.REMINDER_DAY, NOW.minusSeconds(1));
        OutboxMessage dropped = write(visit, MessageKind.REMINDER_SOON, NOW);
        Hands hands = claim(NOW, 10);

        int skipped = database.inTransaction(em ->
                new OutboxRepository(em).skip(visit, Set.of(MessageKind.REMINDER_DAY, MessageKind.REMINDER_SOON)));

        assertThat(skipped).isEqualTo(2);
        assertThat(hands.left()).isEmpty();
        assertThat(hands.sent(hands.messages().get(0))).isOne();
        long other = hands.messages().get(1).id();
        int failed = database.inTransaction(
                em -> new OutboxQueue(em).failed(hands.claim(), other, "refused-450", NOW.plusSeconds(60)));
        assertThat(failed).isZero();
        assertThat(status(inFlight)).isEqualTo(OutboxStatus.SENT);
        assertThat(status(dropped)).isEqualTo(OutboxStatus.SKIPPED);
    }

    @Test
    void aClaimCanBeHeldLongerOrGivenBack() {
        write(storedVisit(database), MessageKind.CONFIRMATION, NOW);
        Hands hands = claim(NOW, 10);
        Instant later = hands.claim().until().plus(LEASE);
        database.doInTransaction(em -> new OutboxQueue(em).extend(hands.claim(), later));

        assertThat(claimed(hands.claim().until())).isEmpty();
        assertThat(hands.left()).hasSize(1);
        hands.release();
        assertThat(claimed(NOW)).extracting(MessageFacts::attempts).containsExactly(0);
    }

    @Test
    void whatTheReleaseBeforeWroteOrClaimedIsSent() {
        OutboxMessage old = write(storedVisit(database), MessageKind.CONFIRMATION, NOW);
        database.doInTransaction(em -> em.createNativeQuery(
                        "update outbox_message set bucket = default, claimed_by = 'old', next_try_at = :until"
                                + " where id = :id")
                .setParameter("until", NOW.plus(LEASE))
                .setParameter("id", old.id())
                .executeUpdate());

        assertThat(claimed(NOW)).isEmpty();
        Hands heir = claim(NOW.plus(LEASE), 10);
        assertThat(heir.sent(heir.messages().get(0))).isOne();
        assertThat(status(old)).isEqualTo(OutboxStatus.SENT);
    }
}

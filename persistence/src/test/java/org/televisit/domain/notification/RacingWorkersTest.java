package org.televisit.domain.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.televisit.fixture.Clinic.NOW;
import static org.televisit.fixture.Clinic.storedVisit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.televisit.domain.person.Patient;
import org.televisit.fixture.Crowd;
import org.televisit.fixture.Database;
import org.televisit.fixture.EachDatabase;

/** Many workers, each message once, and every bucket in its turn. */
@ParameterizedClass
@EachDatabase
class RacingWorkersTest {

    @Parameter
    Database database;

    @BeforeEach
    void nothingOfOtherTestsIsDue() {
        Waiting.none(database);
    }

    private void writeReminders(int number) {
        Patient patient = storedVisit(database).patient();
        database.doInTransaction(em -> {
            for (int i = 0; i < number; i++) {
                String key = UUID.randomUUID().toString();
                OutboxMessage message =
                        OutboxMessage.to(patient, MessageKind.INVITATION, key).due(NOW, NOW);
                em.persist(message);
                em.flush();
                // as if they were to many patients
                em.createNativeQuery("update outbox_message set bucket = :bucket where id = :id")
                        .setParameter("bucket", i % 64)
                        .setParameter("id", message.id())
                        .executeUpdate();
            }
        });
    }

    private Object bucketOf(MessageFacts message) {
        return database.inTransaction(em -> em.createNativeQuery("select bucket from outbox_message where id = :id")
                .setParameter("id", message.id())
                .getSingleResult());
    }

    @Test
    void aBucketThatIsAlwaysFullLeavesTheOthersTheirTurn() {
        writeReminders(128);
        List<Object> buckets = new ArrayList<>();
        for (int batch = 0; batch < 45; batch++) {
            Hands hands = Hands.claim(database, NOW, 1);
            hands.release();
            buckets.add(bucketOf(hands.messages().get(0)));
        }

        assertThat(buckets.subList(0, 40)).containsOnly(buckets.get(0));
        assertThat(buckets.subList(40, 45)).doesNotContain(buckets.get(0));
    }

    @Test
    void oneClaimTakesOfManyBucketsWhatItHasRoomFor() {
        writeReminders(128);

        Hands hands = Hands.claim(database, NOW, 100);

        assertThat(hands.messages()).hasSize(100).doesNotHaveDuplicates();
        assertThat(hands.left()).hasSize(100);
        assertThat(hands.release()).isEqualTo(50);
    }

    @Test
    void threeWorkersRaceOneDiesInTheMiddleAndNoMessageIsSentTwice() throws InterruptedException {
        int all = 600;
        writeReminders(all);

        CountDownLatch oneHasClaimed = new CountDownLatch(1);
        List<Crowd.Fate<List<String>>> fates =
                Crowd.of(3, worker -> worker == 2 ? dying(oneHasClaimed) : racing(oneHasClaimed));
        List<String> sent = new ArrayList<>();
        fates.forEach(fate -> sent.addAll(fate.result()));
        assertThat(sent).doesNotHaveDuplicates();
        assertThat(sent.size()).isLessThan(all);

        Hands heir = Hands.claim(database, NOW.plus(Hands.LEASE), all);
        heir.messages().forEach(message -> sent.add(message.key()));
        assertThat(sent).doesNotHaveDuplicates().hasSize(all);
    }

    // has claimed and read, and is never heard of again
    private Callable<List<String>> dying(CountDownLatch claimed) {
        return () -> {
            assertThat(Hands.claim(database, NOW, 50).messages()).isNotEmpty();
            claimed.countDown();
            return List.of();
        };
    }

    private Callable<List<String>> racing(CountDownLatch begin) {
        return () -> {
            begin.await();
            List<String> sent = new ArrayList<>();
            int empty = 0;
            while (empty < 20) {
                Hands hands = Hands.claim(database, NOW, 50);
                List<MessageFacts> mine = hands.messages();
                empty = mine.isEmpty() ? empty + 1 : 0;
                mine.forEach(message -> sent.add(message.key()));
                hands.sent(mine.toArray(MessageFacts[]::new));
                hands.release();
            }
            return sent;
        };
    }
}

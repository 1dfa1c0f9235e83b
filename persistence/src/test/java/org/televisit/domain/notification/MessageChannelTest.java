package org.televisit.domain.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.televisit.fixture.Clinic.storedVisit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.call.ParticipantRole;
import org.televisit.fixture.Clinic;
import org.televisit.fixture.Database;
import org.televisit.fixture.EachDatabase;

/** The same news by several ways is several messages, and no way waits for another. */
@ParameterizedClass
@EachDatabase
class MessageChannelTest {

    private static final Instant NOW = Clinic.NOW;

    @Parameter
    Database database;

    @BeforeEach
    void nothingOfOtherTestsIsDue() {
        Waiting.none(database);
    }

    private Appointment visit() {
        return storedVisit(database);
    }

    private OutboxMessage written(Appointment visit, MessageChannel way, Instant due) {
        return Clinic.stored(
                database,
                OutboxMessage.about(visit, MessageKind.CHANGE, ParticipantRole.PATIENT)
                        .by(way)
                        .due(due, NOW));
    }

    private List<MessageFacts> claimed(Appointment visit, MessageChannel way) {
        Claim claim = new Claim(way, UUID.randomUUID().toString(), NOW, NOW.plus(Duration.ofMinutes(2)));
        return database.inTransaction(em -> new OutboxQueue(em).claim(claim, 1_000)).stream()
                .filter(message ->
                        message.visit() != null && message.visit().publicId().equals(visit.publicId()))
                .toList();
    }

    @Test
    void eachHasWorkersOfItsOwnAndNoneWaitsForAnother() {
        Appointment visit = visit();
        written(visit, MessageChannel.MAIL, NOW.minusSeconds(5));
        OutboxMessage text = written(visit, MessageChannel.SMS, NOW);

        List<MessageFacts> texts = claimed(visit, MessageChannel.SMS);

        assertThat(texts).extracting(MessageFacts::key).containsExactly(text.messageKey());
        assertThat(texts).extracting(MessageFacts::channel).containsExactly(MessageChannel.SMS);
        assertThat(claimed(visit, MessageChannel.SMS)).isEmpty();
        assertThat(claimed(visit, MessageChannel.PUSH)).isEmpty();
        assertThat(claimed(visit, MessageChannel.MAIL))
                .extracting(MessageFacts::channel)
                .containsExactly(MessageChannel.MAIL);
    }

    @Test
    void whatNobodyNeededByAnotherWayThanByMailIsListedOnlyWhenItIsAskedFor() {
        Appointment visit = visit();
        OutboxMessage mail = written(visit, MessageChannel.MAIL, NOW);
        OutboxMessage text = written(visit, MessageChannel.SMS, NOW);
        OutboxMessage push = written(visit, MessageChannel.PUSH, NOW);
        assertThat(listed(visit, null, false)).containsExactly(push.messageKey(), text.messageKey(), mail.messageKey());
        skipped(MessageChannel.SMS, text, MessageChannel.NOT_CHOSEN);
        database.doInTransaction(em -> new OutboxRepository(em).skip(visit, Set.of(MessageKind.CHANGE)));

        assertThat(listed(visit, null, false)).containsExactly(mail.messageKey());
        assertThat(listed(visit, OutboxStatus.SKIPPED, false)).containsExactly(mail.messageKey());
        assertThat(listed(visit, OutboxStatus.SKIPPED, true))
                .containsExactly(push.messageKey(), text.messageKey(), mail.messageKey());
    }

    @Test
    void whatWasSkippedSinceNothingCarriesItIsNews() {
        Appointment visit = visit();
        OutboxMessage text = written(visit, MessageChannel.SMS, NOW);
        skipped(MessageChannel.SMS, text, "no-gateway");

        assertThat(listed(visit, OutboxStatus.SKIPPED, false)).containsExactly(text.messageKey());
    }

    private void skipped(MessageChannel way, OutboxMessage message, String why) {
        Claim claim = new Claim(way, UUID.randomUUID().toString(), NOW, NOW.plus(Duration.ofMinutes(2)));
        int ended = database.inTransaction(em -> {
            OutboxQueue queue = new OutboxQueue(em);
            queue.claim(claim, 1_000);
            return queue.end(claim, List.of(message.id()), OutboxStatus.SKIPPED, why, NOW);
        });
        assertThat(ended).isOne();
    }

    private List<String> listed(Appointment visit, OutboxStatus status, boolean unneeded) {
        return database
                .inTransaction(em -> new OutboxRepository(em).page(null, status, MessageKind.CHANGE, unneeded, 1_000))
                .stream()
                .filter(row -> visit.publicId().equals(row.appointmentId()))
                .map(MessageRow::key)
                .toList();
    }

    @Test
    void aClaimOfOneNeitherHoldsNorGivesBackWhatAnotherHas() {
        Appointment visit = visit();
        written(visit, MessageChannel.SMS, NOW);
        Claim texts = new Claim(MessageChannel.SMS, UUID.randomUUID().toString(), NOW, NOW.plusSeconds(120));
        Claim namesake = new Claim(MessageChannel.PUSH, texts.by(), texts.at(), texts.until());

        int[] rows = database.inTransaction(em -> {
            OutboxQueue queue = new OutboxQueue(em);
            queue.claim(texts, 1_000);
            return new int[] {queue.extend(namesake, NOW.plusSeconds(240)), queue.release(namesake)};
        });

        assertThat(rows).containsExactly(0, 0);
        List<MessageFacts> held = database.inTransaction(em -> new OutboxQueue(em).read(texts, 1_000));
        assertThat(held).isNotEmpty();
    }
}

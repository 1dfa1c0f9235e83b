package org.televisit.domain.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.televisit.fixture.Clinic.NOW;
import static org.televisit.fixture.Clinic.storedVisit;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.televisit.domain.call.ParticipantRole;
import org.televisit.domain.shared.Overdue;
import org.televisit.fixture.Clinic;
import org.televisit.fixture.Database;
import org.televisit.fixture.EachDatabase;

@ParameterizedClass
@EachDatabase
class OverdueTest {

    @Parameter
    Database database;

    @BeforeEach
    void nothingOfOtherTestsIsDue() {
        Waiting.none(database);
    }

    private void write(Instant due) {
        Clinic.stored(
                database,
                OutboxMessage.about(storedVisit(database), MessageKind.CONFIRMATION, ParticipantRole.PATIENT)
                        .due(due, NOW));
    }

    private Overdue overdue(Instant now) {
        return database.inTransaction(em -> new OutboxQueue(em).overdue(now));
    }

    @Test
    void whatIsDueAndInNobodysHandsIsOverdue() {
        assertThat(overdue(NOW)).isEqualTo(new Overdue(0, null));
        write(NOW);
        write(NOW.plusSeconds(60));

        assertThat(overdue(NOW.minusMillis(1))).isEqualTo(new Overdue(0, null));
        assertThat(overdue(NOW.plusSeconds(90))).isEqualTo(new Overdue(2, NOW));
        Claim claim = new Claim(MessageChannel.MAIL, "somebody", NOW, NOW.plus(Duration.ofMinutes(2)));
        database.doInTransaction(em -> new OutboxQueue(em).claim(claim, 10));
        assertThat(overdue(NOW)).isEqualTo(new Overdue(0, null));
        assertThat(overdue(claim.until())).isEqualTo(new Overdue(2, NOW));
    }
}

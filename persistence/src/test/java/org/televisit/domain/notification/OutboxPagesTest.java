package org.televisit.domain.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.televisit.fixture.Clinic.NOW;
import static org.televisit.fixture.Clinic.storedVisit;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.televisit.domain.person.Patient;
import org.televisit.fixture.Database;
import org.televisit.fixture.EachDatabase;

/** The list of messages: a page ends where the next begins, however many lie hidden between its lines. */
@ParameterizedClass
@EachDatabase
class OutboxPagesTest {

    @Parameter
    Database database;

    @Test
    void pagesFollowEachOtherOverLongStretchesOfWhatIsHidden() {
        Patient reader = storedVisit(database).patient();
        List<String> written = new ArrayList<>();
        database.doInTransaction(em -> {
            for (int i = 0; i < 903; i++) {
                boolean shown = i % 301 == 0;
                String key = write(em, reader, shown ? MessageKind.INVITATION : MessageKind.CONFIRMATION);
                written.addAll(0, shown ? List.of(key) : List.of());
            }
        });

        assertThat(pagesOf(2).subList(0, 3)).isEqualTo(written);
        assertThat(pagesOf(100).subList(0, 3)).isEqualTo(written);
    }

    @Test
    void theFirstPageBeginsWithTheNewest() {
        Patient reader = storedVisit(database).patient();
        String newest = database.inTransaction(em -> write(em, reader, MessageKind.CONFIRMATION));

        List<MessageRow> page = page(null, null, 1);

        assertThat(page).extracting(MessageRow::key).containsExactly(newest);
    }

    private static String write(EntityManager em, Patient reader, MessageKind kind) {
        OutboxMessage message =
                OutboxMessage.to(reader, kind, UUID.randomUUID().toString()).due(NOW, NOW);
        new OutboxRepository(em).add(message);
        return message.messageKey();
    }

    private List<String> pagesOf(int limit) {
        List<String> keys = new ArrayList<>();
        List<MessageRow> page = page(null, MessageKind.INVITATION, limit);
        while (!page.isEmpty()) {
            page.forEach(row -> keys.add(row.key()));
            page = page(page.get(page.size() - 1).id(), MessageKind.INVITATION, limit);
        }
        return keys;
    }

    private List<MessageRow> page(Long before, MessageKind kind, int limit) {
        return database.inTransaction(em -> new OutboxRepository(em).page(before, null, kind, false, limit));
    }
}

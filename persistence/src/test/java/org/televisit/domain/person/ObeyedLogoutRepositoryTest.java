package org.televisit.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.televisit.fixture.Database;
import org.televisit.fixture.EachDatabase;

@ParameterizedClass
@EachDatabase
class ObeyedLogoutRepositoryTest {

    private static final Instant NOW = Instant.parse("2027-03-02T08:00:00Z");

    @Parameter
    Database database;

    private boolean first(String token, Instant now) {
        return database.inTransaction(em -> new ObeyedLogoutRepository(em).first(token, now));
    }

    @Test
    void aTokenIsObeyedOnce() {
        String token = UUID.randomUUID().toString();

        assertThat(first(token, NOW)).isTrue();
        assertThat(first(token, NOW.plusSeconds(1))).isFalse();
        assertThat(first(UUID.randomUUID().toString(), NOW)).isTrue();
    }

    @Test
    void whatWouldNotBeBelievedAnyMoreIsForgotten() {
        String token = UUID.randomUUID().toString();
        first(token, NOW);

        first(
                UUID.randomUUID().toString(),
                NOW.plus(ObeyedLogoutRepository.REMEMBERED).plusSeconds(1));

        long left = database.inTransaction(
                em -> (Long) em.createQuery("select count(*) from ObeyedLogout where obeyedAt = :then")
                        .setParameter("then", NOW)
                        .getSingleResult());
        assertThat(left).isZero();
    }
}

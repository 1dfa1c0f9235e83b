package org.televisit.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.televisit.fixture.Database;
import org.televisit.fixture.EachDatabase;

/** Everybody with an account, a page at a time. */
@ParameterizedClass
@EachDatabase
class AccountRepositoryTest {

    private static final Instant SEEN = Instant.parse("2026-11-20T08:00:00Z");

    @Parameter
    Database database;

    private String signedIn(String called, Instant at) {
        String subject = UUID.randomUUID().toString();
        database.doInTransaction(em -> {
            Account account = Account.signedIn(subject, Set.of("admin"), at);
            account.named(called);
            em.persist(account);
        });
        return subject;
    }

    private List<AccountRow> page(String named, AccountKey after, int limit) {
        return database.inTransaction(em -> new AccountRepository(em).page(named, after, limit));
    }

    private static List<String> names(List<AccountRow> rows) {
        return rows.stream().map(AccountRow::name).toList();
    }

    @Test
    void pagesFollowEachOtherWithoutAGapThoughSeveralCameAtOnce() {
        String mark = "Pager" + UUID.randomUUID().toString().substring(0, 8);
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(signedIn(mark + " " + i, SEEN));
        }
        signedIn(mark + " late", SEEN.plusSeconds(1));

        List<AccountRow> first = page(mark, null, 3);
        List<AccountRow> rest = page(mark, AccountKey.read(first.get(2).key().text()), 10);

        assertThat(names(first)).containsExactly(mark + " late", mark + " 0", mark + " 1");
        assertThat(names(rest)).containsExactly(mark + " 2", mark + " 3", mark + " 4");
    }

    @Test
    void theNameIsTheRecordsAndWhatIsTypedIsNoPattern() {
        String family = "Núñez" + UUID.randomUUID().toString().substring(0, 8);
        String subject = signedIn("As Keycloak has it", SEEN);
        database.doInTransaction(em -> em.persist(Patient.register(subject, "Rosa", family, "rosa@example.org")));

        assertThat(names(page("rosa " + family.toUpperCase(Locale.ROOT), null, 10)))
                .containsExactly("Rosa " + family);
        assertThat(page("_osa " + family, null, 10)).isEmpty();
        assertThat(page("%" + family, null, 10)).isEmpty();
    }

    @Test
    void aPlaceInTheListStaysThoughItsPersonSignsInAgain() {
        String mark = "Stayer" + UUID.randomUUID().toString().substring(0, 8);
        signedIn(mark + " 0", SEEN.plusSeconds(1));
        String second = signedIn(mark + " 1", SEEN);
        signedIn(mark + " 2", SEEN.minusSeconds(1));
        AccountKey seen = page(mark, null, 2).get(1).key();

        database.doInTransaction(em -> new PersonRepository(em)
                .accountBySubject(second)
                .orElseThrow()
                .signedIn(Set.of("admin"), SEEN.plusSeconds(60)));

        assertThat(names(page(mark, seen, 10))).containsExactly(mark + " 2");
    }

    @Test
    void whatIsNoPlaceIsNone() {
        assertThat(AccountKey.read("somebody")).isNull();
        assertThat(AccountKey.read("2026-11-20T08:00:00Z_x")).isNull();
        assertThat(AccountKey.read("yesterday_1")).isNull();
    }

    /** A key of the identity provider is no name: letters of it find nobody. */
    @Test
    void whoHasNoNameIsNotFoundByTheirKey() {
        String subject = "nameless-" + UUID.randomUUID();
        database.doInTransaction(em -> em.persist(Account.signedIn(subject, Set.of("admin"), SEEN)));

        assertThat(page(subject, null, 10)).isEmpty();
    }
}

package org.televisit.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.televisit.fixture.Crowd;
import org.televisit.fixture.Database;
import org.televisit.fixture.EachDatabase;

/** Lines get their place in the order in which they are committed; none is forgotten, and none twice. */
@ParameterizedClass
@EachDatabase
class ChainerTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Parameter
    Database database;

    private Trail trail;

    @BeforeEach
    void fresh() {
        trail = Trail.in(database);
    }

    @Test
    void what_there_is_gets_places_and_a_second_look_changes_nothing() {
        trail.lines(3);

        assertThat(trail.link()).isEqualTo(3);
        assertThat(trail.link()).isZero();
        assertThat(trail.number("select count(*) from audit_gap")).isZero();
        assertThat(trail.verify().places()).isEqualTo(3);
    }

    @Test
    void many_are_linked_in_batches() {
        trail.lines(250);

        assertThat(List.of(trail.link(), trail.link(), trail.link(), trail.link()))
                .containsExactly(100, 100, 50, 0);
        assertThat(trail.verify().findings()).isEmpty();
    }

    @Test
    void a_line_committed_late_with_a_lower_key_is_linked_when_it_appears() throws SQLException {
        try (Connection slow = trail.source.getConnection()) {
            slow.setAutoCommit(false);
            Trail.write(slow, "slow");
            trail.lines(2);
            assertThat(trail.link()).isEqualTo(2);
            assertThat(trail.number("select count(*) from audit_gap")).isOne();
            assertThat(trail.verify().findings()).isEmpty();
            slow.commit();
        }

        assertThat(trail.linkAt(Trail.NOW.plus(MINUTE))).isOne();
        assertThat(trail.keyAt(3)).isLessThan(trail.keyAt(1));
        assertThat(trail.number("select count(*) from audit_gap")).isZero();
        assertThat(trail.verify().findings()).isEmpty();
    }

    @Test
    void a_key_whose_transaction_was_rolled_back_is_not_waited_for_for_ever() throws SQLException {
        try (Connection undone = trail.source.getConnection()) {
            undone.setAutoCommit(false);
            Trail.write(undone, "undone");
            undone.rollback();
        }
        trail.lines(1).link();
        assertThat(trail.number("select count(*) from audit_gap")).isOne();

        trail.linkAt(Trail.NOW.plus(Gap.KEPT));

        assertThat(trail.number("select count(*) from audit_gap")).isZero();
        assertThat(trail.verify().findings()).isEmpty();
    }

    @Test
    void of_two_nodes_one_has_the_chain_until_its_claim_ends() {
        Instant until = Trail.NOW.plus(MINUTE);

        assertThat(claims("one", Trail.NOW, until)).isTrue();
        assertThat(claims("two", Trail.NOW, until)).isFalse();
        assertThat(claims("one", Trail.NOW, until)).isTrue();
        assertThat(claims("two", until.plusMillis(1), until.plus(MINUTE))).isTrue();
        assertThat(claims("one", until.plusMillis(2), until.plus(MINUTE))).isFalse();
    }

    private boolean claims(String node, Instant now, Instant until) {
        return trail.inTransaction(connection -> new ChainStore(connection).claim(node, now, until));
    }

    @Test
    void whoever_links_at_once_links_each_line_once() throws InterruptedException {
        trail.lines(300);

        List<Crowd.Fate<Integer>> fates = Crowd.of(4, i -> () -> {
            int all = 0;
            for (int linked = trail.link(); linked > 0; linked = trail.link()) {
                all += linked;
            }
            return all;
        });

        assertThat(fates).allMatch(Crowd.Fate::won);
        assertThat(fates.stream().mapToInt(Crowd.Fate::result).sum()).isEqualTo(300);
        assertThat(trail.verify().findings()).isEmpty();
    }

    @Test
    void who_writes_never_waits_for_who_links() throws SQLException {
        trail.lines(5);
        try (Connection linking = trail.source.getConnection()) {
            linking.setAutoCommit(false);
            new Chainer(new ChainStore(linking), new Seal(Trail.KEY)).linkSome(100, Trail.NOW);
            trail.lines(1);
            linking.commit();
        }

        assertThat(trail.link()).isOne();
        assertThat(trail.verify().findings()).isEmpty();
    }
}

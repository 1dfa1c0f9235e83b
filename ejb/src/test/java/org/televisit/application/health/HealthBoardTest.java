package org.televisit.application.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.televisit.application.health.Probe.Finding;

class HealthBoardTest {

    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");

    private final HealthBoard board = new HealthBoard();

    @Test
    void nobody_is_sent_to_a_node_that_has_not_looked_yet_but_it_is_not_restarted_either() {
        assertThat(board.overall(NOON)).isEqualTo(PartState.DOWN);
        assertThat(board.live(NOON)).isTrue();
    }

    @Test
    void a_node_is_as_ill_as_its_worst_part_and_what_is_not_used_is_not_missed() {
        looked("database", Finding.up());
        looked("mail", Finding.off());
        assertThat(board.overall(NOON)).isEqualTo(PartState.UP);

        looked("turn", Finding.degraded("refused-401"));
        assertThat(board.overall(NOON)).isEqualTo(PartState.DEGRADED);

        looked("database", Finding.down("no-connection"));
        assertThat(board.overall(NOON)).isEqualTo(PartState.DOWN);
    }

    @Test
    void each_part_can_be_asked_for_and_one_that_nobody_has_looked_at_is_not_missed() {
        assertThat(board.of("keycloak")).isEmpty();
        looked("keycloak", Finding.degraded("no-answer"));

        assertThat(board.of("keycloak")).map(PartReport::state).hasValue(PartState.DEGRADED);
    }

    @Test
    void a_node_without_anything_to_lean_on_is_well() {
        looked("mail", Finding.off());

        assertThat(board.overall(NOON)).isEqualTo(PartState.UP);
    }

    @Test
    void a_node_whose_looks_stopped_a_minute_ago_is_stuck() {
        looked("database", Finding.up());

        assertThat(board.live(NOON.plusSeconds(60))).isTrue();
        assertThat(board.live(NOON.plusSeconds(61))).isFalse();
        assertThat(board.overall(NOON.plusSeconds(61))).isEqualTo(PartState.DOWN);
    }

    @Test
    void a_change_is_told_once_and_since_when_it_is_so_stays() {
        assertThat(board.note("turn", Finding.up(), NOON)).contains(PartState.OFF);
        assertThat(board.note("turn", Finding.degraded("no-answer"), NOON.plusSeconds(10)))
                .contains(PartState.UP);
        assertThat(board.note("turn", Finding.degraded("refused-401"), NOON.plusSeconds(20)))
                .isEmpty();

        assertThat(board.parts())
                .containsExactly(new PartReport("turn", PartState.DEGRADED, "refused-401", NOON.plusSeconds(10)));
    }

    private void looked(String part, Finding found) {
        board.note(part, found, NOON);
        board.looked(NOON);
    }
}

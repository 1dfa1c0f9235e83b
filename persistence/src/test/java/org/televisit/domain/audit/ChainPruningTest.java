package org.televisit.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.televisit.fixture.Database;
import org.televisit.fixture.EachDatabase;

/** What is old enough leaves the beginning of the trail, and the rest can be checked as before. */
@ParameterizedClass
@EachDatabase
class ChainPruningTest {

    private static final int LINES = 10;
    private static final Instant LATER = Trail.NOW.plusSeconds(1);
    private static final byte[] ANOTHER_KEY = "another key of thirty-two bytes or so".getBytes(StandardCharsets.UTF_8);

    @Parameter
    Database database;

    private Trail trail;

    @BeforeEach
    void tenLines() {
        trail = Trail.in(database).lines(LINES);
        trail.link();
    }

    private int prune(Instant before, int most, byte[] key) {
        return trail.inTransaction(connection -> new ChainPruning(connection).prune(before, most, new Seal(key)));
    }

    @Test
    void old_lines_go_some_at_a_time_and_the_trail_stays_intact() {
        Anchor early = trail.anchor();
        trail.lines(5).link();

        assertThat(prune(LATER, 4, Trail.KEY)).isEqualTo(4);
        assertThat(prune(LATER, 4, Trail.KEY)).isEqualTo(4);

        assertThat(trail.number("select count(*) from audit_event")).isEqualTo(7);
        assertThat(trail.number("select min(place) from audit_link")).isEqualTo(9);
        assertThat(trail.verify(early).findings()).isEmpty();
        trail.lines(1).link();
        assertThat(trail.verify(early, trail.anchor()).findings()).isEmpty();
    }

    @Test
    void what_is_not_old_stays() {
        assertThat(prune(Trail.NOW, 100, Trail.KEY)).isZero();
        int due = trail.inTransaction(connection -> new ChainPruning(connection).due(LATER, 100));
        assertThat(due).isEqualTo(LINES);
    }

    @Test
    void the_whole_trail_may_go() {
        Anchor all = trail.anchor();

        assertThat(prune(LATER, 100, Trail.KEY)).isEqualTo(LINES);

        assertThat(trail.verify(all).findings()).isEmpty();
        trail.lines(2).link();
        assertThat(trail.verify(all, trail.anchor()).findings()).isEmpty();
    }

    @Test
    void who_takes_a_beginning_away_without_the_key_is_found() {
        prune(LATER, 4, ANOTHER_KEY);

        assertThat(trail.verify().findings()).extracting(Finding::kind).contains(Tampering.HEAD_CHANGED);
    }

    @Test
    void lines_of_a_patient_under_hold_stay_and_all_after_them() {
        trail.sql(
                "update audit_event set patient_id = null where patient_id = 7",
                "delete from audit_link",
                "update audit_chain set length = 0, mac = '" + AuditLink.NONE
                        + "', seen_to = (select min(id) - 1 from audit_event)");
        long patient = trail.number("select coalesce(max(id), 0) + 1 from patient");
        trail.sql(
                "insert into patient (id, version, public_id, given_name, family_name, verified) values (" + patient
                        + ", 0, 'held" + patient + "', 'A', 'B', false)",
                "insert into legal_hold (version, patient_id, reason, placed_by, placed_at) values (0, " + patient
                        + ", 'a court asks', 'x', current_timestamp)",
                "update audit_event set patient_id = " + patient + " where id = (select min(id) + 3 from audit_event)");
        assertThat(trail.link()).isEqualTo(LINES);

        assertThat(prune(LATER, 100, Trail.KEY)).isEqualTo(3);
        assertThat(trail.verify().findings()).isEmpty();
        trail.sql("delete from legal_hold");
    }
}

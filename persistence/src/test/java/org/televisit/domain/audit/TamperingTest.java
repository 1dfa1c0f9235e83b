package org.televisit.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.televisit.fixture.Database;
import org.televisit.fixture.EachDatabase;

/** Whatever somebody who has the whole database does to the trail is found, and named by place and kind. */
@ParameterizedClass
@EachDatabase
class TamperingTest {

    private static final int LINES = 10;
    private static final byte[] ANOTHER_KEY = "another key of thirty-two bytes or so".getBytes(StandardCharsets.UTF_8);

    /** What each column is changed to. */
    private static final Map<String, String> CHANGES = Map.ofEntries(
            Map.entry("id", "-id"),
            Map.entry("happened_at", "happened_at + interval '1' second"),
            Map.entry("actor", "'somebody'"),
            Map.entry("actor_role", "null"),
            Map.entry("action", "'LEAVE'"),
            Map.entry("outcome", "'REFUSED'"),
            Map.entry("subject_type", "'Patient'"),
            Map.entry("subject_id", "'abd'"),
            Map.entry("patient_id", "null"),
            Map.entry("reason", "''"),
            Map.entry("address", "'10.0.0.2'"));

    @Parameter
    Database database;

    private Trail trail;

    @BeforeEach
    void tenLines() {
        trail = Trail.in(database).lines(LINES);
        assertThat(trail.link()).isEqualTo(LINES);
    }

    static Stream<String> columns() {
        return AuditRow.COLUMNS.stream();
    }

    private void found(Verdict verdict, Tampering kind, long from, long to) {
        assertThat(verdict.findings())
                .extracting(Finding::kind, Finding::from, Finding::to)
                .containsExactly(tuple(kind, from, to));
    }

    @Test
    void an_untouched_trail_is_intact() {
        Verdict verdict = trail.verify(trail.anchor());

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.places()).isEqualTo(LINES);
        assertThat(verdict.anchors()).isOne();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("columns")
    void an_edited_column_is_found(String column) {
        long key = trail.keyAt(4);
        trail.sql("update audit_event set " + column + " = " + CHANGES.get(column) + " where id = " + key);

        // whose key is another is not to be found any more, and a line that nobody linked stands there
        if (column.equals("id")) {
            assertThat(trail.verify().findings()).extracting(Finding::kind).contains(Tampering.REMOVED);
        } else {
            found(trail.verify(), Tampering.EDITED, 4, 4);
            assertThat(trail.verify().findings().get(0).eventId()).isEqualTo(key);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "content_mac, '''0'''",
        "previous_mac, '''0'''",
        "mac, '''0'''",
        "linked_at, linked_at + interval '1' second",
    })
    void an_edited_column_of_a_link_is_found(String column, String change) {
        trail.sql("update audit_link set " + column + " = " + change + " where place = 4");

        assertThat(trail.verify().findings()).extracting(Finding::from).contains(4L);
    }

    @Test
    void no_column_of_the_table_is_left_out() {
        List<String> columns = trail.inTransaction(connection -> {
            try (PreparedStatement select =
                            connection.prepareStatement("select lower(column_name) from information_schema.columns"
                                    + " where lower(table_name) = 'audit_event' and lower(table_schema) = 'public'");
                    ResultSet rows = select.executeQuery()) {
                List<String> names = new ArrayList<>();
                while (rows.next()) {
                    names.add(rows.getString(1).toLowerCase(Locale.ROOT));
                }
                return names;
            }
        });

        assertThat(columns).containsExactlyInAnyOrderElementsOf(AuditRow.COLUMNS);
        assertThat(CHANGES.keySet()).containsExactlyInAnyOrderElementsOf(AuditRow.COLUMNS);
    }

    @Test
    void several_edited_lines_are_each_named() {
        trail.sql("update audit_event set actor = 'x' where id in (" + trail.keyAt(2) + "," + trail.keyAt(9) + ")");

        assertThat(trail.verify().findings())
                .extracting(Finding::kind, Finding::from)
                .containsExactly(tuple(Tampering.EDITED, 2L), tuple(Tampering.EDITED, 9L));
    }

    @Test
    void a_removed_line_is_found() {
        trail.sql("delete from audit_event where id = " + trail.keyAt(5));

        found(trail.verify(), Tampering.REMOVED, 5, 5);
    }

    @Test
    void a_line_removed_with_its_place_is_found() {
        trail.sql(
                "delete from audit_event where id = " + trail.keyAt(5),
                "delete from audit_event where id = " + trail.keyAt(6),
                "delete from audit_link where place in (5, 6)");

        found(trail.verify(), Tampering.REMOVED, 5, 6);
    }

    @Test
    void closing_the_hole_is_found_too() {
        trail.sql(
                "delete from audit_event where id = " + trail.keyAt(10),
                "delete from audit_link where place = 10",
                "delete from audit_event where id = " + trail.keyAt(5),
                "delete from audit_link where place = 5",
                "update audit_link set place = 5 where place = 9",
                "update audit_chain set length = 8");

        assertThat(trail.verify(trail.anchor()).findings())
                .extracting(Finding::kind, Finding::from)
                .contains(tuple(Tampering.MOVED, 5L));
    }

    @Test
    void exchanged_places_are_found() {
        trail.sql(
                "update audit_link set place = 100 where place = 3",
                "update audit_link set place = 3 where place = 7",
                "update audit_link set place = 7 where place = 100");

        assertThat(trail.verify().findings())
                .extracting(Finding::kind, Finding::from)
                .containsExactly(tuple(Tampering.MOVED, 3L), tuple(Tampering.MOVED, 7L));
    }

    @Test
    void exchanged_lines_are_found() {
        long third = trail.keyAt(3);
        long seventh = trail.keyAt(7);
        trail.sql(
                "update audit_link set event_id = 1000 where place = 3",
                "update audit_link set event_id = " + third + " where place = 7",
                "update audit_link set event_id = " + seventh + " where place = 3");

        assertThat(trail.verify().findings())
                .extracting(Finding::kind, Finding::from)
                .containsExactly(tuple(Tampering.MOVED, 3L), tuple(Tampering.MOVED, 7L));
    }

    @Test
    void a_chain_sealed_anew_without_the_key_is_found() {
        trail.sql(
                "update audit_event set actor = 'x' where id = " + trail.keyAt(4),
                "delete from audit_link where place >= 4");
        resealFrom(4);

        found(trail.verify(), Tampering.FOREIGN_SEAL, 4, LINES);
    }

    private void resealFrom(long first) {
        trail.inTransaction(connection -> {
            ChainStore store = new ChainStore(connection);
            Seal forger = new Seal(ANOTHER_KEY);
            String previous =
                    new ChainReader(connection).page(first - 2, 1).get(0).link().mac();
            List<AuditRow> rows = store.rowsAbove(0, LINES);
            List<AuditLink> links = new ArrayList<>();
            for (long place = first; place <= LINES; place++) {
                links.add(forger.link(place, rows.get((int) place - 1), previous, Trail.NOW));
                previous = links.get(links.size() - 1).mac();
            }
            store.append(links);
            store.advance(new ChainHead(LINES, previous, store.head().seenTo()));
            return null;
        });
    }

    @Test
    void a_line_slipped_in_is_found() {
        long key = trail.keyAt(5);
        trail.sql(
                "update audit_link set event_id = -1 where place = 5",
                "update audit_event set id = -1 where id = " + key,
                "insert into audit_event (id, happened_at, actor, action, outcome, subject_type, subject_id) values ("
                        + key + ", current_timestamp, 'x', 'JOIN', 'SUCCESS', 'Appointment', 'a')");

        assertThat(trail.verify().findings()).extracting(Finding::kind).contains(Tampering.ADDED);
    }

    @Test
    void a_changed_head_is_found() {
        trail.sql("update audit_chain set mac = '" + AuditLink.NONE + "'");

        assertThat(trail.verify().findings()).extracting(Finding::kind).containsExactly(Tampering.HEAD_CHANGED);
    }

    @Test
    void another_key_makes_no_sense_of_it() {
        assertThat(trail.verify(ANOTHER_KEY, List.of()).findings())
                .extracting(Finding::kind, Finding::from, Finding::to)
                .containsExactly(tuple(Tampering.FOREIGN_SEAL, 1L, (long) LINES));
    }
}

package org.televisit.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.televisit.fixture.Database;
import org.televisit.fixture.EachDatabase;

/** What was told outside shows when the end of the trail is gone, whatever the database itself says by then. */
@ParameterizedClass
@EachDatabase
class AnchorsTest {

    private static final int LINES = 10;
    private static final byte[] ANOTHER_KEY = "another key of thirty-two bytes or so".getBytes(StandardCharsets.UTF_8);

    @Parameter
    Database database;

    private Trail trail;

    @BeforeEach
    void tenLines() {
        trail = Trail.in(database).lines(LINES);
        assertThat(trail.link()).isEqualTo(LINES);
    }

    private static void found(Verdict verdict, Tampering kind, long from, long to) {
        assertThat(verdict.findings())
                .extracting(Finding::kind, Finding::from, Finding::to)
                .containsExactly(tuple(kind, from, to));
    }

    @Test
    void an_anchor_is_read_as_it_was_written_and_nothing_else_is_one() {
        Anchor anchor = trail.anchor();

        assertThat(Anchor.parse(anchor.line())).contains(anchor);
        assertThat(Anchor.parse("")).isEmpty();
        assertThat(Anchor.parse(anchor.line().replace("2027", "20x7"))).isEmpty();
        assertThat(Anchor.parse(anchor.line() + "0")).isEmpty();
    }

    @Test
    void a_cut_tail_is_found_by_the_head() {
        trail.sql("delete from audit_link where place > 7", "delete from audit_event where id > " + trail.keyAt(7));

        found(trail.verify(), Tampering.CUT, 8, 10);
    }

    @Test
    void a_cut_tail_with_a_head_set_back_is_found_by_the_anchor() {
        Anchor anchor = trail.anchor();
        cutTo(7);

        assertThat(trail.verify().findings()).isEmpty();
        found(trail.verify(anchor), Tampering.CUT, 8, 10);
    }

    private void cutTo(long place) {
        long key = trail.keyAt(place);
        trail.sql(
                "delete from audit_link where place > " + place,
                "delete from audit_event where id > " + key,
                "update audit_chain set length = " + place + ", seen_to = " + key
                        + ", mac = (select mac from audit_link where place = " + place + ")");
    }

    @Test
    void a_tail_that_was_cut_and_has_grown_again_is_found_by_the_anchor() {
        Anchor anchor = trail.anchor();
        cutTo(7);
        trail.lines(5).link();

        found(trail.verify(anchor), Tampering.REPLACED, 10, 10);
    }

    @Test
    void a_forged_anchor_is_found_and_does_not_count() {
        Anchor forged = new Seal(ANOTHER_KEY).anchor(Trail.NOW, 3, AuditLink.NONE);
        Verdict verdict = trail.verify(Trail.KEY, List.of(trail.anchor().line(), forged.line(), "nonsense", ""));

        assertThat(verdict.anchors()).isOne();
        assertThat(verdict.findings())
                .extracting(Finding::kind, Finding::from)
                .containsExactly(tuple(Tampering.ANCHOR_FORGED, 2L), tuple(Tampering.ANCHOR_FORGED, 3L));
    }

    @Test
    void an_anchors_file_that_is_gone_is_found() {
        trail.inTransaction(connection -> {
            new ChainReader(connection).anchored(trail.anchor(), "node");
            return null;
        });

        assertThat(trail.verify().findings()).extracting(Finding::kind).containsExactly(Tampering.ANCHORS_MISSING);
        assertThat(trail.verify(trail.anchor()).findings()).isEmpty();
    }
}

package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.televisit.application.call.FinishOutcome;
import org.televisit.domain.recording.RecordingEnding;
import org.televisit.domain.recording.RecordingStatus;

/** What came is kept as it came, until it is deleted, and played by those it belongs to. */
class RecordingKeptIT extends WithRecordings {

    @Test
    void chunks_come_once_in_order_and_undamaged() {
        Taping taping = taping().agreed();
        taping.begins();
        taping.sends(1, 0, "first");

        assertEquals(1, taping.sends(1, 0, "first").chunks(), "again is no harm");
        assertEquals("chunk-differs", refusal(() -> taping.sends(1, 0, "another")));
        assertEquals("chunk-gap", refusal(() -> taping.sends(1, 2, "third")));
        assertEquals("chunk-damaged", refusal(() -> taping.sends(1, 1, "second", Taping.sha256("other"))));
        assertEquals("chunk-size", refusal(() -> taping.sends(1, 1, "")));
        assertEquals("chunk-missing", refusal(() -> taping.closes(1, 2, false)));
        assertEquals(1, taping.closes(1, 2, true).lost());
        assertEquals("take-closed", refusal(() -> taping.sends(1, 1, "second")));
    }

    @Test
    void what_was_recorded_is_played_by_its_parties_from_any_place_and_each_play_is_written_down() {
        Taping taping = taping().done();

        assertEquals(RecordingStatus.COMPLETE, taping.view().status());
        assertEquals("first second third", taping.played(story.patient(), 0, Long.MAX_VALUE));
        assertEquals("t second t", taping.played(story.patient(), 4, 13));
        assertEquals("third", taping.played(story.doctor(), -5, Long.MAX_VALUE));
        assertEquals("range", refusal(() -> taping.played(story.doctor(), 18, 20)));
        assertEquals(2, audited("RECORDING_PLAY"), "one for each who watched");
        for (As other : List.of(newPatient().as(), newDoctor().as(), As.admin("admin"))) {
            assertEquals("not-yours", refusal(() -> taping.played(other, 0, 1)));
        }
        assertEquals(
                1,
                count("select count(*) from outbox_message m join appointment a on a.id = m.appointment_id"
                        + " where m.kind = 'RECORDING_READY' and a.public_id = ?1"));
    }

    @Test
    void the_disk_shows_nothing_of_it_and_a_change_to_any_piece_is_found() throws IOException {
        Taping taping = taping().done();
        List<Path> pieces = files(taping);
        for (Path piece : pieces) {
            assertFalse(new String(Files.readAllBytes(piece), StandardCharsets.ISO_8859_1).contains("second"));
        }
        byte[] first = Files.readAllBytes(pieces.get(0));
        byte[] second = Files.readAllBytes(pieces.get(1));

        Files.write(pieces.get(1), first);
        assertEquals("recording-damaged", refusal(() -> taping.played(story.doctor(), 0, 20)), "moved");
        byte[] changed = second.clone();
        changed[changed.length - 20] ^= 1;
        Files.write(pieces.get(1), changed);
        assertEquals("recording-damaged", refusal(() -> taping.played(story.doctor(), 0, 20)), "changed");
        Files.delete(pieces.get(1));
        assertEquals("recording-damaged", refusal(() -> taping.played(story.doctor(), 0, 20)), "removed");
        Files.write(pieces.get(1), second);
        assertEquals("first second third", taping.played(story.doctor(), 0, 20));
    }

    @Test
    void a_tail_that_is_cut_off_in_the_database_too_is_found() throws Exception {
        Taping taping = taping().done();
        transaction.begin();
        entities.createNativeQuery("update recording_take set chunks = 2, size_bytes = 13, last_tag ="
                        + " (select c.tag from recording_chunk c where c.take_id = recording_take.id and c.place = 1)"
                        + " where recording_id = (select id from recording where public_id = ?1)")
                .setParameter(1, taping.id())
                .executeUpdate();
        transaction.commit();

        assertEquals("recording-damaged", refusal(() -> taping.played(story.doctor(), 0, 5)));
    }

    @Test
    void it_ends_with_the_visit_and_what_the_page_still_holds_may_come_for_a_day() {
        Taping taping = taping().agreed();
        taping.begins();
        taping.sends(1, 0, "all of it");
        story.talk(taping.doctor, taping.patient, 1, 40);
        story.finishes(3, FinishOutcome.COMPLETED);
        assertEquals(RecordingStatus.STOPPED, taping.view().status());
        assertEquals(2, taping.sends(1, 1, ", late").chunks());
        String id = taping.id();

        story.at(60 * 23, () -> As.system().call(care::forsaken)).forEach(other -> assertFalse(other.equals(id)));
        story.at(60 * 25, () -> {
            As.system().run(() -> care.settle(id));
            return null;
        });
        assertEquals(RecordingStatus.COMPLETE, taping.view().status());
        assertEquals("all of it, late", taping.played(story.patient(), 0, 99));
    }

    @Test
    void it_is_deleted_when_it_is_older_than_recordings_are_kept() {
        Taping taping = taping().done();
        story.at(
                5, () -> As.system().call(() -> care.deleteOlderThan(clock.now().minus(Duration.ofHours(1)))));
        assertEquals(RecordingStatus.COMPLETE, taping.view().status());

        story.at(5, () -> As.system().call(() -> care.deleteOlderThan(clock.now())));
        assertEquals(RecordingEnding.EXPIRED, taping.view().ending());
        assertTrue(files(taping).isEmpty());
    }
}

package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.televisit.application.retention.ErasureService;
import org.televisit.application.retention.RetentionReport;
import org.televisit.application.retention.RetentionService;
import org.televisit.application.trail.TrailVerification;
import org.televisit.application.vault.Vault;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.PersonRepository;
import org.televisit.domain.recording.RecordingEnding;
import org.televisit.domain.recording.RecordingStatus;
import org.televisit.domain.retention.Kept;
import org.televisit.domain.shared.BusinessException;

/** What is about a person can be made unreadable for good, kind by kind, and recordings go when they are old. */
class ErasureIT extends WithContent {

    private static final As ADA = As.admin("ada-the-eraser");

    @EJB(lookup = "java:app/televisit-ejb/ErasureService")
    ErasureService erasure;

    @EJB(lookup = "java:app/televisit-ejb/RetentionReport")
    RetentionReport report;

    @EJB(lookup = "java:app/televisit-ejb/RetentionService")
    RetentionService retention;

    @EJB(lookup = "java:app/televisit-ejb/TrailVerification")
    TrailVerification verification;

    @Inject
    Vault vault;

    private Patient patient() {
        return new PersonRepository(entities)
                .patientByPublicId(story.seenBy(story.patient()).patientId())
                .orElseThrow();
    }

    /** Everything sealed about the patient that lies in the database and on the disk, as a backup would have it. */
    private List<byte[]> backup(Taping taping) throws IOException {
        String ofVisit = " where x.appointment_id = (select id from appointment where public_id = ?1)";
        List<byte[]> all = new ArrayList<>();
        for (String query : List.of(
                "select x.sealed from encounter_note x" + ofVisit,
                "select m.sealed_text from note_amendment m join encounter_note x on x.id = m.note_id" + ofVisit,
                "select m.sealed_reason from note_amendment m join encounter_note x on x.id = m.note_id" + ofVisit,
                "select x.sealed from prescription x" + ofVisit,
                "select x.sealed_name from shared_document x" + ofVisit,
                "select p.content from shared_document_piece p join shared_document x on x.id = p.document_id"
                        + ofVisit,
                "select m.sealed from chat_message m join visit_call x on x.id = m.call_id" + ofVisit
                        + " and m.file_id is null",
                "select p.content from chat_file_piece p join chat_file f on f.id = p.file_id join visit_call x"
                        + " on x.id = f.call_id" + ofVisit)) {
            List<?> found = entities.createNativeQuery(query, byte[].class)
                    .setParameter(1, story.id())
                    .getResultList();
            assertEquals(1, found.size(), query);
            all.add((byte[]) found.get(0));
        }
        all.add(Files.readAllBytes(files(taping).get(0)));
        return all;
    }

    private void opens(byte[] sealed) throws Exception {
        transaction.begin();
        try {
            vault.opening(patient(), sealed);
        } finally {
            transaction.rollback();
        }
    }

    private void erases() {
        String id = story.seenBy(story.patient()).patientId();
        justSignedIn(() -> ADA.run(() -> erasure.erase(id, "the patient asks")));
    }

    private String refusedToDoctor(Runnable read) {
        return refusal(() -> story.doctor().run(read));
    }

    @Test
    void nothing_that_was_sealed_about_a_person_opens_any_more_not_even_in_a_backup() throws Exception {
        Taping taping = everything();
        prescribes();
        List<byte[]> backup = backup(taping);
        for (byte[] content : backup) {
            opens(content);
        }
        String document =
                story.doctor().call(() -> documents.all(story.id())).get(0).id();
        String file = story.doctor().call(() -> chat.read(story.id(), null, 10)).entries().stream()
                .filter(entry -> entry.file() != null)
                .findFirst()
                .orElseThrow()
                .file()
                .id();
        assertArrayEquals(
                PAPER, story.doctor().call(() -> chat.fetch(story.id(), file)).content());

        erases();
        entities.clear();

        for (byte[] content : backup) {
            assertEquals(
                    "content-erased",
                    assertThrows(BusinessException.class, () -> opens(content)).reason());
        }
        assertEquals("content-erased", refusedToDoctor(() -> notes.read(story.id())));
        assertEquals("content-erased", refusedToDoctor(() -> prescriptions.all(story.id())));
        assertEquals("not-found", refusedToDoctor(() -> documents.fetch(story.id(), document)));
        assertEquals("not-found", refusedToDoctor(() -> chat.fetch(story.id(), file)));
        assertTrue(story.doctor().call(() -> documents.all(story.id())).isEmpty());
        assertTrue(story.patient()
                .call(() -> chat.read(story.id(), null, 10))
                .entries()
                .isEmpty());
        assertErased(taping);
        assertTrue(ADA.call(verification::verify).intact());
    }

    private void assertErased(Taping taping) {
        assertEquals(RecordingStatus.DELETED, taping.view().status());
        assertEquals(RecordingEnding.ERASED, taping.view().ending());
        assertEquals("not-found", refusal(() -> taping.played(story.patient(), 0, 1)));
        assertTrue(files(taping).isEmpty());
    }

    @Test
    void a_recording_that_is_still_being_made_ends_with_it() {
        Taping taping = taping().agreed();
        taping.begins();
        taping.sends(1, 0, "first ");

        erases();

        assertEquals(RecordingEnding.ERASED, taping.view().ending());
        assertTrue(files(taping).isEmpty());
        assertEquals(1, audited("RECORDING_DELETE"));
    }

    @Test
    void recordings_go_after_a_month_unless_deleting_is_forbidden_and_the_report_says_so() {
        Taping taping = taping().done();
        String patient = story.seenBy(story.patient()).patientId();
        var ended = taping.view().endedAt();
        var monthLater = ended.plus(Duration.ofDays(30)).plusSeconds(1);
        assertEquals(0, line(ended.plus(Duration.ofDays(29)))[0]);
        ADA.run(() -> report.forbid(patient, "a court asks"));
        assertEquals(1, line(monthLater)[1]);
        night(monthLater);
        assertEquals(RecordingStatus.COMPLETE, taping.view().status());

        ADA.run(() -> report.allow(patient));
        assertTrue(line(monthLater)[0] >= 1);
        night(monthLater);

        assertEquals(RecordingEnding.EXPIRED, taping.view().ending());
        assertTrue(files(taping).isEmpty());
        assertEquals(1, audited("RECORDING_DELETE"));
        assertEquals(0, line(monthLater)[0]);
    }

    /** How many recordings are due, and how many are held back. */
    private long[] line(Instant at) {
        return ADA.call(() -> clock.at(at, report::dryRun)).stream()
                .filter(line -> line.kept() == Kept.RECORDINGS)
                .map(line -> new long[] {line.due(), line.heldBack()})
                .findFirst()
                .orElseThrow();
    }

    private void night(Instant at) {
        As.system()
                .run(() -> clock.at(at, () -> {
                    while (retention.deleteSome(Kept.RECORDINGS) > 0) {
                        // some at a time
                    }
                }));
    }
}

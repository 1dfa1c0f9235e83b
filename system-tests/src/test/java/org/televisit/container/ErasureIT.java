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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.televisit.application.appointment.EmergencyService;
import org.televisit.application.guest.AdminEntries;
import org.televisit.application.retention.ErasureService;
import org.televisit.application.retention.RetentionReport;
import org.televisit.application.retention.RetentionService;
import org.televisit.application.security.SignInClaims;
import org.televisit.application.trail.OpenedQueries;
import org.televisit.application.trail.TrailLine;
import org.televisit.application.trail.TrailQueries;
import org.televisit.application.trail.TrailQuery;
import org.televisit.application.trail.TrailVerification;
import org.televisit.application.vault.ReasonSeal;
import org.televisit.application.vault.Vault;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.PersonRepository;
import org.televisit.domain.recording.RecordingEnding;
import org.televisit.domain.recording.RecordingStatus;
import org.televisit.domain.retention.Kept;
import org.televisit.domain.shared.BusinessException;

/** What is about a person can be made unreadable for good, kind by kind, and recordings go when they are old. */
class ErasureIT extends WithContent {

    private static final As ADA = As.admin("ada-the-eraser");

    private static final String WORDS = "collapsed after the infusion";

    private static final Set<AuditAction> IN_WORDS =
            EnumSet.of(AuditAction.EMERGENCY, AuditAction.ADMIN_ANNOUNCE, AuditAction.LEGAL_HOLD);

    @EJB(lookup = "java:app/televisit-ejb/EmergencyService")
    EmergencyService emergencies;

    @EJB(lookup = "java:app/televisit-ejb/AdminEntries")
    AdminEntries entries;

    @EJB(lookup = "java:app/televisit-ejb/ErasureService")
    ErasureService erasure;

    @EJB(lookup = "java:app/televisit-ejb/RetentionReport")
    RetentionReport report;

    @EJB(lookup = "java:app/televisit-ejb/RetentionService")
    RetentionService retention;

    @EJB(lookup = "java:app/televisit-ejb/TrailQueries")
    TrailQueries trail;

    @EJB(lookup = "java:app/televisit-ejb/OpenedQueries")
    OpenedQueries opened;

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
    void the_words_of_reasons_go_and_that_there_was_one_stays() throws Exception {
        taping();
        String patient = story.seenBy(story.patient()).patientId();
        justSignedIn(() -> newDoctor().as().run(() -> emergencies.open(patient, WORDS)));
        ADA.run(() -> accounts.signIn(
                new SignInClaims("Ada", ADA.subject(), ADA.subject() + "@example.org", null, "en", "UTC")));
        story.at(2, () -> ADA.call(() -> entries.announce(story.id(), WORDS)));
        transaction.begin();
        entities.createNativeQuery("update appointment set corrected_at = booked_at, corrected_by = 'ada',"
                        + " correction_reason = ?2, held_since = booked_at, hold_reason = ?2 where public_id = ?1")
                .setParameter(1, story.id())
                .setParameter(2, WORDS)
                .executeUpdate();
        transaction.commit();
        ADA.run(() -> report.forbid(patient, WORDS));
        ADA.run(() -> report.allow(patient));
        assertEquals(5, reasons(WORDS));
        assertEquals(List.of(WORDS, WORDS, WORDS), told());

        erases();

        assertEquals(0, reasons(WORDS));
        assertEquals(5, reasons("-"));
        assertEquals(List.of(ReasonSeal.ERASED, ReasonSeal.ERASED, ReasonSeal.ERASED), told());
        assertTrue(ADA.call(verification::verify).intact());
    }

    @Test
    void the_trail_keeps_no_words_in_clear() throws Exception {
        taping();
        String patient = story.seenBy(story.patient()).patientId();
        justSignedIn(() -> newDoctor().as().run(() -> emergencies.open(patient, WORDS)));

        assertEquals(List.of(WORDS), told());
        assertEquals(
                WORDS,
                story.patient().call(() -> opened.mine(null, false, null, 100)).lines().stream()
                        .filter(line -> line.action() == AuditAction.EMERGENCY)
                        .findFirst()
                        .orElseThrow()
                        .reason());
        assertEquals(
                0,
                count("select count(*) from audit_event e join appointment a on a.patient_id = e.patient_id"
                        + " where a.public_id = ?1 and e.reason like '%" + WORDS + "%'"));
    }

    /** The words that admins read in the trail about this patient. */
    private List<String> told() {
        TrailQuery query = new TrailQuery(null, story.seenBy(story.patient()).patientName(), null, false, null, null);
        return ADA.call(() -> trail.page(query, null, 100)).lines().stream()
                .filter(line -> IN_WORDS.contains(line.action()))
                .map(TrailLine::reason)
                .toList();
    }

    /** In how many places these words stand as the reason of something. */
    private long reasons(String words) {
        return count(
                ("select (select count(*) from emergency_access e where e.patient_id = a.patient_id and e.reason = '%1$s')"
                                + " + (select count(*) from guest_link g join visit_call c on c.id = g.call_id"
                                + " where c.appointment_id = a.id and g.reason = '%1$s')"
                                + " + (select count(*) from legal_hold h where h.patient_id = a.patient_id"
                                + " and h.reason = '%1$s')"
                                + " + (case when a.correction_reason = '%1$s' then 1 else 0 end)"
                                + " + (case when a.hold_reason = '%1$s' then 1 else 0 end)"
                                + " from appointment a where a.public_id = ?1")
                        .formatted(words));
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

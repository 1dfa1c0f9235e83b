package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.televisit.application.retention.RetentionLine;
import org.televisit.application.retention.RetentionReport;
import org.televisit.application.retention.RetentionService;
import org.televisit.domain.recording.RecordingEnding;
import org.televisit.domain.retention.Kept;

/** A night when all is old, class by class as the timer goes: what the report said is what goes, and no more. */
class NightIT extends WithContent {

    private static final As ADA = As.admin("ada-of-the-night");
    private static final Duration OLDER_THAN_ANYTHING_KEPT = Duration.ofDays(8000);

    /** What the server's own workers add to while the test looks. */
    private static final Set<Kept> GROWING = EnumSet.of(Kept.MESSAGES, Kept.WEBHOOKS);

    private static final Set<Kept> OF_A_FULL_VISIT = EnumSet.of(
            Kept.CALL_TICKETS,
            Kept.PLACES,
            Kept.CHAT,
            Kept.CHAT_FILE_PIECES,
            Kept.CHAT_FILES,
            Kept.NOTE_AMENDMENTS,
            Kept.NOTES,
            Kept.PRESCRIPTIONS,
            Kept.DOCUMENT_PIECES,
            Kept.DOCUMENTS,
            Kept.RECORDINGS);

    @EJB(lookup = "java:app/televisit-ejb/RetentionReport")
    RetentionReport report;

    @EJB(lookup = "java:app/televisit-ejb/RetentionService")
    RetentionService retention;

    private RetentionLine said(Kept kept, Instant night) {
        return ADA.call(() -> clock.at(night, report::dryRun)).stream()
                .filter(line -> line.kept() == kept)
                .findFirst()
                .orElseThrow();
    }

    private long deleted(Kept kept, Instant night) {
        return As.system()
                .call(() -> clock.at(night, () -> {
                    long all = 0;
                    for (int some = retention.deleteSome(kept); some > 0; some = retention.deleteSome(kept)) {
                        all += some;
                    }
                    return all;
                }));
    }

    @Test
    void what_the_report_said_goes_class_by_class_and_what_is_held_stays() {
        Taping held = everything();
        prescribes();
        Story theirs = story;
        String patient = theirs.seenBy(theirs.patient()).patientId();
        ADA.run(() -> report.forbid(patient, "a court asks"));
        Taping free = everything();
        prescribes();
        Story others = story;
        Instant night = clock.now().plus(OLDER_THAN_ANYTHING_KEPT);

        for (Kept kept : Kept.values()) {
            passes(kept, night);
        }

        assertEquals(
                "NONE", others.patient().call(() -> notes.read(others.id())).status());
        assertEquals(
                0, others.patient().call(() -> prescriptions.all(others.id())).size());
        assertEquals(0, others.patient().call(() -> documents.all(others.id())).size());
        assertEquals(RecordingEnding.EXPIRED, free.view().ending());
        assertTrue(files(free).isEmpty());
        assertEquals(
                "Rests a lot",
                theirs.patient().call(() -> notes.read(theirs.id())).text());
        assertEquals(
                1, theirs.patient().call(() -> prescriptions.all(theirs.id())).size());
        assertEquals(1, theirs.patient().call(() -> documents.all(theirs.id())).size());
        assertEquals("first ", held.played(theirs.patient(), 0, 99));
        ADA.run(() -> report.allow(patient));
    }

    private void passes(Kept kept, Instant night) {
        RetentionLine line = said(kept, night);
        assertTrue(line.due() > 0 || !OF_A_FULL_VISIT.contains(kept), () -> "nothing was due of " + kept);
        assertTrue(line.heldBack() > 0 || !OF_A_FULL_VISIT.contains(kept), () -> "nothing was held of " + kept);
        long gone = deleted(kept, night);
        if (GROWING.contains(kept)) {
            assertTrue(gone >= line.due(), kept::name);
        } else {
            assertEquals(line.due(), gone, kept::name);
            assertEquals(0, said(kept, night).due(), kept::name);
            assertEquals(line.heldBack(), said(kept, night).heldBack(), kept::name);
        }
    }
}

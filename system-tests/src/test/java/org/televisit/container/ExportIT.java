package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.televisit.application.call.FinishOutcome;
import org.televisit.application.person.ProxyService;
import org.televisit.application.rating.RatingService;
import org.televisit.application.security.SignInMoment;
import org.televisit.application.trail.OpenedLine;
import org.televisit.application.trail.OpenedQueries;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.person.ProxyRelation;
import org.televisit.domain.rating.Survey;

/** All that is kept about a patient comes along, for them and who acts for them, and for nobody else. */
class ExportIT extends WithExport {

    private static final As ADA = As.admin("ada-who-is-asked");

    @EJB(lookup = "java:app/televisit-ejb/OpenedQueries")
    OpenedQueries opened;

    @EJB(lookup = "java:app/televisit-ejb/RatingService")
    RatingService ratings;

    @EJB(lookup = "java:app/televisit-ejb/ProxyService")
    ProxyService proxies;

    @Test
    void everything_comes_along_and_can_be_read() {
        Taping taping = everything();
        prescribes();
        story.talk(taping.doctor, taping.patient, 1, 40);
        story.finishes(3, FinishOutcome.COMPLETED);
        story.at(30, () -> story.patient().call(() -> {
            ratings.rate(story.id(), 4, Survey.NONE, "friendly");
            return null;
        }));

        Map<String, byte[]> files = takenBy(story.patient(), Locale.ENGLISH);

        String folder = folder(files);
        JsonObject visit = json(files, folder + "visit.json");
        assertEquals("FULFILLED", visit.getString("status"));
        assertEquals("Calle Mayor 1, Madrid", visit.getJsonObject("preparation").getString("place"));
        assertEquals("COMPLETED", visit.getJsonObject("call").getString("status"));
        assertEquals(4, visit.getJsonObject("survey").getInt("stars"));
        assertNote(visit);
        JsonObject line = visit.getJsonArray("chat").getJsonObject(0);
        assertEquals("My head aches", line.getString("text"));
        assertEquals("patient", line.getString("from"));
        assertArrayEquals(PAPER, files.get(folder + named(visit, "chat", 1)));
        assertArrayEquals(PAPER, files.get(folder + named(visit, "documents", 0)));
        assertEquals("documents/1-plan__1.pdf", named(visit, "documents", 0));
        assertTrue(text(files, folder + named(visit, "prescriptions", 0)).startsWith("%PDF-"));
        JsonObject recording = visit.getJsonArray("recordings").getJsonObject(0);
        String part = recording.getJsonArray("parts").getJsonObject(0).getString("file");
        assertEquals("first ", text(files, folder + part));
        assertEquals(
                List.of("GIVEN", "GIVEN"),
                json(files, "consents.json").getJsonArray("decisions").getValuesAs(JsonObject.class).stream()
                        .map(decision -> decision.getString("decision"))
                        .toList());
        assertTrue(text(files, "opened.json").contains("NOTE_SIGN"));
        assertEquals(patientId(), json(files, "person.json").getString("id"));
        assertTrue(text(files, "README.txt").startsWith("Your data\r\n"));
        assertFalse(files.containsKey("missing.json"));
    }

    private static void assertNote(JsonObject visit) {
        JsonObject note = visit.getJsonObject("note");
        assertEquals("Rests a lot", note.getString("text"));
        JsonObject amendment = note.getJsonArray("amendments").getJsonObject(0);
        assertEquals("Sleeps a lot", amendment.getString("text"));
        assertEquals("a slip of the pen", amendment.getString("reason"));
    }

    private static String named(JsonObject visit, String list, int at) {
        return visit.getJsonArray(list).getJsonObject(at).getString("file");
    }

    @Test
    void what_cannot_be_read_is_named_and_the_rest_comes_all_the_same() throws IOException {
        Taping taping = everything();
        Files.delete(files(taping).get(0));

        Map<String, byte[]> files = takenBy(story.patient(), Locale.forLanguageTag("es"));

        String folder = folder(files);
        JsonObject missing = json(files, "missing.json").getJsonArray("missing").getJsonObject(0);
        assertEquals(folder + "recordings/1-1.mp4", missing.getString("file"));
        assertEquals("recording-damaged", missing.getString("reason"));
        assertFalse(json(files, folder + "visit.json")
                .getJsonArray("recordings")
                .getJsonObject(0)
                .getJsonArray("parts")
                .getJsonObject(0)
                .containsKey("file"));
        assertArrayEquals(PAPER, files.get(folder + "documents/1-plan__1.pdf"));
        assertTrue(text(files, "README.txt").startsWith("Sus datos"));
    }

    @Test
    void nobody_else_takes_it_and_each_try_is_written_down() {
        everything();
        String id = patientId();
        long before = lines("REFUSED");
        for (As other : List.of(newPatient().as(), story.doctor(), newDoctor().as(), ADA)) {
            justSignedIn(() -> assertEquals("not-yours", refusal(() -> other.run(() -> service.begin(id)))));
        }
        SignInMoment.set(clock.now().minus(Duration.ofMinutes(6)));
        assertEquals("sign-in-old", refusal(() -> story.patient().run(() -> service.begin(id))));
        SignInMoment.set(null);
        assertEquals(
                "sign-in-old", refusal(() -> story.patient().run(() -> service.begin(id))), "a sign-in of any age");
        justSignedIn(() -> assertEquals("not-found", refusal(() -> ADA.run(() -> service.begin("nobody")))));
        assertEquals(6, lines("REFUSED") - before);
        assertEquals(0, lines("SUCCESS"));
    }

    private long lines(String outcome) {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from audit_event e join patient p on"
                                        + " p.id = e.patient_id where p.public_id = ?1 and e.action = 'EXPORT' and e.outcome = ?2")
                        .setParameter(1, patientId())
                        .setParameter(2, outcome)
                        .getSingleResult())
                .longValue();
    }

    @Test
    void a_guardian_takes_it_too_and_reads_who_opened_it() {
        everything();
        String id = patientId();
        Known guardian = newPatient();
        assertEquals("not-yours", refusal(() -> guardian.as().run(() -> opened.of(id, true, null, 50))));
        assertTrue(guardian.as()
                .call(() -> opened.mine(story.id(), true, null, 50))
                .lines()
                .isEmpty());
        ADA.run(() -> proxies.grant(id, guardian.publicId(), ProxyRelation.GUARDIAN, null));

        Map<String, byte[]> files = takenBy(guardian.as(), Locale.ENGLISH);

        assertEquals(
                "Rests a lot",
                json(files, folder(files) + "visit.json").getJsonObject("note").getString("text"));
        List<OpenedLine> ofVisit = guardian.as()
                .call(() -> opened.mine(story.id(), false, null, 50))
                .lines();
        assertTrue(ofVisit.stream().anyMatch(line -> line.action() == AuditAction.NOTE_SIGN));
        List<OpenedLine> ofRecord =
                guardian.as().call(() -> opened.of(id, false, null, 50)).lines();
        assertTrue(ofRecord.stream().anyMatch(line -> line.action() == AuditAction.PROXY_GRANT));
        assertTrue(story.patient().call(() -> opened.mine(story.id(), false, null, 50)).lines().stream()
                .anyMatch(line -> line.action() == AuditAction.EXPORT && line.who() != null));
        assertEquals(2, lines("SUCCESS"), "one for the record, one for the visit");
    }
}

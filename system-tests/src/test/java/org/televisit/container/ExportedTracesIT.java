package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.televisit.application.call.QualityService;
import org.televisit.application.person.ProxyService;
import org.televisit.application.readiness.DeviceCheckService;
import org.televisit.domain.call.QualityFigures;
import org.televisit.domain.call.QualityStep;
import org.televisit.domain.notification.Details;
import org.televisit.domain.notification.MessageKind;
import org.televisit.domain.notification.OutboxMessage;
import org.televisit.domain.notification.OutboxRepository;
import org.televisit.domain.person.PersonRepository;
import org.televisit.domain.person.ProxyRelation;
import org.televisit.domain.readiness.BrowserState;
import org.televisit.domain.readiness.CheckFacts;
import org.televisit.domain.readiness.DeviceState;
import org.televisit.domain.readiness.PathState;
import org.televisit.domain.readiness.Paths;
import org.televisit.domain.readiness.SpeakerAnswer;

/** What a visit leaves behind beside its contents comes along too: mails, and what was measured on the patient's side. */
class ExportedTracesIT extends WithExport {

    private static final Duration SENT_WITHIN = Duration.ofSeconds(30);
    private static final QualityFigures OF_PATIENT =
            new QualityFigures(42, 3, 5, 0, 1, 900, 800, 25, 720, QualityStep.FULL, true);
    private static final QualityFigures OF_DOCTOR =
            new QualityFigures(77, 3, 5, 0, 1, 900, 800, 25, 360, QualityStep.MEDIUM, false);
    private static final CheckFacts CHECKED = new CheckFacts(
            BrowserState.SUPPORTED,
            DeviceState.WORKS,
            DeviceState.SILENT,
            SpeakerAnswer.HEARD,
            new Paths(PathState.OPEN, PathState.OPEN, PathState.BLOCKED, PathState.UNTRIED),
            61,
            2000);

    @EJB(lookup = "java:app/televisit-ejb/QualityService")
    QualityService quality;

    @EJB(lookup = "java:app/televisit-ejb/DeviceCheckService")
    DeviceCheckService checks;

    @EJB(lookup = "java:app/televisit-ejb/ProxyService")
    ProxyService proxies;

    @Test
    void what_was_measured_on_the_patients_side_comes_along_and_nothing_of_the_doctors() {
        taping();
        story.patient().run(() -> {
            checks.report(checks.begin(story.id()).id(), CHECKED);
            checks.begin(story.id());
        });
        story.doctor().run(() -> checks.begin(story.id()));
        sampled(story.patient(), OF_PATIENT);
        sampled(story.doctor(), OF_DOCTOR);

        Map<String, byte[]> files = takenBy(story.patient(), Locale.ENGLISH);

        JsonObject measured = json(files, folder(files) + "connection.json");
        List<JsonObject> found = measured.getJsonArray("checks").getValuesAs(JsonObject.class);
        assertEquals(2, found.size());
        assertEquals("SILENT", found.get(0).getString("microphone"));
        assertEquals(61, found.get(0).getInt("roundTripMillis"));
        assertEquals("FAILED", found.get(0).getString("level"));
        assertEquals(List.of("startedAt"), List.copyOf(found.get(1).keySet()), "it was left without a word");
        List<JsonObject> samples = measured.getJsonArray("samples").getValuesAs(JsonObject.class);
        assertEquals(1, samples.size());
        assertEquals(42, samples.get(0).getInt("roundTripMillis"));
        assertEquals("FULL", samples.get(0).getString("step"));
        assertTrue(samples.get(0).getBoolean("relayed"));
        assertTrue(samples.get(0).getJsonNumber("meanOpinionScore").doubleValue() > 1);
    }

    private void sampled(As who, QualityFigures figures) {
        story.at(1, () -> {
            who.run(() -> quality.sampled(story.id(), figures));
            return null;
        });
    }

    @Test
    void a_visit_without_measurements_has_no_file_of_them() {
        story = story();

        Map<String, byte[]> files = takenBy(story.patient(), Locale.ENGLISH);

        assertFalse(files.containsKey(folder(files) + "connection.json"));
        assertTrue(files.containsKey("mails.json"));
    }

    @Test
    void mails_come_along_as_they_were_without_a_key_to_anything_and_without_those_to_others() throws Exception {
        story = story();
        invitedBy("https://clinic.example/invite?token=the-key-itself");
        As.admin(subject("admin"))
                .run(() -> proxies.invite(patientId(), ProxyRelation.GUARDIAN, null, "guardian@example.org"));
        allAreSent();

        Map<String, byte[]> files = takenBy(story.patient(), Locale.ENGLISH);

        List<JsonObject> mails = json(files, "mails.json").getJsonArray("mails").getValuesAs(JsonObject.class);
        assertEquals(
                List.of("INVITATION", "CONFIRMATION"),
                mails.stream().map(mail -> mail.getString("kind")).toList(),
                "the latest first");
        JsonObject confirmation = mails.get(1);
        assertEquals(story.id(), confirmation.getString("visitId"));
        assertEquals(story.patient().subject() + "@example.org", confirmation.getString("to"));
        assertTrue(confirmation.getString("text").contains(story.id()), "with the address of the visit's page");
        assertFalse(confirmation.getString("subject").isBlank());
        assertFalse(text(files, "mails.json").contains("the-key-itself"));
        assertFalse(text(files, "mails.json").contains("guardian@example.org"));
    }

    private void invitedBy(String link) throws Exception {
        transaction.begin();
        Instant now = clock.now();
        new OutboxRepository(entities)
                .add(OutboxMessage.to(
                                new PersonRepository(entities)
                                        .patientByPublicId(patientId())
                                        .orElseThrow(),
                                MessageKind.INVITATION,
                                "invitation-" + story.id())
                        .with(Details.NONE
                                .with(Details.PAGE, link)
                                .with(
                                        Details.UNTIL,
                                        now.plus(Duration.ofDays(2)).toString()))
                        .due(now, now));
        transaction.commit();
    }

    private void allAreSent() {
        Instant late = clock.now().plus(SENT_WITHIN);
        while (count("select count(*) from outbox_message m where m.channel = 'MAIL' and m.sent_at is null"
                        + " and m.kind in ('CONFIRMATION', 'INVITATION') and m.recipient = 'PATIENT' and m.patient_id ="
                        + " (select a.patient_id from appointment a where a.public_id = ?1)")
                > 0) {
            assertTrue(clock.now().isBefore(late), "not all mails were sent");
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}

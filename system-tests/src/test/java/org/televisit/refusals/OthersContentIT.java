package org.televisit.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.televisit.browser.WithTelevisit;
import org.televisit.product.Answer;
import org.televisit.product.CallSocket;
import org.televisit.product.Clinic;
import org.televisit.product.GuestLink;
import org.televisit.product.Person;
import org.televisit.product.Session;
import org.televisit.product.Visit;
import org.televisit.refusals.RoleTable.Asker;
import org.televisit.refusals.RoleTable.Row;

/**
 * What is really there is asked for by everybody whose it is not: by each operation of {@link RoleMatrixIT}'s table, by
 * FHIR, page and download. They are refused, learn nothing of it, change nothing, and that they asked is written down.
 */
@ExtendWith(WithTelevisit.class)
@Execution(ExecutionMode.CONCURRENT)
class OthersContentIT {

    private static final List<Asker> OTHERS = List.of(Asker.OTHER_PATIENT, Asker.OTHER_DOCTOR, Asker.ADMIN);

    /** The other patient, the other doctor, an admin. */
    private static final List<String> FHIR = List.of(
            "403 403 200 Appointment/{visit}",
            "403 403 200 Encounter/{visit}",
            "403 403 200 Encounter?appointment={visit}",
            "403 200 200 Patient/{patient}",
            "403 200 200 Appointment?patient={patient}",
            "403 200 200 Encounter?patient={patient}",
            "403 403 403 Communication?encounter={visit}",
            "403 403 403 Communication/{communication}",
            "403 403 403 Consent?patient={patient}",
            "403 403 403 Consent/{consent}",
            "403 403 403 MedicationRequest?encounter={visit}",
            "403 403 403 MedicationRequest/{medication}",
            "403 200 403 MedicationRequest?patient={patient}");

    /** As above; "-" where the folder is closed to the role, whatever is asked for there. */
    private static final List<String> PAGES = List.of(
            "403 403 200 /visit/detail.xhtml?id={visit}",
            "403 403 403 /visit/record.xhtml?id={visit}",
            "403 403 200 /visit/recording.xhtml?visit={visit}",
            "403 403 200 /visit/after.xhtml?id={visit}",
            "403 403 200 /visit/receipt.xhtml?id={visit}",
            "403 403 200 /visit/reschedule.xhtml?id={visit}",
            "403 403 -   /call/record.xhtml?id={visit}",
            "403 403 -   /call/room.xhtml?visit={visit}",
            "403 403 -   /call/check.xhtml?visit={visit}",
            "-   403 403 /staff/emergency.xhtml?id={visit}",
            "-   200 200 /staff/patient.xhtml?id={patient}",
            "200 -   -   /patient/opened.xhtml?visit={visit}",
            "403 403 403 /api/v1/appointments/{visit}/prescriptions/{prescription}/paper",
            "403 403 403 /api/v1/appointments/{visit}/documents/{document}",
            "403 403 403 /api/v1/appointments/{visit}/chat/files/{file}",
            "403 403 403 /api/v1/appointments/{visit}/recordings/{recording}/takes/1");

    @Test
    void each_operation_refuses_who_has_no_part_in_what_is_there(Clinic clinic) {
        FullVisit full = FullVisit.made(clinic);
        full.isThere();
        Strangers strangers = Strangers.of(clinic);
        List<String> wrong = new ArrayList<>();
        for (Row row : RoleMatrixIT.TABLE.rows()) {
            if (row.path().matches("(appointments/\\{(visit|room)}|patients/\\{patient}).*")) {
                strangers.people().keySet().forEach(asker -> wrong.addAll(ask(full, strangers, row, asker)));
            }
        }
        assertThat(wrong).isEmpty();
        full.isThere();
    }

    private static List<String> ask(FullVisit full, Strangers strangers, Row row, Asker asker) {
        String status = row.statusOf(asker).substring(0, 3);
        boolean refused = status.equals("401") || status.equals("403");
        if (!refused && !row.method().equals("GET")) {
            return List.of();
        }
        String path = full.filled(ofThisVisit(row.path()));
        String body = row.body() == null ? null : full.filled(ofThisVisit(row.body()));
        Instant before = Strangers.now();
        Answer answer = strangers.people().get(asker).call(row.method(), "/" + path, body);
        String what = asker + " " + row.method() + " " + path;
        List<String> wrong = Strangers.judged(answer, refused ? status : "any", what);
        String name = full.visit().patient().name();
        if (refused && answer.text().contains(name)) {
            wrong.add(what + " names the patient");
        }
        String request = row.method() + " " + path.replaceFirst("\\?.*", "");
        if (status.equals("403") && !strangers.written(full, asker, before, request)) {
            wrong.add(what + " is written down nowhere");
        }
        return wrong;
    }

    /** The table's names for what nobody has, as the names of what this visit has. */
    private static String ofThisVisit(String text) {
        return text.replace("{room}", "{visit}")
                .replace("prescriptions/{no-paper}", "prescriptions/{prescription}")
                .replace("documents/{no-paper}", "documents/{document}")
                .replace("{no-file}", "{file}")
                .replace("{no-recording}", "{recording}")
                .replace("{no-guest}", "{guest}")
                .replace("{no-take}", "1")
                .replace("{version}", "0")
                .replace("{other-doctor}", "{doctor}")
                .replace("{slot}", Strangers.now().plus(3, ChronoUnit.DAYS).toString())
                .replace("{figures}", RoleTexts.FIGURES);
    }

    @Test
    void fhir_refuses_who_has_no_part_in_what_is_there(Clinic clinic) {
        FullVisit full = FullVisit.made(clinic);
        Strangers strangers = Strangers.of(clinic);
        String visit = Fhir.id(full.visit().id());
        String patient = Fhir.id(full.visit().patient().publicId());
        Person whose = full.visit().patient();
        String line = first(whose, "Communication?encounter=" + visit);
        String consent = first(whose, "Consent?patient=" + patient);
        String medicine = first(whose, "MedicationRequest?encounter=" + visit);
        List<String> wrong = new ArrayList<>();
        for (String row : FHIR) {
            String[] words = row.split("\\s+");
            String path = words[3].replace("{visit}", visit)
                    .replace("{patient}", patient)
                    .replace("{communication}", line)
                    .replace("{consent}", consent)
                    .replace("{medication}", medicine);
            wrong.addAll(Strangers.judged(Fhir.get(clinic.nobody(), path), "401", "nobody " + path));
            for (Asker asker : OTHERS) {
                Instant before = Strangers.now();
                String status = words[OTHERS.indexOf(asker)];
                wrong.addAll(
                        Strangers.judged(Fhir.get(strangers.people().get(asker), path), status, asker + " " + path));
                String request = "GET fhir/" + path.replaceFirst("\\?.*", "");
                if (status.equals("403") && !strangers.written(full, asker, before, request)) {
                    wrong.add(asker + " " + path + " is written down nowhere");
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String first(Person whose, String search) {
        JsonObject bundle = Fhir.get(whose, search).expect(200).object();
        JsonObject entry = bundle.getAsJsonArray("entry").get(0).getAsJsonObject();
        return entry.getAsJsonObject("resource").get("id").getAsString();
    }

    @Test
    void pages_and_downloads_refuse_who_has_no_part_in_what_is_there(Clinic clinic) {
        FullVisit full = FullVisit.made(clinic);
        Visit visit = full.visit();
        Strangers strangers = Strangers.of(clinic);
        assertThat(Session.of(visit.patient())
                        .gets("/visit/record.xhtml?id=" + visit.id())
                        .text())
                .contains("heron-note", "heron-pill");
        List<String> wrong = new ArrayList<>();
        for (String row : PAGES) {
            Answer nobodys = clinic.nobody().ofTheSite(full.filled(row.split("\\s+")[3]));
            wrong.addAll(Strangers.judged(nobodys, "any", "nobody " + row));
            if (nobodys.status() != 302 && nobodys.status() != 401) {
                wrong.add("nobody is answered " + nobodys.status() + " at " + row);
            }
        }
        for (Asker asker : OTHERS) {
            Session session = Session.of(strangers.people().get(asker));
            for (String row : PAGES) {
                String[] words = row.split("\\s+");
                String path = full.filled(words[3]);
                String status = words[OTHERS.indexOf(asker)];
                Instant before = Strangers.now();
                wrong.addAll(
                        Strangers.judged(session.gets(path), status.equals("-") ? "403" : status, asker + " " + path));
                if (status.equals("403") && !strangers.written(full, asker, before, "GET")) {
                    wrong.add(asker + " " + path + " is written down nowhere");
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_guests_link_opens_the_call_and_nothing_that_is_kept_of_it(Clinic clinic) {
        FullVisit full = FullVisit.made(clinic);
        GuestLink link = full.guest();
        Visit visit = full.visit();
        List<String> wrong = new ArrayList<>();
        wrong.addAll(Strangers.judged(link.asks(clinic.product(), "invitation"), "200", "the invitation"));
        for (String row : PAGES) {
            String path = full.filled(row.split("\\s+")[3]);
            Answer answer = clinic.nobody().ofTheSite("GET", path, null, "Authorization", "Bearer " + link.secret());
            wrong.addAll(Strangers.judged(answer, "any", "a guest " + path));
            if (answer.status() != 302 && answer.status() != 401) {
                wrong.add("a guest is answered " + answer.status() + " at " + path);
            }
        }
        assertThat(wrong).isEmpty();
        try (CallSocket guest = CallSocket.open(clinic.product(), link.ticket(clinic.product()));
                CallSocket patient = CallSocket.open(clinic.product(), visit.ticketFor(visit.patient()));
                CallSocket doctor = CallSocket.open(clinic.product(), visit.ticketFor(visit.doctor()))) {
            doctor.await("resume-ticket");
            patient.await("resume-ticket");
            doctor.send("{\"type\":\"admit\"}");
            isLetIn(guest, patient);
            for (String wish : List.of(
                    "{\"type\":\"chat-since\",\"sequence\":0}",
                    "{\"type\":\"chat\",\"id\":\"g1\",\"text\":\"let me see\"}",
                    "{\"type\":\"recording\",\"act\":\"withdraw\"}")) {
                guest.send(wish);
                assertThat(guest.await("error").get("code").getAsString()).isEqualTo("not-allowed");
            }
            assertThat(guest.hasReceived("chat-page")).isFalse();
        }
        full.isThere();
    }

    private static void isLetIn(CallSocket guest, CallSocket patient) {
        String standing = "";
        while (!standing.equals("in")) {
            standing = guest.await("room").get("standing").getAsString();
            if (standing.equals("asked")) {
                patient.send("{\"type\":\"guest-consent\",\"guest\":\"guest-1\",\"agreed\":true}");
            }
        }
    }
}

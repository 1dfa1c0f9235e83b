package org.televisit.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.browser.WithTelevisit;
import org.televisit.product.Answer;
import org.televisit.product.Clinic;
import org.televisit.product.Person;
import org.televisit.product.Visit;

/** Every endpoint, asked by everybody it does not concern. */
@ExtendWith(WithTelevisit.class)
class RestIT {

    private static final String UNKNOWN = "AAAAAAAAAAAAAAAAAAAAAA";

    /** An endpoint about one visit; {@code body} is null for a GET. */
    private record Endpoint(String path, String body) {

        Answer askedBy(Person person, String id) {
            String full = "/appointments/" + id + path;
            return body == null ? person.get(full) : person.post(full, body);
        }
    }

    private static final List<Endpoint> ABOUT_ONE_VISIT = List.of(
            new Endpoint("", null),
            new Endpoint("/summary", null),
            new Endpoint("/join", "{}"),
            new Endpoint("/cancel", "{\"note\":\"mine now\",\"version\":0}"),
            new Endpoint("/finish", "{\"outcome\":\"TECHNICAL\"}"),
            new Endpoint("/reopen", "{}"),
            new Endpoint("/device-check", "{}"),
            new Endpoint("/timing", null),
            new Endpoint("/late", "{\"minutes\":5}"),
            new Endpoint("/extend", "{}"),
            new Endpoint("/hold", "{\"reason\":\"mine\"}"),
            new Endpoint("/release", "{}"));

    @TestFactory
    Stream<DynamicTest> a_visit_of_others_is_closed_to_everybody_else(Clinic clinic) {
        Visit visit = clinic.visitNow();
        Person otherPatient = clinic.patient();
        Person otherDoctor = clinic.doctor();
        List<DynamicTest> matrix = new ArrayList<>();
        for (Endpoint endpoint : ABOUT_ONE_VISIT) {
            matrix.add(expect(endpoint, "nobody", clinic.nobody(), visit.id(), 401));
            matrix.add(expect(endpoint, "another patient", otherPatient, visit.id(), 403));
            matrix.add(expect(endpoint, "another doctor", otherDoctor, visit.id(), 403));
            matrix.add(expect(endpoint, "the doctor, of no visit", visit.doctor(), UNKNOWN, 404));
        }
        matrix.add(expect(
                new Endpoint("/finish", "{\"outcome\":\"TECHNICAL\"}"), "patient", visit.patient(), visit.id(), 403));
        Endpoint rating = new Endpoint("/rating", "{\"stars\":5}");
        matrix.add(expect(rating, "nobody", clinic.nobody(), visit.id(), 401));
        matrix.add(expect(rating, "another patient", otherPatient, visit.id(), 403));
        matrix.add(expect(rating, "doctor", visit.doctor(), visit.id(), 403));
        matrix.add(expect(rating, "patient, before it was held", visit.patient(), visit.id(), 409));
        matrix.add(expect(new Endpoint("/reopen", "{}"), "patient", visit.patient(), visit.id(), 403));
        matrix.add(expect(new Endpoint("/extend", "{}"), "patient", visit.patient(), visit.id(), 403));
        matrix.add(expect(new Endpoint("/keep-waiting", "{}"), "another patient", otherPatient, visit.id(), 403));
        matrix.add(expect(new Endpoint("/keep-waiting", "{}"), "doctor", visit.doctor(), visit.id(), 403));
        matrix.add(expect(new Endpoint("/accept-delay", "{}"), "another patient", otherPatient, visit.id(), 403));
        return matrix.stream();
    }

    @Test
    void what_a_check_found_is_said_by_whoever_made_it_and_within_reason(Clinic clinic) {
        Visit visit = clinic.visitNow();
        String facts = "{'browser':'SUPPORTED','camera':'WORKS','microphone':'WORKS','speaker':'HEARD','direct':'OPEN',"
                + "'udp':'OPEN','tcp':'OPEN','tls':'OPEN','roundTripMillis':20,'kbitsPerSecond':4000}";
        String said = facts.replace('\'', '"');
        String check = "/device-checks/"
                + visit.patient()
                        .post("/appointments/" + visit.id() + "/device-check", "{}")
                        .expect(200)
                        .string("id");

        clinic.nobody().post(check, said).expect(401);
        visit.doctor().post(check, said).expect(404);
        clinic.patient().post(check, said).expect(404);
        visit.patient().post(check, said.replace("4000", "-1")).expect(400);
        visit.patient().post(check, said.replace("WORKS", "MAGIC")).expect(400);
        assertThat(visit.patient().post(check, said).expect(200).string("level"))
                .isIn("READY", "LIMITED");
        assertThat(visit.patient()
                        .post(check, said.replace("\"WORKS\",\"speaker", "\"DENIED\",\"speaker"))
                        .expect(200)
                        .string("level"))
                .isEqualTo("FAILED");
    }

    @Test
    void checks_are_begun_by_the_two_alone_and_not_without_end(Clinic clinic) {
        Visit visit = clinic.visitNow();
        String path = "/appointments/" + visit.id() + "/device-check";

        clinic.admin().post(path, "{}").expect(403);
        visit.doctor().post(path, "{}").expect(200);
        for (int i = 0; i < 30; i++) {
            visit.patient().post(path, "{}").expect(200);
        }
        assertThat(visit.patient().post(path, "{}").expect(403).string("reason"))
                .isEqualTo("check-too-often");
    }

    private static DynamicTest expect(Endpoint endpoint, String who, Person person, String id, int status) {
        return DynamicTest.dynamicTest(
                status + " for " + who + " at …" + endpoint.path(),
                () -> endpoint.askedBy(person, id).expect(status));
    }

    @Test
    void the_identity_of_the_token_reaches_the_services(Clinic clinic) {
        Person doctor = clinic.doctor();

        Answer me = doctor.get("/me").expect(200);

        assertThat(me.string("role")).isEqualTo("doctor");
        assertThat(me.string("name")).contains(doctor.name());
        assertThat(me.string("publicId")).matches("[\\w-]{22}");
    }

    @Test
    void without_signing_in_there_is_nothing(Clinic clinic) {
        for (String path :
                List.of("/me", "/appointments", "/calls", "/practitioners", "/practitioners/" + UNKNOWN + "/slots")) {
            clinic.nobody().get(path).expect(401);
        }
        clinic.nobody().post("/appointments", "{}").expect(401);
    }

    @Test
    void a_refusal_tells_nothing_of_the_visit(Clinic clinic) {
        Visit visit = clinic.visitNow();

        Answer refusal = clinic.patient().get("/appointments/" + visit.id()).expect(403);

        assertThat(refusal.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(refusal.text())
                .doesNotContain(visit.patient().name(), visit.doctor().name());
    }

    @Test
    void a_patient_books_nobody_else(Clinic clinic) {
        Person victim = clinic.patient();

        Answer answer = clinic.book(clinic.patient(), clinic.doctor(), victim, Duration.ofHours(2));

        assertThat(answer.status()).isIn(403, 409, 422, 400);
        assertThat(victim.get("/appointments").expect(200).array()).isEmpty();
    }

    @Test
    void a_doctor_books_for_no_other_doctor(Clinic clinic) {
        Person colleague = clinic.doctor();

        clinic.book(clinic.doctor(), colleague, clinic.patient(), Duration.ofHours(2))
                .expect(403);

        assertThat(colleague.get("/appointments").expect(200).array()).isEmpty();
    }

    @Test
    void a_time_that_is_taken_is_a_conflict(Clinic clinic) {
        Person doctor = clinic.doctor();
        clinic.visitIn(Duration.ofHours(3), doctor, clinic.patient());

        assertThat(clinic.book(doctor, doctor, clinic.patient(), Duration.ofHours(3))
                        .expect(409)
                        .string("reason"))
                .isEqualTo("slot-taken");
    }

    @Test
    void a_change_to_an_old_version_is_a_conflict(Clinic clinic) {
        Visit visit = clinic.visitIn(Duration.ofHours(3), clinic.doctor(), clinic.patient());
        JsonObject body = new JsonObject();
        body.addProperty("note", "late");
        body.addProperty("version", visit.seenBy(visit.doctor()).get("version").getAsInt() + 1);

        Answer stale = visit.doctor().post("/appointments/" + visit.id() + "/cancel", body.toString());

        assertThat(stale.expect(409).string("reason")).isEqualTo("stale");
    }

    @Test
    void a_finish_with_talk_that_never_was_is_refused(Clinic clinic) {
        Visit visit = clinic.visitNow();

        Answer refusal = visit.finishAs(visit.doctor(), "COMPLETED");

        assertThat(refusal.status()).isIn(400, 403, 409, 422);
        assertThat(visit.seenBy(visit.doctor()).get("status").getAsString()).isEqualTo("BOOKED");
    }

    @Test
    void a_token_of_somebody_elses_making_is_refused(Clinic clinic) throws Exception {
        String none = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJtYXJpYSIsInJvbGVzIjpbImFkbWluIl19.";
        HttpRequest request = HttpRequest.newBuilder(URI.create(clinic.product().web() + "/api/v1/me"))
                .header("Authorization", "Bearer " + none)
                .build();

        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(401);
    }
}

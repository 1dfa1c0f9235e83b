package org.televisit.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.televisit.browser.WithTelevisit;
import org.televisit.product.Answer;
import org.televisit.product.Clinic;
import org.televisit.product.Person;
import org.televisit.product.Visit;

/** What a program asks twice with one key is done once (REQUIREMENTS P1). */
@ExtendWith(WithTelevisit.class)
@Execution(ExecutionMode.CONCURRENT)
class IdempotencyIT {

    private static final int THREADS = 20;
    private static final Instant DAY =
            Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(9));

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String wish(Person doctor, Person patient, Instant start) {
        return RoleTexts.json(
                        "practitionerId", doctor.publicId(),
                        "patientId", patient.publicId(),
                        "visitType", "FOLLOW_UP",
                        "start", start.toString())
                .toString();
    }

    private static Answer post(Person who, String path, String body, String key) {
        return who.call("POST", path, body, "Idempotency-Key", key);
    }

    private static Answer refused(Answer answer, int status, String reason) {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.expect(status).string("reason")).isEqualTo(reason);
        return answer;
    }

    private static boolean replayed(Answer answer) {
        return answer.headers().firstValue("Idempotency-Replayed").isPresent();
    }

    /** As a program would: while the first is at work it asks again. */
    private static Answer patiently(Person who, String path, String body, String key) {
        long until = System.nanoTime() + Duration.ofSeconds(25).toNanos();
        Answer answer = post(who, path, body, key);
        while (answer.status() == 409 && System.nanoTime() < until) {
            refused(answer, 409, "idempotency-busy");
            assertThat(answer.headers().firstValue("Retry-After")).contains("1");
            answer = post(who, path, body, key);
        }
        return answer;
    }

    @Test
    void twenty_at_once_book_one_visit_and_are_all_answered_the_same(Clinic clinic) throws Exception {
        Person doctor = clinic.doctor();
        Person patient = clinic.patient();
        String wish = wish(doctor, patient, DAY);
        String key = key();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        Callable<Answer> books = () -> patiently(doctor, "/appointments", wish, key);
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> one : threads.invokeAll(Collections.nCopies(THREADS, books))) {
            answers.add(one.get());
        }
        threads.shutdownNow();

        assertThat(answers).allSatisfy(answer -> answer.expect(201));
        assertThat(answers.stream().map(Answer::text).distinct()).hasSize(1);
        assertThat(answers.stream()
                        .map(answer -> answer.headers().firstValue("Location"))
                        .distinct())
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> !replayed(answer))).hasSize(1);
        assertThat(doctor.get("/appointments").expect(200).array()).hasSize(1);
        assertThat(patient.get("/appointments").expect(200).array()).hasSize(1);
    }

    @Test
    void what_is_answered_is_what_is_stored(Clinic clinic) {
        Person doctor = clinic.doctor();
        Answer booked = post(doctor, "/appointments", wish(doctor, clinic.patient(), DAY), key())
                .expect(201);

        assertThat(doctor.get("/appointments/" + booked.string("id"))
                        .expect(200)
                        .json())
                .isEqualTo(booked.json());
        assertThat(booked.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
    }

    @Test
    void another_request_by_the_same_key_is_refused_and_not_done(Clinic clinic) {
        Person doctor = clinic.doctor();
        Person patient = clinic.patient();
        String key = key();
        post(doctor, "/appointments", wish(doctor, patient, DAY), key).expect(201);
        refused(
                post(doctor, "/appointments", wish(doctor, patient, DAY.plus(Duration.ofHours(1))), key),
                422,
                "idempotency-reused");

        assertThat(doctor.get("/appointments").expect(200).array()).hasSize(1);
    }

    @Test
    void a_key_belongs_to_who_sends_it(Clinic clinic) {
        String key = key();
        for (int i = 0; i < 2; i++) {
            Person doctor = clinic.doctor();
            Answer booked = post(doctor, "/appointments", wish(doctor, clinic.patient(), DAY), key)
                    .expect(201);
            assertThat(replayed(booked)).isFalse();
            assertThat(doctor.get("/appointments").expect(200).array()).hasSize(1);
        }
    }

    @Test
    void a_visit_is_called_off_once_and_the_second_asking_is_no_conflict(Clinic clinic) {
        Visit visit = clinic.visitIn(Duration.ofDays(8), clinic.doctor(), clinic.patient());
        String path = "/appointments/" + visit.id() + "/cancel";
        String body = "{\"version\":" + visit.seenBy(visit.doctor()).get("version") + "}";
        String key = key();

        Answer first = post(visit.doctor(), path, body, key).expect(200);
        Answer second = post(visit.doctor(), path, body, "\"" + key + "\"").expect(200);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(replayed(second)).isTrue();
        assertThat(first.string("version"))
                .isEqualTo(visit.seenBy(visit.doctor()).get("version").getAsString());
        refused(visit.doctor().post(path, body), 409, "stale");
    }

    @Test
    void what_was_refused_may_be_asked_again_by_the_same_key(Clinic clinic) {
        Person doctor = clinic.doctor();
        Visit first = clinic.visitAt(DAY, "FOLLOW_UP", doctor, clinic.patient());
        String wish = wish(doctor, clinic.patient(), DAY);
        String key = key();

        Answer taken = refused(post(doctor, "/appointments", wish, key), 409, "slot-taken");
        assertThat(taken.object().has("nextFree")).isTrue();
        first.cancelAs(doctor).expect(200);
        Answer booked = post(doctor, "/appointments", wish, key).expect(201);
        assertThat(replayed(booked)).isFalse();
    }

    @Test
    void a_refusal_leaves_its_line_in_the_trail(Clinic clinic) {
        Visit visit = clinic.visitIn(Duration.ofDays(8), clinic.doctor(), clinic.patient());
        Person stranger = clinic.doctor();

        post(stranger, "/appointments/" + visit.id() + "/cancel", "{\"version\":0}", key())
                .expect(403);

        assertThat(clinic.admin()
                        .get("/audit?limit=20&type=Appointment&id=" + visit.id())
                        .expect(200)
                        .array())
                .anySatisfy(line -> {
                    JsonObject told = line.getAsJsonObject();
                    assertThat(told.get("outcome").getAsString()).isEqualTo("REFUSED");
                    assertThat(told.get("actor").getAsString()).isEqualTo(stranger.subject());
                });
    }

    @Test
    void what_says_nothing_says_nothing_again(Clinic clinic) {
        Visit visit = clinic.visitNow();
        String path = "/appointments/" + visit.id() + "/waiting-message";
        String key = key();
        post(visit.doctor(), path, "{\"text\":\"Soon\"}", key).expect(204);
        Answer again = post(visit.doctor(), path, "{\"text\":\"Soon\"}", key).expect(204);
        assertThat(again.text()).isEmpty();
        assertThat(replayed(again)).isTrue();
    }

    @Test
    void a_document_is_shared_once(Clinic clinic) {
        Visit visit = clinic.visitIn(Duration.ofDays(8), clinic.doctor(), clinic.patient());
        String path = "/appointments/" + visit.id() + "/documents";
        byte[] paper = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        String key = key();

        Answer first = visit.patient()
                .hands(path, "a.pdf", paper, "Idempotency-Key", key)
                .expect(201);
        Answer again = visit.patient()
                .hands(path, "a.pdf", paper, "Idempotency-Key", key)
                .expect(201);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(visit.doctor().get(path).expect(200).array()).hasSize(1);
        refused(visit.patient().hands(path, "b.pdf", paper, "Idempotency-Key", key), 422, "idempotency-reused");
    }

    @Test
    void what_makes_no_sense_is_refused_and_leaves_the_server_at_work(Clinic clinic) {
        Person doctor = clinic.doctor();
        String wish = wish(doctor, clinic.patient(), DAY);
        String key = key();

        refused(post(doctor, "/appointments", wish, "short"), 400, "idempotency-key-bad");
        post(doctor, "/appointments", "{", key).expect(400);
        post(doctor, "/appointments", "{}", key).expect(400);
        assertThat(post(doctor, "/appointments", " ".repeat((1 << 20) + 1), key).status())
                .isIn(400, 413);
        clinic.nobody()
                .call("POST", "/appointments", wish, "Idempotency-Key", key)
                .expect(401);

        post(doctor, "/appointments", wish, key).expect(201);
        assertThat(doctor.get("/appointments").expect(200).array()).hasSize(1);
    }

    @Test
    void the_description_says_which_operations_take_a_key(Clinic clinic) {
        Contract contract = new Contract(
                clinic.admin().ofTheSite("/api/openapi").expect(200).object());
        for (String takes : List.of("POST appointments", "POST series", "POST appointments/{}/note/sign")) {
            assertThat(contract.operation(takes).toString()).as(takes).contains("parameters/IdempotencyKey");
        }
        for (String not : List.of("GET appointments", "POST appointments/{}/join", "POST payments/{}/record")) {
            assertThat(contract.operation(not).toString()).as(not).doesNotContain("IdempotencyKey");
        }
    }
}

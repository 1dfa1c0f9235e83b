package org.televisit.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.televisit.browser.WithTelevisit;
import org.televisit.product.Answer;
import org.televisit.product.Clinic;
import org.televisit.product.Person;
import org.televisit.product.Visit;

/** What cannot be is said in words, with what to do now, and leaves everything as it was. */
@ExtendWith(WithTelevisit.class)
@Execution(ExecutionMode.CONCURRENT)
class BadInputIT {

    private static final String MORNING = "{\"day\":\"MONDAY\",\"from\":\"08:00\",\"until\":\"12:00\"}";

    /** A refusal in plain words. */
    private static Answer refused(Answer answer, int status, String reason, String... words) {
        assertThat(answer.expect(status).string("reason")).isEqualTo(reason);
        assertThat(answer.string("title") + " " + answer.string("detail"))
                .satisfies(told ->
                        assertThat(words).allSatisfy(word -> assertThat(told).contains(word)))
                .doesNotContain("{", "null", "Exception")
                .matches("(?s)[A-Z].*\\. .*\\.");
        return answer;
    }

    private static Answer putHours(Person doctor, String zone, String week) {
        String version = doctor.get("/schedules/mine").expect(200).string("version");
        String body = "{\"zone\":\"" + zone + "\",\"week\":[" + week + "],\"version\":" + version + "}";
        return doctor.call("PUT", "/schedules/" + doctor.publicId(), body);
    }

    private static Answer move(Visit visit, Instant start, int version) {
        String body = "{\"start\":\"" + start + "\",\"version\":" + version + "}";
        return visit.doctor().post("/appointments/" + visit.id() + "/reschedule", body);
    }

    private static Instant startOf(Visit visit) {
        return Instant.parse(visit.seenBy(visit.doctor()).get("startsAt").getAsString());
    }

    private static int versionOf(Visit visit) {
        return visit.seenBy(visit.doctor()).get("version").getAsInt();
    }

    @Test
    void hours_that_overlap_are_named_and_the_old_ones_stay(Clinic clinic) {
        Person doctor = clinic.doctor();
        putHours(doctor, "Europe/Madrid", MORNING).expect(200);
        JsonElement before = doctor.get("/schedules/mine").json();

        refused(
                putHours(doctor, "UTC", MORNING + ",{\"day\":\"MONDAY\",\"from\":\"11:30\",\"until\":\"13:00\"}"),
                400,
                "hours-overlap",
                "Monday",
                "11:30");
        refused(putHours(doctor, "Mars/Olympus", MORNING), 400, "zone-unknown", "time zone");

        assertThat(doctor.get("/schedules/mine").json()).isEqualTo(before);
    }

    @Test
    void a_time_that_is_past_is_booked_by_nobody(Clinic clinic) {
        Person patient = clinic.patient();
        Person doctor = clinic.doctor();

        refused(clinic.book(doctor, doctor, patient, Duration.ofMinutes(-5)), 400, "slot-past", "past");

        assertThat(patient.get("/appointments").expect(200).array()).isEmpty();
        assertThat(doctor.get("/appointments").expect(200).array()).isEmpty();
    }

    @Test
    void a_visit_that_cannot_move_stays_where_it_is(Clinic clinic) {
        Person doctor = clinic.doctor();
        Visit other = clinic.visitIn(Duration.ofHours(30), doctor, clinic.patient());
        Visit visit = clinic.visitIn(Duration.ofHours(26), doctor, clinic.patient());
        JsonObject before = visit.seenBy(doctor);

        refused(move(visit, startOf(other), versionOf(visit)), 409, "slot-taken", "taken");
        refused(move(visit, Instant.now().minusSeconds(600), versionOf(visit)), 400, "slot-past", "past");

        assertThat(visit.seenBy(doctor)).isEqualTo(before);
        assertThat(clinic.book(doctor, doctor, clinic.patient(), Duration.ofHours(26))
                        .status())
                .as("its time is still its own")
                .isEqualTo(409);
    }

    @Test
    void a_form_that_is_sent_twice_books_once(Clinic clinic) {
        Person doctor = clinic.doctor();
        Person patient = clinic.patient();
        Instant start = Instant.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.HOURS);
        JsonObject wish = RoleTexts.json(
                "practitionerId", doctor.publicId(),
                "patientId", patient.publicId(),
                "visitType", "FOLLOW_UP",
                "start", start.toString());
        doctor.post("/appointments", wish.toString()).expect(201);

        refused(
                doctor.post("/appointments", wish.toString()),
                409,
                "already-booked",
                doctor.name(),
                "Nothing was booked twice");

        assertThat(patient.get("/appointments").expect(200).array()).hasSize(1);
    }

    @Test
    void who_decides_upon_an_old_page_changes_nothing(Clinic clinic) {
        Visit visit = clinic.visitIn(Duration.ofHours(28), clinic.doctor(), clinic.patient());
        int read = versionOf(visit);
        move(visit, startOf(visit).plus(Duration.ofHours(2)), read).expect(200);
        JsonObject before = visit.seenBy(visit.doctor());

        refused(move(visit, startOf(visit).plus(Duration.ofHours(4)), read), 409, "stale");
        refused(
                visit.patient().post("/appointments/" + visit.id() + "/cancel", "{\"version\":" + read + "}"),
                409,
                "stale");

        assertThat(visit.seenBy(visit.doctor())).isEqualTo(before);
    }

    @Test
    void of_two_who_accept_one_offer_the_second_keeps_what_they_have(Clinic clinic) {
        Person doctor = clinic.doctor();
        Visit freed = clinic.visitIn(Duration.ofDays(2), doctor, clinic.patient());
        Visit first = listed(clinic, doctor, 3);
        Visit second = listed(clinic, doctor, 4);
        Instant time = startOf(freed);
        freed.cancelAs(doctor).expect(200);
        String offer = offered(first.patient());
        assertThat(offered(second.patient())).isEqualTo(offer);
        JsonObject before = second.seenBy(second.doctor());

        first.patient().post("/offers/" + offer + "/accept", "{}").expect(200);
        refused(second.patient().post("/offers/" + offer + "/accept", "{}"), 409, "offer-over", "waiting list");

        assertThat(startOf(first)).isEqualTo(time);
        assertThat(second.seenBy(second.doctor())).isEqualTo(before);
        assertThat(doctor.get("/appointments").expect(200).array()).hasSize(2);
    }

    @Test
    void an_offer_is_answered_for_a_wish_of_ones_own_and_one_key_answers_for_one(Clinic clinic) {
        Person doctor = clinic.doctor();
        Visit freed = clinic.visitIn(Duration.ofDays(2), doctor, clinic.patient());
        Person patient = listed(clinic, doctor, 3).patient();
        freed.cancelAs(doctor).expect(200);
        JsonObject offer = patient.get("/offers").expect(200).array().get(0).getAsJsonObject();
        String path = "/offers/" + offer.get("id").getAsString() + "/decline?entryId=";
        String key = "one-key-for-one-wish-" + System.nanoTime();

        refused(patient.post(path + "another", "{}"), 403, "not-yours");
        patient.call("POST", path + offer.get("entryId").getAsString(), null, "Idempotency-Key", key)
                .expect(204);
        refused(patient.call("POST", path + "another", null, "Idempotency-Key", key), 422, "idempotency-reused");
    }

    /** A visit in so many days whose patient would rather come earlier. */
    private static Visit listed(Clinic clinic, Person doctor, int days) {
        Visit visit = clinic.visitIn(Duration.ofDays(days), doctor, clinic.patient());
        visit.patient()
                .post("/waiting-list", "{\"visitId\":\"" + visit.id() + "\"}")
                .expect(201);
        return visit;
    }

    private static String offered(Person patient) {
        return StreamSupport.stream(patient.get("/offers").expect(200).array().spliterator(), false)
                .map(offer -> offer.getAsJsonObject().get("id").getAsString())
                .findFirst()
                .orElseThrow();
    }
}

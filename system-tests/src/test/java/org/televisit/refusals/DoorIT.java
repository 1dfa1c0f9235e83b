package org.televisit.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.televisit.browser.WithTelevisit;
import org.televisit.product.Answer;
import org.televisit.product.CallSocket;
import org.televisit.product.Clinic;
import org.televisit.product.Visit;

/** What is asked at the door of a visit, by REST and socket as a page would. */
@ExtendWith(WithTelevisit.class)
@Execution(ExecutionMode.CONCURRENT)
class DoorIT {

    private static final Duration SOON = Duration.ofMinutes(2);

    @Test
    void joining_waits_for_place_number_and_agreement(Clinic clinic) {
        Visit visit = clinic.unpreparedVisitIn(SOON, clinic.doctor(), clinic.patient());

        assertThat(visit.joinAs(visit.patient()).expect(403).string("reason")).isEqualTo("agreement-missing");
        assertThat(leaves(visit, "Calle Mayor 1", "12", "2026-11").expect(400).string("reason"))
                .isEqualTo("number-invalid");
        assertThat(leaves(visit, "", "612345678", "2026-11").expect(400).string("reason"))
                .isEqualTo("place-missing");
        assertThat(leaves(visit, "Calle Mayor 1", "612345678", null).expect(400).string("reason"))
                .isEqualTo("agreement-missing");
        assertThat(leaves(visit, "Calle Mayor 1", "612345678", "1999-01")
                        .expect(409)
                        .string("reason"))
                .isEqualTo("agreement-changed");

        leaves(visit, "Calle Mayor 1", "612345678", "2026-11").expect(200);

        visit.joinAs(visit.patient()).expect(200);
    }

    @Test
    void the_doctor_learns_how_the_birth_date_compares_and_the_patient_never(Clinic clinic) {
        Visit visit = clinic.unpreparedVisitIn(SOON, clinic.doctor(), clinic.patient());
        assertThat(types(visit, "1980-04-05").expect(403).string("reason")).isEqualTo("agreement-missing");
        leaves(visit, "Calle Mayor 1", "612345678", "2026-11").expect(200);

        String wrong = types(visit, "1981-04-05").expect(200).text();

        assertThat(wrong).isEqualTo("{\"triesLeft\":2}");
        assertThat(preparation(visit).get("birthDateCheck").getAsString()).isEqualTo("differs");
        assertThat(preparation(visit).get("typedBirthDate").getAsString()).isEqualTo("1981-04-05");
        assertThat(preparation(visit).get("callBackNumber").getAsString()).isEqualTo("+34 612 34 56 78");
        assertThat(visit.patient()
                        .get("/appointments/" + visit.id() + "/preparation")
                        .expect(200)
                        .text())
                .doesNotContain("1981", "differs");

        assertThat(types(visit, "1980-04-05").expect(200).text()).isEqualTo("{\"triesLeft\":1}");
        assertThat(preparation(visit).get("birthDateCheck").getAsString()).isEqualTo("matches");
        types(visit, "1980-04-05").expect(200);
        assertThat(types(visit, "1980-04-05").expect(409).string("reason")).isEqualTo("tries-spent");
    }

    @Test
    void a_mismatch_lets_nobody_in_at_one_word(Clinic clinic) {
        Visit visit = clinic.unpreparedVisitIn(SOON, clinic.doctor(), clinic.patient());
        leaves(visit, "Calle Mayor 1", "612345678", "2026-11").expect(200);
        types(visit, "1981-04-05").expect(200);
        try (CallSocket patient = CallSocket.open(clinic.product(), visit.ticketFor(visit.patient()));
                CallSocket doctor = CallSocket.open(clinic.product(), visit.ticketFor(visit.doctor()))) {
            doctor.send("{\"type\":\"admit\"}");
            assertThat(doctor.await("error").get("code").getAsString()).isEqualTo("not-confirmed");
            assertThat(patient.hasReceived("admitted")).isFalse();

            types(visit, "1980-04-05").expect(200);
            doctor.await("door");
            doctor.send("{\"type\":\"admit\"}");

            patient.await("admitted");
        }
    }

    @Test
    void the_doctors_line_reaches_who_waits(Clinic clinic) {
        Visit visit = clinic.visitNow();
        try (CallSocket patient = CallSocket.open(clinic.product(), visit.ticketFor(visit.patient()))) {
            patient.await("resume-ticket");
            visit.doctor()
                    .post("/appointments/" + visit.id() + "/waiting-message", "{\"text\":\"I’ll be with you soon\"}")
                    .expect(204);
            patient.await("door");
        }
        JsonObject waiting = visit.patient()
                .get("/appointments/" + visit.id() + "/waiting")
                .expect(200)
                .object();
        assertThat(waiting.get("message").getAsString()).isEqualTo("I’ll be with you soon");
        assertThat(waiting.get("before").getAsInt()).isZero();
        assertThat(waiting.get("doctor").getAsString()).isEqualTo("away");
    }

    @Test
    void what_was_left_is_suggested_for_the_next_visit_and_agreed_to_anew(Clinic clinic) {
        Visit first = clinic.visitNow();
        Visit next = clinic.unpreparedVisitIn(Duration.ofHours(3), first.doctor(), first.patient());

        assertThat(next.patient()
                        .get("/appointments/" + next.id() + "/preparation")
                        .expect(200)
                        .object()
                        .has("place"))
                .isFalse();
        assertThat(next.seenBy(next.patient()).toString()).doesNotContain("Calle Mayor");
    }

    private static Answer leaves(Visit visit, String place, String number, String version) {
        JsonObject left = new JsonObject();
        left.addProperty("place", place);
        left.addProperty("callBackNumber", number);
        left.addProperty("agreedVersion", version);
        return visit.patient().post("/appointments/" + visit.id() + "/preparation", left.toString());
    }

    private static Answer types(Visit visit, String birthDate) {
        return visit.patient()
                .post("/appointments/" + visit.id() + "/birth-date", "{\"birthDate\":\"" + birthDate + "\"}");
    }

    private static JsonObject preparation(Visit visit) {
        return visit.doctor()
                .get("/appointments/" + visit.id() + "/preparation")
                .expect(200)
                .object();
    }
}

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
import org.televisit.product.Person;
import org.televisit.product.Visit;

/** Who is rung, where, and who may answer. */
@ExtendWith(WithTelevisit.class)
@Execution(ExecutionMode.CONCURRENT)
class RingIT {

    @Test
    void the_newest_page_rings_and_stops_when_it_is_answered(Clinic clinic) {
        Visit visit = clinic.visitNow();
        try (CallSocket older = page(clinic, visit.patient());
                CallSocket newer = page(clinic, visit.patient());
                CallSocket doctors = page(clinic, visit.doctor())) {
            rings(visit).expect(204);

            JsonObject ring = newer.await("ring");
            assertThat(ring.get("text").getAsString()).contains(visit.doctor().name());
            assertThat(ring.get("lasts").getAsInt()).isBetween(1_000, 45_000);
            assertThat(older.hasReceived("ring")).isFalse();

            visit.patient()
                    .post("/rings/" + ring.get("id").getAsString() + "/decline", "{}")
                    .expect(204);

            assertThat(newer.await("ring-over").get("id")).isEqualTo(ring.get("id"));
            assertThat(doctors.await("notice").get("kind").getAsString()).isEqualTo("ring-declined");
        }
    }

    @Test
    void a_page_opened_meanwhile_rings_too(Clinic clinic) {
        Visit visit = clinic.visitNow();
        rings(visit).expect(204);
        try (CallSocket late = page(clinic, visit.patient())) {
            visit.patient().post("/rings/again", "{}").expect(204);

            late.await("ring");
        }
    }

    @Test
    void nobody_answers_for_another(Clinic clinic) {
        Visit visit = clinic.visitNow();
        try (CallSocket patients = page(clinic, visit.patient())) {
            rings(visit).expect(204);
            String ring = patients.await("ring").get("id").getAsString();

            clinic.patient().post("/rings/" + ring + "/accept", "{}").expect(403);
            visit.doctor().post("/rings/" + ring + "/decline", "{}").expect(403);
            clinic.nobody().post("/rings/" + ring + "/accept", "{}").expect(401);
            visit.patient().post("/rings/AAAAAAAAAAAAAAAAAAAAAA/accept", "{}").expect(404);

            visit.patient().post("/rings/" + ring + "/accept", "{}").expect(204);
        }
    }

    @Test
    void nobody_is_rung_before_the_door_opens_or_when_they_are_there(Clinic clinic) {
        Visit later = clinic.visitIn(Duration.ofHours(3), clinic.doctor(), clinic.patient());
        assertThat(rings(later).expect(403).string("reason")).isEqualTo("too-early");

        Visit visit = clinic.visitNow();
        try (CallSocket patient = CallSocket.open(clinic.product(), visit.ticketFor(visit.patient()))) {
            patient.await("resume-ticket");
            assertThat(rings(visit).expect(409).string("reason")).isEqualTo("patient-here");
        }
    }

    @Test
    void who_comes_rings_for_who_is_missing_and_coming_answers(Clinic clinic) {
        Visit visit = clinic.visitNow();
        try (CallSocket doctorsPage = page(clinic, visit.doctor());
                CallSocket patient = CallSocket.open(clinic.product(), visit.ticketFor(visit.patient()))) {
            JsonObject ring = doctorsPage.await("ring");

            try (CallSocket doctor = CallSocket.open(clinic.product(), visit.ticketFor(visit.doctor()))) {
                assertThat(doctorsPage.await("ring-over").get("id")).isEqualTo(ring.get("id"));
                JsonObject told = patient.await("ring");
                while (told.get("state").getAsString().equals("ringing")) {
                    told = patient.await("ring");
                }
                assertThat(told.get("state").getAsString()).isEqualTo("accepted");
            }
        }
    }

    private static Answer rings(Visit visit) {
        return visit.doctor().post("/appointments/" + visit.id() + "/ring", "{}");
    }

    private static CallSocket page(Clinic clinic, Person person) {
        String ticket = person.post("/notices/ticket", "{}").expect(200).string("ticket");
        CallSocket page =
                CallSocket.openPage(clinic.product(), ticket, clinic.product().origin());
        page.await("welcome");
        return page;
    }
}

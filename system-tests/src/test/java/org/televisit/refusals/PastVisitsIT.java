package org.televisit.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.televisit.browser.WithTelevisit;
import org.televisit.product.Clinic;
import org.televisit.product.Person;
import org.televisit.product.Visit;

/** Past visits as programs read them: everybody's own, the house's for an admin, narrowed by what is asked for. */
@ExtendWith(WithTelevisit.class)
@Execution(ExecutionMode.CONCURRENT)
class PastVisitsIT {

    @Test
    void everybody_reads_their_own_and_an_admin_all(Clinic clinic) {
        Visit ours = calledOff(clinic, clinic.doctor());
        Visit others = calledOff(clinic, clinic.doctor());

        assertThat(past(ours.patient(), "")).containsExactly(ours.id());
        assertThat(past(ours.doctor(), "")).containsExactly(ours.id());
        assertThat(past(others.doctor(), "")).containsExactly(others.id());
        assertThat(past(clinic.admin(), named(ours))).containsExactly(ours.id());
        assertThat(past(clinic.admin(), named(others))).containsExactly(others.id());
        assertThat(past(ours.doctor(), named(others))).isEmpty();
        clinic.nobody().get("/calls").expect(401);
    }

    @Test
    void they_are_narrowed_by_time_outcome_and_the_other_side(Clinic clinic) {
        Person doctor = clinic.doctor();
        Visit one = calledOff(clinic, doctor);
        Visit other = calledOff(clinic, doctor);
        String starts = one.seenBy(doctor).get("startsAt").getAsString();

        assertThat(past(doctor, "")).containsExactlyInAnyOrder(one.id(), other.id());
        assertThat(past(doctor, named(one))).containsExactly(one.id());
        assertThat(past(doctor, "?outcome=CANCELLED")).hasSize(2);
        assertThat(past(doctor, "?outcome=FULFILLED")).isEmpty();
        assertThat(past(doctor, named(one) + "&from=" + starts)).containsExactly(one.id());
        assertThat(past(doctor, named(one) + "&until=" + starts)).isEmpty();
        doctor.get("/calls?outcome=WHATEVER").expect(400);
        doctor.get("/calls?from=yesterday").expect(400);
    }

    private static Visit calledOff(Clinic clinic, Person doctor) {
        Visit visit = clinic.visitIn(Duration.ofHours(30), doctor, clinic.patient());
        visit.cancelAs(doctor).expect(200);
        return visit;
    }

    private static String named(Visit visit) {
        return "?person=" + URLEncoder.encode(visit.patient().name(), StandardCharsets.UTF_8);
    }

    private static List<String> past(Person reader, String narrowed) {
        return StreamSupport.stream(
                        reader.get("/calls" + narrowed)
                                .expect(200)
                                .object()
                                .getAsJsonArray("calls")
                                .spliterator(),
                        false)
                .map(JsonElement::getAsJsonObject)
                .map((JsonObject line) -> line.get("appointmentId").getAsString())
                .toList();
    }
}

package org.televisit.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.televisit.browser.WithTelevisit;
import org.televisit.product.Answer;
import org.televisit.product.Clinic;
import org.televisit.product.Person;
import org.televisit.product.Session;

/** Whoever opens a page that is not theirs, or no programme's, is refused, and that is a line of the trail too. */
@ExtendWith(WithTelevisit.class)
@Execution(ExecutionMode.CONCURRENT)
class ClosedFoldersIT {

    @Test
    void a_page_of_another_role_is_refused_and_leaves_one_line_without_what_was_asked_with(Clinic clinic) {
        Person patient = clinic.patient();
        Person doctor = clinic.doctor();
        String admins = "admin/" + UUID.randomUUID() + ".xhtml";
        String patients = "patient/" + UUID.randomUUID() + ".xhtml";

        assertThat(Session.of(patient).gets("/" + admins + "?q=a-secret").status())
                .isEqualTo(403);
        assertThat(Session.of(doctor).gets("/" + patients).status()).isEqualTo(403);

        isLine(clinic, admins, patient, "patient", "role-missing");
        isLine(clinic, patients, doctor, "doctor", "role-missing");
    }

    @Test
    void a_program_opens_no_page_nor_anything_by_an_address_and_each_try_leaves_one_line(Clinic clinic) {
        Person doctor = clinic.doctor();
        String doctors = "doctor/" + UUID.randomUUID() + ".xhtml";
        String patients = "patient/" + UUID.randomUUID() + ".xhtml";
        String record = "patients/" + UUID.randomUUID();

        isRefused(doctor.ofTheSite("/" + doctors + "?q=a-secret"), "token-misplaced");
        isRefused(doctor.ofTheSite("/" + patients), "not-yours");
        isRefused(
                clinic.nobody().ofTheSite("/api/v1/" + record + "?access_token=" + doctor.token()), "token-misplaced");

        isLine(clinic, doctors, doctor, "doctor", "token-misplaced");
        isLine(clinic, patients, doctor, "doctor", "role-missing");
        isLine(clinic, record, doctor, "doctor", "token-misplaced");
    }

    private static void isRefused(Answer answer, String reason) {
        assertThat(answer.expect(403).string("reason")).isEqualTo(reason);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("JSESSIONID"));
    }

    @Test
    void whoever_has_not_signed_in_is_sent_to_sign_in_and_leaves_none(Clinic clinic) {
        String page = "admin/" + UUID.randomUUID() + ".xhtml";

        assertThat(clinic.nobody().ofTheSite("/" + page).status()).isEqualTo(302);

        assertThat(lines(clinic, page)).isEmpty();
    }

    private static void isLine(Clinic clinic, String page, Person person, String role, String reason) {
        assertThat(lines(clinic, page)).singleElement().satisfies(line -> {
            assertThat(line.get("actor").getAsString()).isEqualTo(person.subject());
            assertThat(line.get("role").getAsString()).isEqualTo(role);
            assertThat(line.get("address").getAsString()).isNotBlank();
            assertThat(line.get("outcome").getAsString()).isEqualTo("REFUSED");
            assertThat(line.get("reason").getAsString()).isEqualTo(reason);
        });
    }

    private static List<JsonObject> lines(Clinic clinic, String page) {
        Answer lines = clinic.admin()
                .get("/audit?limit=20&type=Request&id=GET%20" + page)
                .expect(200);
        return StreamSupport.stream(lines.array().spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }
}

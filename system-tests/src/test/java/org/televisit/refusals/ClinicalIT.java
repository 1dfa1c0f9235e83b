package org.televisit.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import java.util.List;
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

/** Notes and prescriptions: who writes, who reads, and what a name of another's leads to. */
@ExtendWith(WithTelevisit.class)
@Execution(ExecutionMode.CONCURRENT)
class ClinicalIT {

    private static final String LINES =
            "{\"lines\":[{\"medicine\":\"Ibuprofen\",\"dose\":\"400 mg\",\"frequency\":\"daily\",\"days\":3}]}";

    private static String note(Visit visit) {
        return "/appointments/" + visit.id() + "/note";
    }

    private static String prescriptions(Visit visit) {
        return "/appointments/" + visit.id() + "/prescriptions";
    }

    private static String drafted(Visit visit) {
        return visit.doctor().post(prescriptions(visit), LINES).expect(201).string("id");
    }

    @Test
    void a_draft_is_nobodys_but_the_doctors(Clinic clinic) {
        Visit visit = clinic.visitNow();
        visit.doctor().put(note(visit), "{\"text\":\"a draft\",\"revision\":0}").expect(200);
        String draft = drafted(visit);

        Answer seen = visit.patient().get(note(visit)).expect(200);
        assertThat(seen.string("status")).isEqualTo("NONE");
        assertThat(seen.text()).doesNotContain("a draft");
        assertThat(visit.patient().get(prescriptions(visit)).expect(200).array())
                .isEmpty();
        visit.patient().get(prescriptions(visit) + "/" + draft + "/paper").expect(404);
        visit.doctor().get(prescriptions(visit) + "/" + draft + "/paper").expect(404);
    }

    @Test
    void who_saw_an_older_text_is_refused_and_the_newer_stands(Clinic clinic) {
        Visit visit = clinic.visitNow();
        Person doctor = visit.doctor();
        doctor.put(note(visit), "{\"text\":\"one\",\"revision\":0}").expect(200);

        Answer late =
                doctor.put(note(visit), "{\"text\":\"two\",\"revision\":0}").expect(409);
        assertThat(late.string("reason")).isEqualTo("note-changed");
        assertThat(doctor.get(note(visit)).string("text")).isEqualTo("one");
        doctor.post(note(visit) + "/sign", "{\"revision\":1}").expect(200);
        assertThat(doctor.put(note(visit), "{\"text\":\"three\",\"revision\":1}")
                        .expect(409)
                        .string("reason"))
                .isEqualTo("note-signed");
        doctor.post(note(visit) + "/sign", "{\"revision\":1}").expect(409);
        assertThat(visit.patient().get(note(visit)).string("text")).isEqualTo("one");
    }

    @Test
    void without_a_fresh_sign_in_nothing_is_signed(Clinic clinic) {
        Visit visit = clinic.visitNow();
        String path = prescriptions(visit) + "/" + drafted(visit);

        Answer refused = visit.doctor().post(path + "/sign", "{\"version\":0}").expect(403);

        assertThat(refused.string("reason")).isEqualTo("step-up-needed");
        assertThat(visit.doctor().get(prescriptions(visit)).text()).contains("DRAFT");
        assertThat(trail(clinic, visit)).contains("REFUSED PRESCRIPTION_SIGN step-up-needed");
    }

    @Test
    void a_prescription_of_another_visit_is_unknown_here(Clinic clinic) {
        Visit mine = clinic.visitNow();
        Visit others = clinic.visitNow();
        String path = prescriptions(mine) + "/" + drafted(others);

        mine.patient().get(path + "/paper").expect(404);
        mine.doctor().get(path + "/paper").expect(404);
        mine.doctor().put(path, LINES.replace("]}", "],\"version\":0}")).expect(404);
        mine.doctor().call("DELETE", path, null).expect(404);
        mine.doctor().post(path + "/withdraw", "{\"reason\":\"mine now\"}").expect(404);
        assertThat(others.doctor().get(prescriptions(others)).expect(200).array())
                .hasSize(1);
    }

    @Test
    void every_read_and_write_leaves_a_line(Clinic clinic) {
        Visit visit = clinic.visitNow();
        visit.doctor().put(note(visit), "{\"text\":\"one\",\"revision\":0}").expect(200);
        visit.doctor().post(note(visit) + "/sign", "{\"revision\":1}").expect(200);
        visit.doctor()
                .post(note(visit) + "/amendments", "{\"text\":\"more\",\"reason\":\"forgotten\"}")
                .expect(200);
        visit.patient().get(note(visit)).expect(200);
        String draft = drafted(visit);
        visit.doctor().call("DELETE", prescriptions(visit) + "/" + draft, null).expect(204);

        assertThat(trail(clinic, visit).stream().map(line -> line.split(" ")[1]))
                .contains(
                        "NOTE_DRAFT",
                        "NOTE_SIGN",
                        "NOTE_AMEND",
                        "NOTE_READ",
                        "PRESCRIPTION_DRAFT",
                        "PRESCRIPTION_DISCARD");
    }

    private static List<String> trail(Clinic clinic, Visit visit) {
        Answer lines = clinic.admin().get("/audit?limit=50&type=Appointment&id=" + visit.id());
        return StreamSupport.stream(lines.expect(200).array().spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .map(line -> line.get("outcome").getAsString() + " "
                        + line.get("action").getAsString() + " "
                        + (line.has("reason") ? line.get("reason").getAsString() : ""))
                .toList();
    }
}

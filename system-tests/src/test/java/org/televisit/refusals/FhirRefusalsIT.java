package org.televisit.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.televisit.browser.WithTelevisit;
import org.televisit.product.Answer;
import org.televisit.product.Clinic;
import org.televisit.product.Person;
import org.televisit.product.Visit;

/** What FHIR refuses is what REST refuses, with the same status, said as OperationOutcome. */
@ExtendWith(WithTelevisit.class)
@Execution(ExecutionMode.CONCURRENT)
class FhirRefusalsIT {

    private static final String UNKNOWN = "AAAAAAAAAAAAAAAAAAAAAA";

    private static JsonObject read(Visit visit) {
        return Fhir.get(visit.patient(), "Appointment/" + Fhir.id(visit.id()))
                .expect(200)
                .object();
    }

    private static JsonObject cancelled(JsonObject read) {
        read.addProperty("status", "cancelled");
        return read;
    }

    @Test
    void nobody_else_calls_a_visit_off(Clinic clinic) {
        Visit visit = clinic.visitIn(Duration.ofHours(30), clinic.doctor(), clinic.patient());
        String id = Fhir.id(visit.id());
        String wish = cancelled(read(visit)).toString();

        Fhir.reason(Fhir.put(clinic.nobody(), id, wish).expect(401));
        assertThat(Fhir.reason(Fhir.put(clinic.patient(), id, wish).expect(403)))
                .isEqualTo("not-yours");
        assertThat(Fhir.reason(Fhir.put(clinic.doctor(), id, wish).expect(403))).isEqualTo("not-yours");
        assertThat(read(visit).get("status").getAsString()).isEqualTo("booked");
        assertThat(trail(clinic, visit)).contains("REFUSED READ_REFUSED");
        Fhir.put(visit.doctor(), id, wish).expect(200);
        assertThat(trail(clinic, visit)).contains("SUCCESS CANCEL", "SUCCESS VISIT_READ");
    }

    private static List<String> trail(Clinic clinic, Visit visit) {
        Answer lines = clinic.admin().get("/audit?limit=50&type=Appointment&id=" + visit.id());
        return StreamSupport.stream(lines.expect(200).array().spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .map(line -> line.get("outcome").getAsString() + " "
                        + line.get("action").getAsString())
                .toList();
    }

    @Test
    void nobody_books_for_another(Clinic clinic) {
        Person doctor = clinic.doctorAtAnyHour();
        Person victim = clinic.patient();
        String start = clinic.patient()
                .get("/practitioners/" + doctor.publicId() + "/next-free?visitType=FOLLOW_UP")
                .array()
                .get(3)
                .getAsJsonObject()
                .get("start")
                .getAsString();
        String wish = ("{'resourceType':'Appointment','status':'proposed','start':'" + start
                        + "','serviceType':[{'coding':[{'code':'FOLLOW_UP'}]}],'participant':["
                        + "{'actor':{'reference':'Patient/" + Fhir.id(victim.publicId()) + "'},'status':'accepted'},"
                        + "{'actor':{'reference':'Practitioner/" + Fhir.id(doctor.publicId())
                        + "'},'status':'accepted'}]}")
                .replace('\'', '"');

        Fhir.reason(Fhir.post(clinic.nobody(), wish).expect(401));
        assertThat(Fhir.reason(Fhir.post(clinic.patient(), wish).expect(403))).isEqualTo("not-yours");
        assertThat(Fhir.reason(Fhir.post(clinic.doctor(), wish).expect(403))).isEqualTo("not-yours");
        String unknown = wish.replace(Fhir.id(doctor.publicId()), UNKNOWN);
        Fhir.reason(Fhir.post(victim, unknown).expect(404));
        assertThat(victim.get("/appointments").expect(200).array()).isEmpty();
        Fhir.post(victim, wish).expect(201);
        assertThat(Fhir.reason(Fhir.post(victim, wish).expect(409))).isEqualTo("already-booked");
    }

    @Test
    void what_cannot_be_changed_is_named_and_nothing_is(Clinic clinic) {
        Visit visit = clinic.visitIn(Duration.ofHours(30), clinic.doctor(), clinic.patient());
        String id = Fhir.id(visit.id());
        JsonObject before = read(visit);
        JsonObject more = read(visit);
        more.addProperty("description", "and more");
        more.addProperty("status", "fulfilled");

        Answer refused = Fhir.put(visit.patient(), id, more.toString()).expect(422);

        assertThat(Fhir.reason(refused)).isEqualTo("fhir-element");
        assertThat(refused.text()).contains("description, status");
        assertThat(Fhir.reason(Fhir.put(visit.patient(), id, before.toString().replace(id, UNKNOWN))
                        .expect(400)))
                .isEqualTo("fhir-body");
        JsonObject past = read(visit);
        past.addProperty("start", "2020-01-01T00:00:00Z");
        past.remove("end");
        assertThat(Fhir.reason(Fhir.put(visit.doctor(), id, past.toString()).expect(422)))
                .isEqualTo("slot-past");
        assertThat(Fhir.reason(
                        Fhir.put(visit.patient(), id, cancelled(read(visit)).toString(), "If-Match", "W/\"77\"")
                                .expect(412)))
                .isEqualTo("stale");
        assertThat(read(visit)).isEqualTo(before);
        Answer same = Fhir.put(visit.patient(), id, before.toString(), "If-Match", etag(visit))
                .expect(200);
        assertThat(same.object()).isEqualTo(before);
        JsonObject narrated = read(visit);
        narrated.add(
                "text",
                RoleTexts.json(
                        "status", "generated", "div", "<div xmlns=\"http://www.w3.org/1999/xhtml\">A visit</div>"));
        Fhir.put(visit.patient(), id, narrated.toString()).expect(200);
        assertThat(Fhir.put(visit.patient(), id, before.toString(), "Prefer", "return=minimal")
                        .text())
                .isEmpty();
    }

    private static String etag(Visit visit) {
        return Fhir.get(visit.patient(), "Appointment/" + Fhir.id(visit.id()))
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, Appointment?colour=red, 400, fhir-parameter",
        "GET, Appointment?status:not=booked, 400, fhir-parameter",
        "GET, Appointment?date=tomorrow, 400, fhir-value",
        "GET, Appointment?_count=0, 400, fhir-value",
        "GET, Appointment?_id=a&status=booked, 400, fhir-alone",
        "GET, Communication, 400, fhir-needed",
        "GET, Appointment?_after=nonsense, 404, not-found",
        "GET, Appointment?_format=xml, 406, fhir-format",
        "GET, Observation, 404, fhir-type",
        "DELETE, Appointment/1, 405, fhir-interaction",
        "POST, Patient, 405, fhir-interaction",
        "GET, Appointment/1/_history/1, 405, fhir-interaction"
    })
    void what_is_not_spoken_here_is_said_in_words(
            String method, String path, int status, String reason, Clinic clinic) {
        Answer answer = clinic.patient().ofTheSite(method, "/fhir/" + path, null, "Prefer", "handling=strict");

        assertThat(Fhir.reason(answer.expect(status))).isEqualTo(reason);
    }

    @Test
    void what_is_no_resource_is_refused(Clinic clinic) {
        Person patient = clinic.patient();
        for (String body : List.of(
                "", "{", "[]", "{\"resourceType\":\"Patient\"}", "{\"resourceType\":\"Appointment\",\"colour\":1}")) {
            assertThat(Fhir.reason(Fhir.post(patient, body).expect(400)))
                    .as(body)
                    .isEqualTo("fhir-body");
        }
        Fhir.reason(Fhir.post(patient, " ".repeat(300_000)).expect(413));
        Fhir.reason(patient.ofTheSite("POST", "/fhir/Appointment", "<x/>", "Content-Type", "application/fhir+xml")
                .expect(415));
    }

    @Test
    void a_lenient_search_says_what_it_understood(Clinic clinic) {
        Answer answer = clinic.patient()
                .ofTheSite(
                        "POST",
                        "/fhir/Appointment/_search",
                        "colour=red&status=booked",
                        "Content-Type",
                        "application/x-www-form-urlencoded")
                .expect(200);

        Fhir.valid(answer.text());
        JsonArray links = answer.object().getAsJsonArray("link");
        assertThat(links).hasSize(1);
        assertThat(links.get(0).getAsJsonObject().get("url").getAsString()).endsWith("/fhir/Appointment?status=booked");
        assertThat(answer.object().get("total").getAsInt()).isZero();
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
    }

    @Test
    void a_role_that_may_not_ask_at_all_is_written_down(Clinic clinic) {
        Person patient = clinic.patient();
        Fhir.get(patient, "AuditEvent").expect(403);

        Answer lines = clinic.admin().get("/audit?type=Request&id=GET%20fhir/AuditEvent&limit=200");

        assertThat(lines.expect(200).text()).contains(patient.subject());
    }
}

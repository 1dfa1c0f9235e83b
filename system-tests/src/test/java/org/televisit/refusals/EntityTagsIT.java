package org.televisit.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.televisit.browser.WithTelevisit;
import org.televisit.product.Answer;
import org.televisit.product.Clinic;
import org.televisit.product.Person;
import org.televisit.product.Visit;

/** What is read again unchanged is not sent again, and who decides upon what is old changes nothing (REQUIREMENTS P1). */
@ExtendWith(WithTelevisit.class)
@Execution(ExecutionMode.CONCURRENT)
class EntityTagsIT {

    private static Answer get(Person who, String path, String tag) {
        return who.call("GET", path, null, "If-None-Match", tag);
    }

    private static Answer change(Person who, String method, String path, String body, String tag) {
        return who.call(method, path, body, "If-Match", tag);
    }

    private static String tag(Answer answer) {
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).matches("\"-?\\d+-[0-9a-f]{16}\"");
        return tag;
    }

    private static void isStale(Answer answer, String reason) {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.expect(412).string("reason")).isEqualTo(reason);
    }

    private static Visit visit(Clinic clinic) {
        return clinic.visitIn(Duration.ofDays(8), clinic.doctor(), clinic.patient());
    }

    @Test
    void what_is_as_it_was_is_not_sent_again(Clinic clinic) {
        Visit visit = visit(clinic);
        String path = "/appointments/" + visit.id();
        Answer first = visit.doctor().get(path).expect(200);
        String tag = tag(first);

        for (String named : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
            Answer again = get(visit.doctor(), path, named).expect(304);
            assertThat(again.text()).isEmpty();
            assertThat(tag(again)).isEqualTo(tag);
        }
        assertThat(get(visit.doctor(), path, "\"0-0000000000000000\"")
                        .expect(200)
                        .json())
                .isEqualTo(first.json());
        assertThat(first.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        visit.cancelAs(visit.doctor()).expect(200);
        assertThat(tag(get(visit.doctor(), path, tag).expect(200))).isNotEqualTo(tag);
    }

    @Test
    void a_tag_opens_nothing_to_others(Clinic clinic) {
        Visit visit = visit(clinic);
        String path = "/appointments/" + visit.id();
        String tag = tag(visit.doctor().get(path).expect(200));

        get(clinic.patient(), path, tag).expect(403);
        get(clinic.nobody(), path, tag).expect(401);
        change(clinic.doctor(), "POST", path + "/cancel", "{}", tag).expect(403);
    }

    @Test
    void a_visit_is_moved_upon_what_was_read_and_not_upon_what_is_old(Clinic clinic) {
        Visit visit = visit(clinic);
        String path = "/appointments/" + visit.id();
        String old = tag(visit.doctor().get(path).expect(200));
        Instant start =
                Instant.parse(visit.seenBy(visit.doctor()).get("startsAt").getAsString());
        String move = "{\"start\":\"" + start.plus(Duration.ofHours(1)) + "\"}";

        change(visit.doctor(), "POST", path + "/reschedule", move, old).expect(200);
        String moved = visit.seenBy(visit.doctor()).toString();

        isStale(change(visit.doctor(), "POST", path + "/cancel", "{}", old), "stale");
        isStale(change(visit.patient(), "POST", path + "/cancel", "{}", old), "stale");
        isStale(change(visit.doctor(), "POST", path + "/cancel", "{}", "W/" + old), "stale");
        isStale(change(visit.doctor(), "POST", path + "/cancel", "{}", "anything"), "stale");
        assertThat(visit.seenBy(visit.doctor())).hasToString(moved);
        String now = tag(visit.doctor().get(path).expect(200));
        // the two must not tell different things
        isStale(change(visit.doctor(), "POST", path + "/cancel", "{\"version\":0}", now), "stale");
        change(visit.doctor(), "POST", path + "/cancel", "{}", now).expect(200);
    }

    @Test
    void the_version_in_the_body_is_a_conflict_as_before(Clinic clinic) {
        Visit visit = visit(clinic);

        Answer stale = visit.doctor().post("/appointments/" + visit.id() + "/cancel", "{\"version\":99}");

        assertThat(stale.expect(409).string("reason")).isEqualTo("stale");
        visit.doctor().post("/appointments/" + visit.id() + "/cancel", "{}").expect(400);
    }

    @Test
    void a_note_is_written_upon_what_was_read(Clinic clinic) {
        Visit visit = clinic.visitNow();
        String path = "/appointments/" + visit.id() + "/note";
        String none = tag(visit.doctor().get(path).expect(200));

        String first = tag(
                change(visit.doctor(), "PUT", path, "{\"text\":\"Rest\"}", none).expect(200));
        isStale(change(visit.doctor(), "PUT", path, "{\"text\":\"Drink\"}", none), "note-changed");
        get(visit.doctor(), path, first).expect(304);
        change(visit.doctor(), "POST", path + "/sign", "{}", first).expect(200);
    }

    @Test
    void hours_are_stored_upon_what_was_read(Clinic clinic) {
        Person doctor = clinic.doctor();
        String mine = tag(doctor.get("/schedules/mine").expect(200));
        String path = "/schedules/" + doctor.publicId();
        String hours = "{\"zone\":\"UTC\",\"week\":" + RoleTexts.allWeek() + "}";

        String stored = tag(change(doctor, "PUT", path, hours, mine).expect(200));

        assertThat(tag(doctor.get(path).expect(200))).isEqualTo(stored);
        isStale(change(doctor, "PUT", path, hours, mine), "stale");
    }

    @Test
    void a_key_and_a_tag_go_together(Clinic clinic) {
        Visit visit = visit(clinic);
        String path = "/appointments/" + visit.id() + "/cancel";
        String tag = tag(visit.doctor().get("/appointments/" + visit.id()).expect(200));
        String key = UUID.randomUUID().toString();

        String first = visit.doctor()
                .call("POST", path, "{}", "If-Match", tag, "Idempotency-Key", key)
                .expect(200)
                .text();

        assertThat(visit.doctor()
                        .call("POST", path, "{}", "If-Match", tag, "Idempotency-Key", key)
                        .expect(200)
                        .text())
                .isEqualTo(first);
        visit.doctor()
                .call("POST", path, "{}", "If-Match", "\"9\"", "Idempotency-Key", key)
                .expect(422);
    }

    @Test
    void the_description_tells_of_tags(Clinic clinic) {
        Contract contract = new Contract(
                clinic.admin().ofTheSite("/api/openapi").expect(200).object());

        assertThat(contract.operation("GET appointments/{}").toString())
                .contains("parameters/IfNoneMatch", "\"304\"", "\"ETag\"");
        assertThat(contract.operation("POST appointments/{}/cancel").toString())
                .contains("parameters/IfMatch")
                .doesNotContain("\"required\":[\"version\"]");
    }
}

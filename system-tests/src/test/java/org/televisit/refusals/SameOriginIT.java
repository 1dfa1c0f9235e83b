package org.televisit.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.browser.WithTelevisit;
import org.televisit.product.Answer;
import org.televisit.product.Clinic;
import org.televisit.product.Person;
import org.televisit.product.Session;
import org.televisit.product.Visit;

/** A change that rides on somebody's session from a page that is none of ours changes nothing (CSRF). */
@ExtendWith(WithTelevisit.class)
class SameOriginIT {

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    /** What a foreign page makes a browser say of itself; the last browsers say nothing but the metadata. */
    private static final Map<String, List<String>> FOREIGN = Map.of(
            "a foreign origin", List.of("Origin", "https://elsewhere.example"),
            "our name as another's beginning", List.of("Origin", "http://localhost.elsewhere.example"),
            "an origin that is hidden", List.of("Origin", "null"),
            "another site", List.of("Sec-Fetch-Site", "cross-site"),
            "another host of the same site", List.of("Sec-Fetch-Site", "same-site"),
            "nothing at all", List.of("X-Nothing", "said"));

    /** A change that the person of the session may make; a foreign page sends it as the type that needs no preflight too. */
    private record Change(String method, String path, String type, String body) {

        Answer from(Session session, List<String> headers) {
            return session.sends(method, path, type, body, headers.toArray(String[]::new));
        }
    }

    private static List<Change> changes(Visit visit) {
        String note = "{\"note\":\"a foreign page asks\",\"version\":"
                + visit.seenBy(visit.patient()).get("version").getAsInt() + "}";
        String cancelled = "{\"resourceType\":\"Appointment\",\"id\":\"" + visit.id() + "\",\"status\":\"cancelled\"}";
        return List.of(
                new Change("POST", "/api/v1/appointments/" + visit.id() + "/cancel", JSON, note),
                new Change("POST", "/api/v1/appointments/" + visit.id() + "/cancel", "text/plain", note),
                new Change("PUT", "/fhir/Appointment/" + visit.id(), "application/fhir+json", cancelled),
                new Change("POST", "/language", FORM, Session.form(Map.of("language", "es"))),
                new Change("POST", "/sign-out", FORM, ""));
    }

    @TestFactory
    Stream<DynamicTest> a_foreign_page_changes_nothing_with_somebodys_cookie(Clinic clinic) {
        Visit visit = clinic.visitNow();
        Session session = Session.of(visit.patient());
        return changes(visit).stream().flatMap(change -> FOREIGN.entrySet().stream()
                .map(foreign -> DynamicTest.dynamicTest(
                        change.method() + " " + change.path() + " as " + change.type() + " from " + foreign.getKey(),
                        () -> {
                            assertThat(change.from(session, foreign.getValue()).status())
                                    .isEqualTo(403);
                            unchanged(visit, session);
                        })));
    }

    private static void unchanged(Visit visit, Session session) {
        assertThat(visit.seenBy(visit.patient()).get("status").getAsString()).isEqualTo("BOOKED");
        assertThat(session.gets("/patient/home.xhtml").expect(200).text()).contains("lang=\"en\"");
    }

    /** Else what was refused above may have been refused for something else. */
    @Test
    void our_own_page_changes_the_same_with_the_same_cookie(Clinic clinic) {
        Visit visit = clinic.visitNow();
        Person patient = visit.patient();
        Session session = Session.of(patient);
        List<String> ours = List.of("Origin", clinic.product().origin());
        List<Change> changes = changes(visit);

        assertThat(changes.get(3).from(session, ours).status()).isEqualTo(302);
        assertThat(session.gets("/patient/home.xhtml").expect(200).text()).contains("lang=\"es\"");
        assertThat(changes.get(0).from(session, ours).status()).isEqualTo(200);
        assertThat(visit.seenBy(patient).get("status").getAsString()).isEqualTo("CANCELLED");
        assertThat(changes.get(4).from(session, ours).status()).isEqualTo(302);
        assertThat(session.gets("/patient/home.xhtml").status()).isEqualTo(302);
    }

    /** A page's own requests have no origin to compare when they only look, and none is asked of them. */
    @Test
    void looking_asks_for_no_origin(Clinic clinic) {
        Session session = Session.of(clinic.patient());

        assertThat(session.gets("/api/v1/me").status()).isEqualTo(200);
        assertThat(session.gets("/language").status())
                .as("a link changes no language")
                .isEqualTo(302);
        assertThat(session.gets("/sign-out").status())
                .as("a link signs nobody out")
                .isEqualTo(302);
        assertThat(session.gets("/api/v1/me").status()).isEqualTo(200);
    }
}

package org.televisit.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.televisit.browser.WithTelevisit;
import org.televisit.product.Clinic;
import org.televisit.product.Person;
import org.televisit.product.Visit;

/** The private calendar address (REQUIREMENTS A10): who has it reads times and a link; without it there is nothing. */
@ExtendWith(WithTelevisit.class)
@Execution(ExecutionMode.CONCURRENT)
class FeedIT {

    private final HttpClient http = HttpClient.newHttpClient();

    private HttpResponse<String> get(Clinic clinic, String path, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(clinic.product().web() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** The path of a new address. */
    private static String addressOf(Person person) {
        String url = person.post("/me/calendar-feed", "{}").expect(200).string("url");
        return url.substring(url.indexOf("/feed/"));
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void the_address_opens_the_visits_without_a_sign_in_and_without_a_cookie(Clinic clinic) throws Exception {
        Visit visit = clinic.visitIn(Duration.ofDays(2), clinic.doctor(), clinic.patient());

        HttpResponse<String> feed = get(clinic, addressOf(visit.patient()));

        assertThat(feed.statusCode()).as(feed.body()).isEqualTo(200);
        assertThat(header(feed, "Content-Type")).isEqualToIgnoringCase("text/calendar;charset=UTF-8");
        assertThat(feed.body()).startsWith("BEGIN:VCALENDAR").containsOnlyOnce("BEGIN:VEVENT");
        assertThat(feed.headers().map()).doesNotContainKey("set-cookie");
        assertThat(header(feed, "Cache-Control")).isEqualTo("private, no-cache");
        assertThat(header(feed, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(feed, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void what_has_not_changed_is_not_sent_again(Clinic clinic) throws Exception {
        Visit visit = clinic.visitIn(Duration.ofDays(2), clinic.doctor(), clinic.patient());
        String address = addressOf(visit.patient());
        String tag = header(get(clinic, address), "ETag");

        HttpResponse<String> same = get(clinic, address, "If-None-Match", tag);
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();

        visit.cancelAs(visit.doctor()).expect(200);
        assertThat(get(clinic, address, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void it_names_no_specialty_no_kind_and_no_reason(Clinic clinic) throws Exception {
        Visit visit = clinic.visitIn(Duration.ofDays(2), clinic.doctor(), clinic.patient());
        String specialty = visit.seenBy(visit.doctor()).get("specialty").getAsString();
        visit.cancelAs(visit.doctor()).expect(200);
        Visit kept = clinic.visitIn(Duration.ofDays(3), visit.doctor(), visit.patient());

        for (Person reader : new Person[] {visit.patient(), visit.doctor()}) {
            String feed = get(clinic, addressOf(reader)).body();
            String unfolded = feed.replace("\r\n ", "").toLowerCase(Locale.ROOT);
            assertThat(unfolded)
                    .contains(kept.id().toLowerCase(Locale.ROOT))
                    .doesNotContain(specialty.toLowerCase(Locale.ROOT), "follow", "a test asks", "email", "mailto");
        }
    }

    @Test
    void nobody_guesses_it(Clinic clinic) throws Exception {
        String address = addressOf(clinic.patient());
        assertThat(address).matches("/feed/[\\w-]{43}\\.ics").isNotEqualTo(addressOf(clinic.patient()));

        char last = address.charAt(48);
        String near = address.substring(0, 48) + (last == 'A' ? 'Q' : 'A') + ".ics";
        String letters = address.substring(6, 49);
        for (String wrong : new String[] {
            near, "/feed/", "/feed/.ics", "/feed/" + letters, "/feed/" + "A".repeat(43) + ".ics", address + "/"
        }) {
            HttpResponse<String> answer = get(clinic, wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("VCALENDAR");
            assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        }
    }

    @Test
    void one_that_was_given_up_or_renewed_leads_nowhere(Clinic clinic) throws Exception {
        Person patient = clinic.patient();
        String first = addressOf(patient);
        assertThat(get(clinic, first).statusCode()).isEqualTo(200);

        String second = addressOf(patient);
        assertThat(get(clinic, first).statusCode()).isEqualTo(404);
        assertThat(get(clinic, second).statusCode()).isEqualTo(200);
        assertThat(patient.get("/me/calendar-feed").expect(200).object().has("url"))
                .as("it is told once")
                .isFalse();

        patient.call("DELETE", "/me/calendar-feed", null).expect(204);
        assertThat(get(clinic, second).statusCode()).isEqualTo(404);
    }
}

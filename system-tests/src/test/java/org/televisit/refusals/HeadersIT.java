package org.televisit.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.browser.WithTelevisit;
import org.televisit.product.Answer;
import org.televisit.product.Clinic;
import org.televisit.product.Session;
import org.televisit.product.Visit;

/** What every answer carries, whoever asks and whatever becomes of it. */
@ExtendWith(WithTelevisit.class)
class HeadersIT {

    private static final Pattern NONCE = Pattern.compile("'self' 'nonce-([A-Za-z0-9+/=_-]{22,})'");
    private static final Pattern SCRIPT = Pattern.compile("<script[^>]*>");
    private static final Map<String, String> NOTHING_ELSE = Map.of(
            "default-src", "'none'",
            "object-src", "'none'",
            "base-uri", "'none'",
            "form-action", "'self'",
            "frame-ancestors", "'none'");

    private static HttpHeaders of(Clinic clinic, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(clinic.product().web() + path))
                .header("Origin", "https://elsewhere.example")
                .build();
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, BodyHandlers.discarding())
                .headers();
    }

    @Test
    void a_page_of_a_signed_in_person_says_the_same_and_has_a_nonce_of_its_own(Clinic clinic) {
        Session session = Session.of(clinic.patient());
        Set<String> nonces = new HashSet<>();
        for (String path : List.of("/patient/home.xhtml", "/patient/home.xhtml", "/patient/book.xhtml")) {
            Answer page = session.gets(path).expect(200);
            Map<String, String> policy = policy(page.headers());
            Matcher nonce = NONCE.matcher(policy.get("script-src"));
            assertThat(nonce.matches()).as(policy.get("script-src")).isTrue();
            nonces.add(nonce.group(1));
            assertThat(scriptsInside(page.text())).as(path).isNotEmpty().allMatch(nonce.group(1)::equals);
            assertThat(policy).as(path).containsAllEntriesOf(NOTHING_ELSE);
            assertThat(policy.get("connect-src")).as(path).isEqualTo("'self'");
        }
        assertThat(nonces).as("new for each answer").hasSize(3);
    }

    @Test
    void pages_of_a_call_have_no_script_inside_and_a_policy_without_exceptions(Clinic clinic) {
        Visit visit = clinic.visitNow();
        Answer room = Session.of(visit.patient())
                .gets("/call/room.xhtml?visit=" + visit.id())
                .expect(200);
        Answer guest = clinic.nobody().ofTheSite("/guest/visit.xhtml").expect(200);
        for (Answer page : List.of(room, guest)) {
            Map<String, String> policy = policy(page.headers());
            assertThat(page.headers().allValues("Content-Security-Policy")).hasSize(1);
            assertThat(policy).containsAllEntriesOf(NOTHING_ELSE);
            assertThat(policy)
                    .containsEntry("script-src", "'self' 'wasm-unsafe-eval'")
                    .containsEntry("style-src", "'self'")
                    .containsEntry("connect-src", "'self'");
            assertThat(scriptsInside(page.text())).isEmpty();
        }
    }

    @Test
    void no_directory_is_listed(Clinic clinic) throws Exception {
        for (String path :
                List.of("/css/", "/js/", "/js/call/", "/img/", "/fonts/", "/error/", "/guest/", "/WEB-INF/")) {
            Answer answer = clinic.nobody().ofTheSite(path);
            assertThat(answer.status()).as(path).isIn(403, 404);
            assertThat(answer.text()).as(path).doesNotContain("room.js", "logo.svg", "visit.xhtml", "Index of");
        }
    }

    /** What is handed on to a file below the fingerprint never leads out of the folders of files, to pages or settings. */
    @Test
    void no_fingerprint_leads_out_of_the_folders_of_files(Clinic clinic) {
        for (String way :
                List.of("..", "%2e%2e", ".%2e", "..;x", "%2e%2e;x", "..%2f..%2f", "..%5c", "%252e%252e", "./..")) {
            for (String behind : List.of("WEB-INF/web.xml", "patient/home.xhtml", "admin/people.xhtml")) {
                String path = "/_/0123456789abcdef/css/" + way + "/" + behind;
                Answer answer = clinic.nobody().ofTheSite(path);
                assertThat(answer.status()).as(path).isIn(302, 400, 401, 403, 404);
                assertThat(answer.text()).as(path).doesNotContain("security-constraint");
            }
        }
    }

    /** What comes back in the page that it was asked by, at once, is where a script would be told of by a link. */
    @Test
    void what_is_typed_comes_back_as_text(Clinic clinic) {
        String page = Session.of(clinic.doctor())
                .gets("/staff/patients.xhtml?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")
                .expect(200)
                .text();

        assertThat(page).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert(1)");
    }

    /** What a doctor writes down beside a call, and nothing else, is framed, by ourselves alone. */
    @Test
    void one_page_is_framed_by_the_call_page_and_by_no_other_site(Clinic clinic) {
        Visit visit = clinic.visitNow();
        Answer record = Session.of(visit.doctor()).gets("/call/record.xhtml?id=" + visit.id());

        assertThat(record.headers().allValues("X-Frame-Options")).containsExactly("SAMEORIGIN");
        assertThat(policy(record.headers()))
                .containsEntry("frame-ancestors", "'self'")
                .containsEntry("script-src", "'self'")
                .containsEntry("default-src", "'none'");
    }

    /** The nonces of scripts that stand in the page itself; "" for one without. */
    private static List<String> scriptsInside(String page) {
        return SCRIPT.matcher(page)
                .results()
                .map(MatchResult::group)
                .filter(tag -> !tag.contains(" src=") && !tag.contains("application/json"))
                .map(tag -> tag.replaceFirst("(?s).* nonce=\"([^\"]*)\".*", "$1"))
                .toList();
    }

    /** Directive by directive; null when the answer has no policy. */
    private static Map<String, String> policy(HttpHeaders headers) {
        return headers.firstValue("Content-Security-Policy")
                .map(policy -> Arrays.stream(policy.split(";\\s*"))
                        .map(directive -> directive.strip().split(" ", 2))
                        .collect(Collectors.toMap(
                                parts -> parts[0], parts -> parts.length > 1 ? parts[1] : "", (first, next) -> first)))
                .orElse(null);
    }

    @Test
    void no_answer_is_framed_guessed_at_or_tells_its_server(Clinic clinic) throws Exception {
        for (String path : List.of(
                "/goodbye.xhtml",
                "/check.xhtml",
                "/guest/visit.xhtml",
                "/api/v1/me",
                "/fhir/metadata",
                "/fhir/Appointment",
                "/css/site.css",
                "/health/live",
                "/metrics",
                "/nothing-here.xhtml")) {
            HttpHeaders headers = of(clinic, path);
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
            assertThat(headers.firstValue("X-Frame-Options")).as(path).contains("DENY");
            assertThat(headers.allValues("Referrer-Policy")).as(path).containsExactly("same-origin");
            assertThat(headers.allValues("Cross-Origin-Opener-Policy")).as(path).containsExactly("same-origin");
            assertThat(headers.allValues("Permissions-Policy"))
                    .as(path)
                    .containsExactly("camera=(self), microphone=(self), display-capture=(self), geolocation=()");
            assertThat(headers.allValues("Access-Control-Allow-Origin"))
                    .as(path)
                    .isEmpty();
            assertThat(headers.map()).as(path).doesNotContainKeys("server", "x-powered-by", "Server", "X-Powered-By");
        }
    }

    @Test
    void pages_run_no_script_but_ours_and_with_a_nonce(Clinic clinic) throws Exception {
        Map<String, String> policy = policy(of(clinic, "/goodbye.xhtml"));
        assertThat(policy.get("script-src")).contains("'self'").doesNotContain("unsafe-inline", "unsafe-eval", "http");
        assertThat(policy)
                .containsEntry("default-src", "'none'")
                .containsEntry("object-src", "'none'")
                .containsEntry("base-uri", "'none'")
                .containsEntry("frame-ancestors", "'none'");
    }

    @Test
    void data_may_do_nothing_at_all(Clinic clinic) throws Exception {
        for (String path : List.of("/api/v1/me", "/fhir/metadata", "/fhir/Appointment")) {
            assertThat(policy(of(clinic, path))).as(path).containsEntry("default-src", "'none'");
        }
        assertThat(of(clinic, "/api/v1/me").firstValue("Cache-Control").orElse(""))
                .contains("no-store");
    }
}

package org.televisit.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.browser.WithTelevisit;
import org.televisit.product.Clinic;

/** What every answer carries, whoever asks and whatever becomes of it. */
@ExtendWith(WithTelevisit.class)
class HeadersIT {

    private static HttpHeaders of(Clinic clinic, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(clinic.product().web() + path))
                .build();
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, BodyHandlers.discarding())
                .headers();
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
            assertThat(headers.firstValue("Referrer-Policy")).as(path).isPresent();
            assertThat(headers.firstValue("Permissions-Policy").orElse(""))
                    .as(path)
                    .contains("camera=(self)", "geolocation=()");
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

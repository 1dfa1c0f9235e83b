package org.televisit.refusals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.browser.WithTelevisit;
import org.televisit.product.Clinic;
import org.televisit.product.Product;

/** What a monitor is told by a real node, to whom, and whether dashboard, rules and page speak of the same. */
@ExtendWith(WithTelevisit.class)
class MetricsIT {

    private static final Path DOCS = Path.of("").toAbsolutePath().getParent().resolve("docs/operations");
    private static final Pattern NAME = Pattern.compile("\\btelevisit_[a-z_]+");
    // those that the rules record themselves are written with colons
    private static final Pattern SERIES = Pattern.compile("^([a-z_]+)(?:\\{(.*)})? (\\S+)$", Pattern.MULTILINE);

    private static HttpResponse<String> scrape(Clinic clinic, String authorization) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(clinic.product().web() + "/metrics"));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String figures(Clinic clinic) {
        HttpResponse<String> answer = scrape(clinic, "Token " + Product.METRICS_TOKEN);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static double figure(Clinic clinic, String series) {
        return figures(clinic)
                .lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + series));
    }

    private static Set<String> names(Clinic clinic) {
        return SERIES.matcher(figures(clinic))
                .results()
                .map(series -> series.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void nobody_without_the_token_is_told_anything(Clinic clinic) {
        for (String authorization : new String[] {
            null, "Token ", "Token wrong", "Token " + Product.METRICS_TOKEN + "x", "Basic " + Product.METRICS_TOKEN
        }) {
            HttpResponse<String> answer = scrape(clinic, authorization);
            assertThat(answer.statusCode()).as(authorization).isEqualTo(401);
            assertThat(answer.body()).doesNotContain("televisit_");
        }
        String bearer = clinic.product().keycloak().bearerOf(clinic.admin());
        assertThat(scrape(clinic, "Bearer " + bearer).statusCode()).isEqualTo(401);
    }

    @Test
    void the_figures_are_in_prometheus_own_format_and_kept_nowhere(Clinic clinic) {
        HttpResponse<String> answer = scrape(clinic, "Token " + Product.METRICS_TOKEN);

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain; version=0.0.4");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void every_name_in_dashboard_rules_and_page_is_told_by_a_node(Clinic clinic) throws IOException {
        await().atMost(Duration.ofSeconds(90)).until(() -> names(clinic).contains("televisit_timer_run_seconds_total"));
        Set<String> told = names(clinic);
        for (String file : List.of("monitoring/televisit-dashboard.json", "monitoring/televisit.rules.yml")) {
            Set<String> asked = NAME.matcher(Files.readString(DOCS.resolve(file)))
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(asked).as(file).hasSizeGreaterThan(8);
            assertThat(told).as(file).containsAll(asked);
        }
        String page = Files.readString(DOCS.resolve("monitoring.md"));
        assertThat(told.stream().map(MetricsIT::family))
                .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
    }

    /** A histogram's name without what its lines add to it. */
    private static String family(String name) {
        return name.replaceFirst("_(bucket|sum|count)$", "");
    }

    @Test
    void every_label_that_rules_and_dashboard_choose_by_is_told(Clinic clinic) throws IOException {
        Map<String, List<String>> chosen = Map.of(
                "outcome", List.of("completed", "slot-end", "by-phone", "technical"),
                "path", List.of("relay"),
                "part", List.of("turn"),
                "result", List.of("failed", "dead"),
                "kind", List.of("reminder", "call", "page"),
                "timer",
                        List.of(
                                "SettlementTimer",
                                "OutboxTimer",
                                "HealthTimer",
                                "BacklogTimer",
                                "LapseTimer",
                                "OfferTimer",
                                "HeartbeatTimer",
                                "RingTimer"));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            String figures = figures(clinic);
            chosen.forEach((label, values) ->
                    values.forEach(value -> assertThat(figures).contains(label + "=\"" + value + "\"")));
        });
    }

    @Test
    void a_call_that_ends_and_a_socket_that_is_open_are_counted(Clinic clinic) {
        double before = figure(clinic, "televisit_calls_total{outcome=\"technical\"}");
        try (Room room = Room.admitted(clinic)) {
            assertThat(figure(clinic, "televisit_sockets{kind=\"call\"}")).isGreaterThanOrEqualTo(2);
            assertThat(figure(clinic, "televisit_rooms")).isGreaterThanOrEqualTo(1);
            room.visit().finishAs(room.visit().doctor(), "TECHNICAL").expect(200);
        }
        assertThat(figure(clinic, "televisit_calls_total{outcome=\"technical\"}"))
                .isGreaterThanOrEqualTo(before + 1);
    }

    @Test
    void the_parts_are_told_as_health_tells_them(Clinic clinic) {
        assertThat(figure(clinic, "televisit_part_state{part=\"database\"}")).isEqualTo(1);
        assertThat(figure(clinic, "televisit_part_state{part=\"turn\"}")).isEqualTo(1);
    }
}

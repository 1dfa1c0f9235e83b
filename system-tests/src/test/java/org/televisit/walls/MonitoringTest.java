package org.televisit.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that operators load into Prometheus and Grafana can be loaded there. */
class MonitoringTest {

    private static final Path FILES = Path.of("").toAbsolutePath().getParent().resolve("docs/operations/monitoring");

    private static final String RING =
            """
            rule_files:
              - %s
            evaluation_interval: 1m
            tests:
              - interval: 1m
                input_series:
                  - series: televisit_calls_total{outcome="completed",instance="a"}
                    values: 0+1x120
                  - series: televisit_calls_total{outcome="technical",instance="a"}
                    values: 0+1x120
                  - series: televisit_part_state{part="turn",instance="a",job="televisit"}
                    values: 1x10 2x110
                  - series: televisit_outbox_oldest_overdue_seconds{instance="a",job="televisit"}
                    values: 0x60 700x60
                  - series: televisit_timer_last_run_timestamp_seconds{timer="OutboxTimer",instance="a"}
                    values: 0+60x60 3600x60
                  - series: televisit_call_samples_total{path="relay",instance="a"}
                    values: 0+10x120
                  - series: televisit_call_samples_total{path="direct",instance="a"}
                    values: 0+10x120
                alert_rule_test:
                  - eval_time: 5m
                    alertname: TelevisitTurnDown
                  - eval_time: 100m
                    alertname: TelevisitTurnDown
                    exp_alerts:
                      - exp_labels: {severity: critical, part: turn, instance: a, job: televisit}
                        exp_annotations: {summary: A relay gives no place}
                  - eval_time: 100m
                    alertname: TelevisitCallFailureHigh
                    exp_alerts:
                      - exp_labels: {severity: critical}
                        exp_annotations: {summary: "More than 15 %% of the last hour's calls did not work"}
                  - eval_time: 100m
                    alertname: TelevisitCallSuccessLow
                    exp_alerts:
                      - exp_labels: {severity: warning}
                        exp_annotations: {summary: "Fewer than 95 %% of the last hour's calls were carried by video"}
                  - eval_time: 100m
                    alertname: TelevisitRelayShareHigh
                    exp_alerts:
                      - exp_labels: {severity: warning}
                        exp_annotations: {summary: "More than 20 %% of the last hour's calls went through the relay"}
                  - eval_time: 30m
                    alertname: TelevisitOutboxStuck
                  - eval_time: 100m
                    alertname: TelevisitOutboxStuck
                    exp_alerts:
                      - exp_labels: {severity: critical, instance: a, job: televisit}
                        exp_annotations: {summary: Messages wait for more than ten minutes}
                  - eval_time: 30m
                    alertname: TelevisitTimersLate
                  - eval_time: 100m
                    alertname: TelevisitTimersLate
                    exp_alerts:
                      - exp_labels: {severity: critical, timer: OutboxTimer, instance: a}
                        exp_annotations: {summary: OutboxTimer has not run for three minutes}
            """;

    /** Of the packages prometheus and prometheus-alertmanager of Debian, which ./verify wants; --quick goes without. */
    private static String tool(String name) {
        String found = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElse(null);
        assumeTrue(found != null, name + " is not here");
        return found;
    }

    private static void passes(String... command) throws IOException, InterruptedException {
        Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(tool.waitFor()).as(said).isZero();
    }

    @Test
    void prometheus_takes_rules_and_configuration() throws Exception {
        passes(
                tool("promtool"),
                "check",
                "rules",
                FILES.resolve("televisit.rules.yml").toString());
        passes(
                tool("promtool"),
                "check",
                "config",
                "--syntax-only",
                FILES.resolve("prometheus.example.yml").toString());
    }

    @Test
    void alertmanager_takes_its_configuration() throws Exception {
        passes(
                tool("amtool"),
                "check-config",
                FILES.resolve("alertmanager.example.yml").toString());
    }

    @Test
    void every_severity_of_an_alert_has_a_route_and_every_route_a_receiver_with_a_made_up_address() throws IOException {
        String file = Files.readString(FILES.resolve("alertmanager.example.yml"));
        String rules = Files.readString(FILES.resolve("televisit.rules.yml"));

        assertThat(all("severity=\"(\\w+)\"", file)).isNotEmpty().isEqualTo(all("severity: (\\w+)", rules));
        assertThat(all("receiver: ([\\w-]+)", file)).isNotEmpty().isEqualTo(all("- name: ([\\w-]+)", file));
        assertThat(all("alertname=~?\"([\\w|]+)\"", file))
                .isNotEmpty()
                .allSatisfy(names -> assertThat(List.of(names.split("\\|"))).isSubsetOf(all("- alert: (\\w+)", rules)));
        assertThat(all("@([\\w.-]+)", file)).containsExactly("hospital.example");
        assertThat(file).doesNotContainPattern("password: ");
    }

    private static Set<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void alerts_ring_when_they_should_and_not_before(@TempDir Path folder) throws Exception {
        Path test = folder.resolve("ring.yml");
        Files.writeString(test, RING.formatted(FILES.resolve("televisit.rules.yml")));
        passes(tool("promtool"), "test", "rules", test.toString());
    }

    @Test
    void every_alert_has_a_row_that_says_what_to_do() throws IOException {
        List<String> page = Files.readAllLines(FILES.resolveSibling("monitoring.md"));
        List<String> alerts = Pattern.compile("- alert: (\\w+)")
                .matcher(Files.readString(FILES.resolve("televisit.rules.yml")))
                .results()
                .map(alert -> alert.group(1))
                .toList();
        assertThat(alerts).hasSizeGreaterThan(8).allSatisfy(alert -> assertThat(page)
                .anyMatch(row -> row.startsWith("| `" + alert + "` |")));
    }

    @Test
    void the_dashboard_asks_in_every_panel_and_names_no_source_of_ours() throws IOException {
        JsonObject dashboard = JsonParser.parseString(Files.readString(FILES.resolve("televisit-dashboard.json")))
                .getAsJsonObject();
        List<JsonObject> panels = objects(dashboard.get("panels"));
        assertThat(panels).hasSizeGreaterThan(10).allSatisfy(panel -> {
            assertThat(objects(panel.get("targets"))).isNotEmpty().allSatisfy(target -> assertThat(
                            target.get("expr").getAsString())
                    .contains("televisit_"));
            assertThat(panel.getAsJsonObject("datasource").get("uid").getAsString())
                    .isEqualTo("${source}");
        });
        Set<Integer> ids =
                panels.stream().map(panel -> panel.get("id").getAsInt()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(ids).hasSameSizeAs(panels);
    }

    private static List<JsonObject> objects(JsonElement array) {
        return StreamSupport.stream(array.getAsJsonArray().spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }
}

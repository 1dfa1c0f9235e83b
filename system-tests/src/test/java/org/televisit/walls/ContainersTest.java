package org.televisit.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files for containers, of which only the form can be checked here: what they name is there, and nothing is lost. */
class ContainersTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path INSTALL = ROOT.resolve("install");
    private static final String COMPOSE = Sources.text(INSTALL.resolve("container/compose.yaml"));
    private static final String IMAGE = Sources.text(INSTALL.resolve("container/Containerfile"));
    private static final String SETTINGS = Sources.text(INSTALL.resolve("systemd/televisit.env"));

    // what the build makes has a folder of its own there
    private static final String RELEASE = Sources.text(ROOT.resolve("ear/src/main/assembly/release.xml"));

    private static final Pattern KEPT = Pattern.compile("(?m)^#?TELEVISIT_\\w+=(/var/lib/televisit/\\S+)$");
    private static final Pattern ASKED = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern INSTRUCTION = Pattern.compile("(?m)^([A-Z]+) (.+)$");
    private static final Pattern RELEASED = Pattern.compile("/opt/televisit/([\\w./-]+)");

    private final Map<String, Object> compose = parsed();
    private final Map<String, Map<String, Object>> services = mapped(compose.get("services"));

    private static Map<String, Object> parsed() {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        return new Yaml(new SafeConstructor(strict)).load(COMPOSE);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> mapped(Object value) {
        return (Map<String, Map<String, Object>>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<String> listed(Map<String, Object> service, String key) {
        return (List<String>) service.getOrDefault(key, List.of());
    }

    /** "data" of "data:/var/lib/televisit/data", by where it is mounted. */
    private static Map<String, String> mounts(Map<String, Object> service) {
        return listed(service, "volumes").stream()
                .map(volume -> volume.split(":"))
                .collect(Collectors.toMap(parts -> parts[1], parts -> parts[0]));
    }

    @Test
    void what_the_settings_put_somewhere_outlives_the_container() {
        Set<String> volumes = mounts(services.get("televisit")).keySet();
        List<String> kept =
                KEPT.matcher(SETTINGS).results().map(found -> found.group(1)).toList();

        assertThat(kept).hasSizeGreaterThanOrEqualTo(3);
        assertThat(kept).allSatisfy(path -> assertThat(volumes)
                .as(path)
                .anyMatch(volume -> path.equals(volume) || path.startsWith(volume + "/")));
        assertThat(volumes).contains("/var/lib/televisit/data");
        // else a new volume belongs to root, and the server, which does not, can't write there
        String laidOut = Sources.text(INSTALL.resolve("bin/install"));
        assertThat(volumes).allSatisfy(volume -> {
            assertThat(IMAGE).contains('"' + volume + '"');
            assertThat(laidOut).contains("\"$base" + volume.substring("/var/lib/televisit".length()) + '"');
        });
    }

    @Test
    void the_services_are_whole() {
        assertThat(services.keySet())
                .containsExactlyInAnyOrder("database", "keycloak-database", "keycloak", "televisit");
        Set<String> used = new TreeSet<>();
        services.forEach((name, service) -> {
            assertThat(service).as(name).containsKeys("image", "restart");
            assertThat(services.keySet()).as(name).containsAll(listed(service, "depends_on"));
            // only the proxy reaches them
            assertThat(listed(service, "ports")).as(name).allMatch(port -> port.startsWith("127.0.0.1:"));
            mounts(service).values().stream()
                    .filter(source -> !source.startsWith("."))
                    .forEach(used::add);
        });
        assertThat(mapped(compose.get("volumes")).keySet()).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void everything_that_is_asked_for_is_in_the_settings_or_named_at_the_head() {
        String head = COMPOSE.substring(0, COMPOSE.indexOf("services:"));
        Set<String> asked =
                ASKED.matcher(COMPOSE).results().map(found -> found.group(1)).collect(Collectors.toSet());

        assertThat(asked).hasSizeGreaterThan(5);
        assertThat(asked).allMatch(name -> SETTINGS.contains("\n" + name + "=") || head.contains(name));
        assertThat(services.get("televisit")).containsEntry("env_file", "televisit.env");
    }

    @Test
    void what_is_taken_from_the_release_is_in_it() {
        Collection<String> taken = new ArrayList<>();
        services.values().forEach(service -> mounts(service).values().stream()
                .filter(source -> source.startsWith("../"))
                .map(source -> source.substring("../".length()))
                .forEach(taken::add));
        RELEASED.matcher(IMAGE).results().map(found -> found.group(1)).forEach(taken::add);

        assertThat(taken).hasSize(4);
        assertThat(taken)
                .allSatisfy(path -> assertThat(RELEASE.contains("<outputDirectory>/" + path + "</outputDirectory>")
                                || Files.exists(source(path)))
                        .as(path)
                        .isTrue());
    }

    /** Where a path of the release comes from: ear/src/main/assembly/release.xml. */
    private static Path source(String path) {
        return path.startsWith("keycloak/")
                ? ROOT.resolve("keycloak-realm").resolve(path.substring("keycloak/".length()))
                : INSTALL.resolve(path);
    }

    @Test
    void the_image_is_made_of_instructions_in_an_order_that_serves() {
        List<MatchResult> lines = INSTRUCTION.matcher(IMAGE).results().toList();
        List<String> order = lines.stream().map(line -> line.group(1)).toList();

        assertThat(order)
                .containsExactly("ARG", "FROM", "USER", "COPY", "RUN", "USER", "VOLUME", "EXPOSE", "ENV", "CMD");
        assertThat(lines.get(order.indexOf("COPY")).group(2)).isEqualTo(". /opt/televisit/");
        assertThat(lines.get(order.lastIndexOf("USER")).group(2)).isNotEqualTo("root");
        assertThat(lines.get(order.indexOf("CMD")).group(2)).startsWith("[\"").endsWith("\"]");
        assertThat(Files.isExecutable(INSTALL.resolve("bin/install"))).isTrue();
    }

    /** bin/realm-scopes and bin/push-keys are source files, which a runtime alone does not start. */
    @Test
    void the_guide_takes_a_jdk_where_a_script_of_the_release_is_java() {
        String guide = Sources.text(ROOT.resolve("docs/operations/install.md"));
        List<String> java = List.of("push-keys", "realm-scopes").stream()
                .filter(name ->
                        Sources.lines(ROOT.resolve("bin").resolve(name)).get(0).contains("java --source"))
                .toList();

        assertThat(java).isNotEmpty();
        assertThat(guide).contains("apt-get install openjdk-17-jdk-headless").doesNotContain("jre-headless");
    }
}

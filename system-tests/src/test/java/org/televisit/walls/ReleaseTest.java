package org.televisit.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What a hospital is handed knows nobody of the demo, none of their passwords and no client of tests. */
class ReleaseTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path REALM = ROOT.resolve("keycloak-realm/televisit-realm.json");
    private static final Path DEMO = ROOT.resolve("keycloak-realm/demo/televisit-demo.json");

    @Test
    void the_realm_has_its_own_clients_and_nobody_who_could_sign_in() throws IOException {
        JsonObject realm = object(REALM);

        assertThat(texts(realm, "clients", "clientId"))
                .containsExactly("admin-cli", "televisit-directory", "televisit-web");
        assertThat(objects(realm, "clients")).allSatisfy(client -> {
            assertThat(client.get("directAccessGrantsEnabled").getAsBoolean()).isFalse();
            if (client.has("secret")) {
                assertThat(client.get("secret").getAsString()).matches("\\$\\{[A-Z_]+}");
            }
        });
        assertThat(texts(realm, "users", "username")).containsExactly("service-account-televisit-directory");
        assertThat(objects(realm, "users")).noneMatch(user -> user.has("credentials"));
    }

    @Test
    void no_file_that_is_handed_out_names_what_belongs_to_the_demo() throws Exception {
        JsonObject demo = object(DEMO);
        Set<String> forbidden = new TreeSet<>(texts(demo, "clients", "clientId"));
        texts(demo, "users", "username").forEach(name -> forbidden.add(name + "-demo"));
        texts(demo, "users", "id").forEach(forbidden::add);
        assertThat(forbidden).hasSizeGreaterThan(20);

        List<Path> handedOut = handedOut();

        assertThat(handedOut)
                .contains(REALM, ROOT.resolve("install/bin/install"))
                .doesNotContain(DEMO);
        assertThat(handedOut)
                .filteredOn(file -> !file.toString().endsWith(".md"))
                .allSatisfy(file -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(forbidden));
    }

    // what the archive's description takes from the sources; what the build makes is the application itself
    private static List<Path> handedOut() throws Exception {
        NodeList sets = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(ROOT.resolve("ear/src/main/assembly/release.xml").toFile())
                .getElementsByTagName("fileSet");
        Set<Path> files = new TreeSet<>();
        for (int i = 0; i < sets.getLength(); i++) {
            Element set = (Element) sets.item(i);
            String folder = values(set, "directory").get(0);
            if (folder.startsWith("${project.basedir}") && !folder.endsWith("/target")) {
                files.addAll(of(
                        Path.of(folder.replace(
                                        "${project.basedir}",
                                        ROOT.resolve("ear").toString()))
                                .normalize(),
                        values(set, "include"),
                        values(set, "exclude")));
            }
        }
        return List.copyOf(files);
    }

    private static List<Path> of(Path folder, List<String> included, List<String> excluded) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String pattern : included.isEmpty() ? List.of("**") : included) {
            // not the whole house: what is built and run lies there as well
            try (Stream<Path> all = Files.walk(folder.resolve(pattern.replaceFirst("\\*.*", "")))) {
                all.filter(Files::isRegularFile)
                        .filter(file -> fits(List.of(pattern), folder.relativize(file)))
                        .filter(file -> !fits(excluded, folder.relativize(file)))
                        .forEach(files::add);
            }
        }
        return files;
    }

    private static boolean fits(List<String> patterns, Path file) {
        return patterns.stream()
                .map(pattern -> FileSystems.getDefault().getPathMatcher("glob:" + pattern))
                .anyMatch(matcher -> matcher.matches(file));
    }

    private static List<String> values(Element set, String tag) {
        NodeList found = set.getElementsByTagName(tag);
        return Stream.iterate(0, i -> i < found.getLength(), i -> i + 1)
                .map(i -> found.item(i).getTextContent().trim())
                .toList();
    }

    private static JsonObject object(Path file) throws IOException {
        return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    }

    private static List<JsonObject> objects(JsonObject of, String list) {
        return StreamSupport.stream(of.getAsJsonArray(list).spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    private static Set<String> texts(JsonObject of, String list, String member) {
        return objects(of, list).stream()
                .map(each -> each.get(member).getAsString())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

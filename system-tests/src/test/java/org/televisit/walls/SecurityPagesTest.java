package org.televisit.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages that say what shows that something is safe name tests that there are. */
class SecurityPagesTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern PRIMITIVE = Pattern.compile(
            "(?:Cipher|Mac|MessageDigest|Signature|KeyFactory|KeyGenerator"
                    + "|KeyPairGenerator|SecretKeyFactory|AlgorithmParameters)\\.getInstance\\(|new SecureRandom\\(|MessageDigest\\.isEqual");
    private static final Pattern REQUIREMENT =
            Pattern.compile("(?m)^\\| (\\d+\\.\\d+\\.\\d+) \\| ([12]) \\| [^|]+ \\| ([a-z ]+) \\| [^|]+ \\|.*\\|$");
    private static final Pattern ATTACK = Pattern.compile("(?m)^\\| (?!---|attack |flaw )(.+) \\| (.+) \\| (.+) \\|$");
    private static final Pattern TRIED = Pattern.compile("`(\\w+)#(\\w+)`|`([a-z-]+\\.sh)`");
    private static final Pattern FORESEEN =
            Pattern.compile("java\\.util\\.Random\\b|ThreadLocalRandom|SplittableRandom|Math\\.random|new Random\\(");
    private static final Pattern DEFAULT =
            Pattern.compile("name = \"(televisit[\\w.]*(?:secret|password|token))\",\\s*defaultValue = \"([^\"]+)\"");
    private static final Pattern REVIVED = Pattern.compile("ObjectInputStream|XMLDecoder|XStream");
    private static final Pattern TEST = Pattern.compile("\\b[A-Z][A-Za-z]+(?:Test|IT)\\b");

    @ParameterizedTest
    @CsvSource({"threat-model.md, 20", "asvs.md, 20", "cryptography.md, 20", "expensive.md, 5", "attacks.md, 20"})
    void every_test_that_is_named_is_there(String page, int moreThan) throws IOException {
        Set<String> there;
        try (Stream<Path> files = Sources.under(ROOT, "java")) {
            there = files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        Set<String> named = TEST.matcher(
                        Sources.text(ROOT.resolve("docs/security").resolve(page)))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).hasSizeGreaterThan(moreThan);
        assertThat(there).containsAll(named);
    }

    @Test
    void every_requirement_of_the_standard_has_a_row_with_a_verdict() throws IOException {
        String page = Sources.text(ROOT.resolve("docs/security/asvs.md"));
        List<String> rows = new ArrayList<>();
        Map<String, Long> verdicts = new TreeMap<>();
        for (MatchResult row : REQUIREMENT.matcher(page).results().toList()) {
            rows.add(row.group(1) + " " + row.group(2));
            verdicts.merge(row.group(3), 1L, Long::sum);
        }

        assertThat(rows)
                .isEqualTo(
                        Sources.lines(ROOT.resolve("system-tests/src/test/resources/asvs-5.0.0-levels-1-and-2.txt")));
        assertThat(verdicts.keySet()).containsExactly("does not arise", "met", "not met", "not ours", "partly");
        assertThat(page)
                .contains(String.format(
                        "Of %d requirements %d are met, %d partly, %d not met; %d are not ours, %d do not arise.",
                        rows.size(),
                        verdicts.get("met"),
                        verdicts.get("partly"),
                        verdicts.get("not met"),
                        verdicts.get("not ours"),
                        verdicts.get("does not arise")));
    }

    /** A row is an attack, and the method that tries it is there. */
    @Test
    void every_attack_is_tried_by_a_test_that_is_there() throws IOException {
        List<MatchResult> attacks = ATTACK.matcher(Sources.text(ROOT.resolve("docs/security/attacks.md")))
                .results()
                .toList();

        assertThat(attacks).hasSizeGreaterThanOrEqualTo(36);
        for (MatchResult attack : attacks) {
            List<MatchResult> tries = TRIED.matcher(attack.group(3)).results().toList();
            assertThat(tries).as(attack.group(1)).isNotEmpty();
            for (MatchResult tried : tries) {
                assertThat(isThere(tried)).as(tried.group()).isTrue();
            }
        }
        assertThat(Pattern.compile("(?:CVE|JSA)-\\d{4}-\\d+")
                        .matcher(Sources.text(ROOT.resolve("docs/security/attacks.md")))
                        .results()
                        .map(MatchResult::group)
                        .distinct())
                .hasSize(21);
    }

    private static boolean isThere(MatchResult tried) throws IOException {
        if (tried.group(3) != null) {
            return Files.isRegularFile(
                    ROOT.resolve("system-tests/src/test/shell").resolve(tried.group(3)));
        }
        Pattern method = Pattern.compile("(?:void|Stream<DynamicTest>)\\s+" + tried.group(2) + "\\(");
        try (Stream<Path> files = Sources.under(ROOT, "java")) {
            return files.filter(file -> file.endsWith(tried.group(1) + ".java"))
                    .anyMatch(file -> method.matcher(Sources.text(file)).find());
        }
    }

    /** The census draws where it begins to count, which is no secret. */
    @Test
    void nothing_that_can_be_foreseen_is_drawn_for_a_secret() throws IOException {
        assertThat(productFilesWith(FORESEEN)).containsExactly("Census.java");
    }

    @Test
    void no_secret_has_a_default() throws IOException {
        assertThat(productFilesWith(DEFAULT)).isEmpty();
    }

    @Test
    void nothing_from_outside_is_brought_to_life() throws IOException {
        assertThat(productFilesWith(REVIVED)).isEmpty();
        assertThat(Sources.text(ROOT.resolve("web/src/main/webapp/WEB-INF/web.xml")))
                .as("sessions stay on their node")
                .doesNotContain("<distributable");
    }

    private static List<String> productFilesWith(Pattern pattern) throws IOException {
        try (Stream<Path> files = Sources.under(ROOT, "java")) {
            return files.filter(Sources::isProduct)
                    .filter(file -> pattern.matcher(Sources.text(file)).find())
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    @Test
    void every_class_that_uses_cryptography_is_in_the_inventory() throws IOException {
        String page = Sources.text(ROOT.resolve("docs/security/cryptography.md"));
        List<String> using;
        try (Stream<Path> files = Sources.under(ROOT, "java")) {
            using = files.filter(Sources::isProduct)
                    .filter(file -> PRIMITIVE.matcher(Sources.text(file)).find())
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .toList();
        }
        assertThat(using).hasSizeGreaterThan(15);
        assertThat(using).allSatisfy(type -> assertThat(page).contains("`" + type + "`"));
    }
}

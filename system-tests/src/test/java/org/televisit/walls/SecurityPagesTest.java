package org.televisit.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
    private static final Pattern TEST = Pattern.compile("\\b[A-Z][A-Za-z]+(?:Test|IT)\\b");

    @ParameterizedTest
    @CsvSource({"threat-model.md, 20", "asvs.md, 20", "cryptography.md, 20", "expensive.md, 5"})
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

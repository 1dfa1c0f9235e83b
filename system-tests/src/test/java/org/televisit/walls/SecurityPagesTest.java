package org.televisit.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that say what shows that something is safe name tests that there are. */
class SecurityPagesTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern TEST = Pattern.compile("\\b[A-Z][A-Za-z]+(?:Test|IT)\\b");

    @ParameterizedTest
    @ValueSource(strings = {"threat-model.md", "asvs.md"})
    void every_test_that_is_named_is_there(String page) throws IOException {
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

        assertThat(named).hasSizeGreaterThan(20);
        assertThat(there).containsAll(named);
    }
}

package org.televisit.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/settings.md and the code know the same settings, with the same defaults and ranges. */
class SettingsTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final List<String> PAGE = Sources.lines(ROOT.resolve("docs/settings.md"));
    private static final Pattern SPAN =
            Pattern.compile("Span\\.named\\(\\s*\"([a-z.]+)\",\\s*\"(\\w+)\",\\s*\"(\\w+)\",\\s*\"(\\w+)\"\\s*\\)");
    private static final Pattern PROPERTY = Pattern.compile(
            "@ConfigProperty\\(\\s*name = \"(televisit\\.[a-z.]+)\"(?:,\\s*defaultValue = \"([^\"]*)\")?");
    private static final Pattern NAME = Pattern.compile("\"(televisit\\.[a-z]+\\.[a-z.]*[a-z]|televisit\\.demo)\"");
    private static final Pattern ROW = Pattern.compile("^\\| `(televisit\\.[a-z.]+)` \\|.*");

    @Test
    void every_duration_has_a_row_with_its_default_and_range() throws IOException {
        List<MatchResult> spans = found(SPAN);
        assertThat(spans).hasSizeGreaterThan(20);
        assertThat(spans).allSatisfy(span -> assertThat(PAGE)
                .anyMatch(row -> row.startsWith(String.format(
                        "| `%s` | `%s` | `%s` `%s` |", span.group(1), span.group(2), span.group(3), span.group(4)))));
    }

    @Test
    void every_other_setting_has_a_row_with_its_default() throws IOException {
        List<MatchResult> properties = found(PROPERTY);
        assertThat(properties).isNotEmpty();
        assertThat(properties).allSatisfy(property -> assertThat(PAGE)
                .anyMatch(row -> row.startsWith("| `" + property.group(1) + "` |")
                        && (property.group(2) == null || row.contains("`" + property.group(2) + "`"))));
    }

    @Test
    void no_row_tells_of_a_setting_that_is_none() throws IOException {
        Set<String> known =
                found(NAME).stream().map(name -> name.group(1)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(PAGE.stream().map(ROW::matcher).filter(row -> row.matches()).map(row -> row.group(1)))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(known).contains(name));
    }

    private static List<MatchResult> found(Pattern pattern) throws IOException {
        try (Stream<Path> files = Sources.under(ROOT, "java")) {
            return files.filter(Sources::isProduct)
                    .flatMap(file -> pattern.matcher(Sources.text(file)).results())
                    .toList();
        }
    }
}

package org.televisit.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A page begins after a key and never after a number of rows: those would be read and thrown away, and what is added
 * meanwhile would be shown twice (REQUIREMENTS C17).
 */
class PagingTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern SKIPS = Pattern.compile(
            "setFirstResult\\s*\\(|\"[^\"]*\\boffset\\s+(?:\" *\\+|(?:\\?|:\\w+|\\d+)[^\"]*\")|\\blimit\\s+\\d+\\s*,",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SKIPS_IN_SQL = Pattern.compile("\\boffset\\b", Pattern.CASE_INSENSITIVE);

    @Test
    void nothing_skips_rows() throws IOException {
        try (Stream<Path> files = Sources.under(ROOT, "java")) {
            assertThat(files.filter(Sources::isProduct)
                            .filter(file -> SKIPS.matcher(Sources.text(file)).find()))
                    .isEmpty();
        }
        try (Stream<Path> files = Sources.under(ROOT, "sql")) {
            assertThat(files.filter(Sources::isProduct)
                            .filter(file ->
                                    SKIPS_IN_SQL.matcher(Sources.text(file)).find()))
                    .isEmpty();
        }
    }

    @Test
    void what_skips_would_be_found() {
        assertThat(Stream.of(
                        "query.setFirstResult(20)",
                        "\"select 1 from a order by b offset 20 rows\"",
                        "\"… offset :start\"",
                        "\"… offset \" + start"))
                .allMatch(text -> SKIPS.matcher(text).find());
        assertThat(Stream.of("ZoneOffset.UTC", "at.getOffset()", "\"the offset of its side\""))
                .noneMatch(text -> SKIPS.matcher(text).find());
    }
}

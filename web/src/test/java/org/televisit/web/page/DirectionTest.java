package org.televisit.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectionTest {

    private static final Pattern ROOT = Pattern.compile("<html[^>]*>");

    @ParameterizedTest
    @ValueSource(strings = {"ar", "he", "fa", "ur", "iw"})
    void whatIsWrittenFromTheRightIsReadFromThere(String language) {
        assertThat(Reader.directionOf(language)).isEqualTo("rtl");
    }

    @Test
    void allThatIsOfferedNowIsReadFromTheLeft() {
        assertThat(Reader.LANGUAGES)
                .extracting(Locale::getLanguage)
                .extracting(Reader::directionOf)
                .containsOnly("ltr");
    }

    @Test
    void everyPageThatSaysItsLanguageSaysWhichWayItIsRead() throws IOException {
        try (Stream<Path> pages = Files.walk(Path.of("src", "main", "webapp"))) {
            assertThat(pages.filter(page -> page.toString().endsWith(".xhtml")).map(DirectionTest::root))
                    .filteredOn(root -> root.contains("lang="))
                    .hasSizeGreaterThanOrEqualTo(5)
                    .allMatch(root -> root.contains(" dir=\"#{reader.directionOf("));
        }
    }

    private static String root(Path page) {
        try {
            return ROOT.matcher(Files.readString(page))
                    .results()
                    .map(found -> found.group())
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

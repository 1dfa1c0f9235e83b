package org.televisit.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every page is opened by a test in a browser: nobody else would notice one that can't be read or reached. */
class PagesSeenTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path PAGES = ROOT.resolve("web/src/main/webapp");
    private static final Path TESTS = ROOT.resolve("system-tests/src/test/java/org/televisit/browser");

    /** Pages to which a test is led, with the test. */
    private static final Map<String, String> LED_TO = Map.of(
            "/error/403.xhtml", "new SitePage(\"forbidden\"",
            "/error/404.xhtml", "/no-such-page.xhtml",
            "/staff/emergency.xhtml", "a_doctor_reads_what_was_written_in_an_emergency_and_the_patient_sees_it");

    @Test
    void a_browser_opens_every_page() throws IOException {
        String tests;
        try (Stream<Path> files = Sources.under(TESTS, "java")) {
            tests = files.map(Sources::text).collect(Collectors.joining());
        }
        List<String> pages;
        try (Stream<Path> files = Sources.under(PAGES, "xhtml")) {
            pages = files.map(file -> "/" + PAGES.relativize(file).toString().replace('\\', '/'))
                    .filter(page -> !page.startsWith("/WEB-INF/"))
                    .toList();
        }

        assertThat(pages)
                .hasSizeGreaterThan(40)
                .allSatisfy(page -> assertThat(tests).as(page).contains(LED_TO.getOrDefault(page, page)));
    }
}

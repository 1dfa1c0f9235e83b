package org.televisit.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorPagesTest {

    private static final Path PAGES = Path.of("src", "main", "webapp");

    @ParameterizedTest
    @CsvSource({
        "401, 403",
        "403, 403",
        "404, 404",
        "405, 404",
        "410, 404",
        "429, 429",
        "503, 503",
        "500, 500",
        "400, 500"
    })
    void aStatusHasAPageThatSpeaksForIt(int status, String words) throws IOException {
        String page =
                Files.readString(PAGES.resolve(ErrorPages.forStatus(status).substring(1)));

        assertThat(page).contains("<h1>#{msg['page." + words + "']}</h1>", "msg['page." + words + ".next']");
    }
}

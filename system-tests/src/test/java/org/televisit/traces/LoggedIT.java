package org.televisit.traces;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the application's log holds after all the calls, refusals and failures of a run from outside: nothing about
 * anybody, no secret, nothing of a call's negotiation; and every line is JSON, which that run asked for (REQUIREMENTS O3).
 */
class LoggedIT {

    private static final Path STATE = Path.of("target", "product").toAbsolutePath();

    private static final List<Pattern> NEVER = Stream.of(
                    // people of the tests and of the demo
                    "\\b(Pat|Dora|Ada) Test \\w{6,}",
                    "[\\w.+-]+@example\\.(org|com)",
                    "Otieno|Haddad|Maria\\b|Calle Mayor|\\+34 ?612",
                    // what people type
                    "secret-\\w+-of-(patient|doctor|admin)",
                    // signed tokens, bearers, tickets, session ids, guests' links
                    "eyJ[\\w-]{8,}\\.",
                    "Bearer [\\w-]{8,}",
                    "ticket\\.[\\w-]{20,}",
                    "JSESSIONID[=:]",
                    "televisit-g\\.[\\w-]{20,}",
                    // session descriptions and candidates
                    "v=0(\\\\r|\\r|\\\\n|$)",
                    "a=(fingerprint|ice-ufrag|ice-pwd|candidate|setup|mid)",
                    "candidate:\\d+ \\d ",
                    // credentials of the relay
                    "\"credential\"")
            .map(Pattern::compile)
            .toList();

    private static List<Path> logs;

    @BeforeAll
    static void there_was_a_run() throws IOException {
        Path folder = STATE.resolve("logs");
        assertThat(folder).as("the log of the run from outside").isDirectory();
        try (Stream<Path> files = Files.list(folder)) {
            logs = files.filter(file -> file.getFileName().toString().matches("televisit\\.log(\\.\\d+)?"))
                    .toList();
        }
        assertThat(logs).isNotEmpty();
    }

    private static void eachLine(Consumer<String> look) {
        for (Path log : logs) {
            try (Stream<String> lines = Files.lines(log)) {
                lines.forEach(look);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static boolean tells(String line) {
        return NEVER.stream().anyMatch(never -> never.matcher(line).find());
    }

    @Test
    void nobody_and_no_secret_is_in_the_log() throws IOException {
        List<String> secrets = Files.readAllLines(STATE.resolve("secrets")).stream()
                .map(line -> line.substring(line.indexOf('=') + 1))
                .toList();
        assertThat(secrets).allSatisfy(secret -> assertThat(secret).hasSizeGreaterThan(20));

        List<String> found = new ArrayList<>();
        eachLine(line -> {
            if (tells(line) || secrets.stream().anyMatch(line::contains)) {
                found.add(line.substring(0, Math.min(line.length(), 400)));
            }
        });

        assertThat(found).isEmpty();
    }

    @Test
    void every_line_is_json_that_says_when_how_grave_and_who_speaks() {
        List<String> wrong = new ArrayList<>();
        int[] lines = new int[1];
        eachLine(line -> {
            lines[0]++;
            if (!wellFormed(line)) {
                wrong.add(line.substring(0, Math.min(line.length(), 200)));
            }
        });

        assertThat(lines[0]).isGreaterThan(100);
        assertThat(wrong).isEmpty();
    }

    private static boolean wellFormed(String line) {
        try {
            JsonObject entry = JsonParser.parseString(line).getAsJsonObject();
            return Stream.of("timestamp", "level", "loggerName", "message").allMatch(entry::has);
        } catch (RuntimeException noJson) {
            return false;
        }
    }

    @Test
    void the_lines_of_a_call_name_it() {
        List<String> ends = new ArrayList<>();
        eachLine(line -> {
            if (line.matches(".*\"message\":\"Call \\S+ (began|ended).*")) {
                ends.add(line);
            }
        });

        assertThat(ends).isNotEmpty().allSatisfy(line -> {
            JsonObject entry = JsonParser.parseString(line).getAsJsonObject();
            String call = entry.get("message").getAsString().split(" ")[1];
            assertThat(entry.getAsJsonObject("mdc").get("call").getAsString()).isEqualTo(call);
        });
    }

    @Test
    void such_things_would_be_found() {
        assertThat(List.of(
                        "Pat Test 1abcde2 joined",
                        "mail to patient-1-2@example.org failed",
                        "Authorization: Bearer abcdefghijkl",
                        "token eyJhbGciOiJSUzI1NiJ9.e30.sig",
                        "{\"message\":\"v=0\\r\\no=- 1\"}",
                        "a=fingerprint:sha-256 AA",
                        "candidate:1 1 UDP 2122 10.0.0.1 50000 typ host",
                        "Sec-WebSocket-Protocol: televisit.v1, ticket." + "A".repeat(43)))
                .allMatch(LoggedIT::tells);
        assertThat(List.of(
                        "Call Zk3T0b8QmW5yH1uJ4xLc9A ended: completed",
                        "A ticket was refused: ticket-spent",
                        "An ID token is not believed: InvalidJwtException"))
                .noneMatch(LoggedIT::tells);
    }
}

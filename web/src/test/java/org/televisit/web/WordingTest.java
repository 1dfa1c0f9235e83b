package org.televisit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A thing has one name")
class WordingTest {

    private static final List<Path> TEXTS =
            List.of(Path.of("src", "main", "resources"), Path.of("..", "ejb", "src", "main", "resources"));

    private static final Pattern OTHER_NAMES_OF_A_VISIT =
            Pattern.compile("\\b(consultas?|citas?|videovisitas?)\\b", Pattern.CASE_INSENSITIVE);

    /** "Without an appointment", as people say it, and questions asked of the server. */
    private static final Set<String> MEAN_SOMETHING_ELSE = Set.of("book.now.lead", "day.now", "check.paper.slow");

    @Test
    void a_visit_is_a_visit_in_Spanish_on_pages_and_in_letters() throws IOException {
        List<Path> bundles = new ArrayList<>();
        for (Path texts : TEXTS) {
            try (Stream<Path> files = Files.walk(texts)) {
                files.filter(file -> file.toString().endsWith("_es.properties")).forEach(bundles::add);
            }
        }
        assertThat(bundles).hasSizeGreaterThan(7);
        for (Path bundle : bundles) {
            try (Stream<String> lines = Files.lines(bundle)) {
                assertThat(lines.filter(line ->
                                        OTHER_NAMES_OF_A_VISIT.matcher(line).find())
                                .filter(line -> !MEAN_SOMETHING_ELSE.contains(line.substring(0, line.indexOf('=')))))
                        .as(bundle.toString())
                        .isEmpty();
            }
        }
    }
}

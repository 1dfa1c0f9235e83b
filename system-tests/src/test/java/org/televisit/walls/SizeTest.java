package org.televisit.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Small files and small methods, and the few spellings that the compiled classes no longer show. */
class SizeTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final int LONGEST_FILE = 250;
    private static final int LONGEST_METHOD = 40;
    private static final int MEDIAN_FILE = 60;
    private static final int MEDIAN_METHOD = 5;

    @Test
    void no_source_file_is_longer_than_250_lines() throws IOException {
        try (Stream<Path> files = Sources.under(ROOT, "java", "js", "xhtml")) {
            assertThat(files.filter(file -> Sources.lines(file).size() > LONGEST_FILE))
                    .isEmpty();
        }
    }

    @Test
    void no_method_is_longer_than_40_lines() throws IOException {
        try (Stream<Path> files = Sources.under(ROOT, "java", "js")) {
            List<Methods.Method> all = Methods.of(files.toList());
            assertThat(all).isNotEmpty();
            assertThat(all.stream().filter(method -> method.lines() > LONGEST_METHOD))
                    .isEmpty();
        }
    }

    @Test
    void half_of_the_files_have_60_lines_or_fewer() throws IOException {
        try (Stream<Path> files = Sources.under(ROOT, "java")) {
            assertThat(median(files.filter(Sources::isProduct)
                            .map(file -> Sources.lines(file).size())))
                    .isLessThanOrEqualTo(MEDIAN_FILE);
        }
    }

    @Test
    void half_of_the_methods_have_5_lines_or_fewer() throws IOException {
        try (Stream<Path> files = Sources.under(ROOT, "java")) {
            List<Path> product = files.filter(Sources::isProduct).toList();
            assertThat(median(Methods.of(product).stream().map(Methods.Method::lines)))
                    .isLessThanOrEqualTo(MEDIAN_METHOD);
        }
    }

    @Test
    void role_names_stand_in_one_place() throws IOException {
        Pattern literalRole =
                Pattern.compile("(RolesAllowed|RunAs|DeclareRoles|isCallerInRole|isUserInRole)\\(\\s*\\{?\\s*\"");
        assertThat(javaOfTheProductMatching(literalRole)).isEmpty();
    }

    @Test
    void tests_never_sleep() throws IOException {
        Pattern sleep = Pattern.compile("Thread\\." + "sleep|TimeUnit\\.\\w+\\.sl" + "eep");
        try (Stream<Path> files = Sources.under(ROOT, "java")) {
            assertThat(files.filter(file -> !Sources.isProduct(file))
                            .filter(file -> sleep.matcher(Sources.text(file)).find()))
                    .isEmpty();
        }
    }

    private static List<Path> javaOfTheProductMatching(Pattern pattern) throws IOException {
        try (Stream<Path> files = Sources.under(ROOT, "java")) {
            return files.filter(Sources::isProduct)
                    .filter(file -> pattern.matcher(Sources.text(file)).find())
                    .toList();
        }
    }

    private static int median(Stream<Integer> values) {
        List<Integer> sorted = values.sorted().toList();
        assertThat(sorted).isNotEmpty();
        return sorted.get(sorted.size() / 2);
    }
}

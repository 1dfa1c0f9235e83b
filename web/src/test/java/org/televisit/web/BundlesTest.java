package org.televisit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.televisit.web.page.Reader;

@DisplayName("The site's texts")
class BundlesTest {

    private static final Path BUNDLES = Path.of("src", "main", "resources", "org", "televisit", "web");

    /** What the pages of the site are written with, and what the pages of calls, checks and guests are. */
    private static final List<String> OF_PAGES = List.of("messages", "faces");

    private static final List<String> ALL = List.of("messages", "faces", "call", "check", "guest");

    private static Stream<String> files(List<String> bundles) {
        return bundles.stream()
                .flatMap(bundle ->
                        Stream.concat(Stream.of(bundle), translations().map(each -> bundle + "_" + each)))
                .map(name -> name + ".properties");
    }

    private static Stream<String> translations() {
        return Reader.LANGUAGES.stream().skip(1).map(Locale::getLanguage);
    }

    @Test
    void are_there_in_every_language() throws IOException {
        for (String bundle : ALL) {
            for (String language : translations().toList()) {
                assertThat(keys(bundle + "_" + language + ".properties"))
                        .as(bundle + " in " + language)
                        .isEqualTo(keys(bundle + ".properties"));
            }
        }
    }

    @Test
    void have_no_bundle_of_a_language_that_nobody_can_choose() throws IOException {
        Set<String> known = files(ALL).collect(Collectors.toSet());
        // so that a reader of English in another country never gets the server's own language
        known.addAll(Set.of("messages_en.properties", "faces_en.properties"));
        try (Stream<Path> there = Files.list(BUNDLES)) {
            assertThat(there.map(file -> file.getFileName().toString())).hasSameElementsAs(known);
        }
    }

    @Test
    void of_letters_papers_and_the_sign_in_are_there_in_every_language_too() throws IOException {
        Path application = Path.of("..", "ejb", "src", "main", "resources", "org", "televisit");
        Path theme = Path.of("..", "keycloak-realm", "themes", "televisit", "login");
        for (Locale each : Reader.LANGUAGES) {
            String suffix = each.equals(Locale.ENGLISH) ? "" : "_" + each.getLanguage();
            for (String bundle : List.of(
                    "application/notification/messages",
                    "application/notification/brief",
                    "application/export/readme",
                    "application/proxy",
                    "application/trail/letters",
                    "infrastructure/paper/paper")) {
                assertThat(keys(application.resolve(bundle + suffix + ".properties")))
                        .as(bundle + suffix)
                        .isEqualTo(keys(application.resolve(bundle + ".properties")));
            }
            assertThat(keys(theme.resolve("messages/messages_" + each.getLanguage() + ".properties")))
                    .as("sign-in in " + each)
                    .containsAll(keys(theme.resolve("messages/messages_en.properties")))
                    .contains("locale_" + each.getLanguage());
            assertThat(load(theme.resolve("theme.properties"))
                            .getProperty("locales")
                            .split(","))
                    .contains(each.getLanguage());
        }
    }

    @Test
    void say_each_thing_once() throws IOException {
        for (String file : files(ALL).toList()) {
            assertThat(Files.readAllLines(BUNDLES.resolve(file)).stream()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> line.substring(0, line.indexOf('='))))
                    .as(file)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void hold_every_key_that_a_page_or_a_class_asks_for() throws IOException {
        Set<String> missing = AskedKeys.asked();
        missing.removeAll(keys("messages.properties"));
        assertThat(missing).isEmpty();
    }

    @Test
    void hold_no_key_that_nobody_asks_for() throws IOException {
        Set<String> unused = keys("messages.properties");
        unused.removeAll(AskedKeys.asked());
        assertThat(unused).isEmpty();
    }

    @Test
    void explain_every_refusal_and_say_what_to_do() throws IOException {
        Set<String> keys = keys("messages.properties");
        for (String reason : AskedKeys.refusals()) {
            assertThat(keys).contains("error." + reason, "error." + reason + ".next");
        }
    }

    @Test
    void never_raise_their_voice_and_print_their_apostrophes() throws IOException {
        for (String file : files(OF_PAGES).toList()) {
            Properties texts = load(file);
            for (String key : texts.stringPropertyNames()) {
                assertThat(texts.getProperty(key))
                        .as(file + ": " + key)
                        .doesNotContain("!")
                        .isNotBlank();
                if (!key.startsWith("time.pattern.")) {
                    assertThat(texts.getProperty(key)).as(file + ": " + key).doesNotContain("'");
                }
            }
        }
    }

    @Test
    void fill_the_same_places_in_every_language() throws IOException {
        Properties english = load("messages.properties");
        for (String language : translations().toList()) {
            Properties theirs = load("messages_" + language + ".properties");
            for (String key : english.stringPropertyNames()) {
                if (!key.startsWith("time.pattern.") && english.getProperty(key).contains("{0")) {
                    assertThat(places(theirs.getProperty(key), Locale.forLanguageTag(language)))
                            .as(language + ": " + key)
                            .isEqualTo(places(english.getProperty(key), Locale.ENGLISH));
                }
            }
        }
    }

    private static int places(String pattern, Locale locale) {
        return new MessageFormat(pattern, locale).getFormatsByArgumentIndex().length;
    }

    private static Set<String> keys(String file) throws IOException {
        return keys(BUNDLES.resolve(file));
    }

    private static Set<String> keys(Path file) throws IOException {
        return new TreeSet<>(load(file).stringPropertyNames());
    }

    private static Properties load(String file) throws IOException {
        return load(BUNDLES.resolve(file));
    }

    private static Properties load(Path file) throws IOException {
        Properties texts = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}

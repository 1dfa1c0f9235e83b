package org.televisit.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code bin/realm-scopes} makes in Keycloak, and what the application asks for. */
class RealmScopesTest {

    private static final Pattern MADE =
            Pattern.compile("new Scope\\(\"(televisit:\\w+)\", \"e\\d+\", \"[^\"]+\", ([^)]*)\\)");

    @Test
    void theScopesOfTheRealmAreTheApplicationsForTheSameRoles() throws IOException {
        Map<String, Set<String>> made = new TreeMap<>();
        String script = Files.readString(Path.of("../bin/realm-scopes"));
        for (MatchResult scope : MADE.matcher(script).results().toList()) {
            made.put(
                    scope.group(1),
                    new TreeSet<>(Arrays.asList(scope.group(2).replace("\"", "").split(", "))));
        }
        Map<String, Set<String>> asked = new TreeMap<>();
        for (Scope scope : Scope.values()) {
            if (scope != Scope.OPEN) {
                asked.put(scope.text(), new TreeSet<>(scope.roles()));
                assertThat(scope.text()).isEqualTo("televisit:" + scope.name().toLowerCase(Locale.ROOT));
            }
        }
        assertThat(made).isEqualTo(asked);
    }

    @Test
    void theClientsOfTheDemoKnowEachOfThem() throws IOException {
        String demo = Files.readString(Path.of("../keycloak-realm/demo/televisit-demo.json"));

        for (Scope scope : Scope.values()) {
            if (scope != Scope.OPEN) {
                assertThat(demo.split(Pattern.quote("\"" + scope.text() + "\""), -1))
                        .hasSize(3);
            }
        }
    }
}

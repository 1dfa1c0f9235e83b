package org.televisit.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What is open without a sign-in is a closed list (REQUIREMENTS I1). Whoever opens one more address writes it down here as
 * well, with what a servlet is called there and whether it may know who asks.
 */
class OpenListTest {

    private static final Path WEB_XML = Path.of("src/main/webapp/WEB-INF/web.xml");
    private static final Path OPEN_PATHS = Path.of("src/main/java/org/televisit/web/security/OpenPaths.java");
    private static final Pattern OPEN = Pattern.compile(
            "(?s)<web-resource-collection>\\s*<web-resource-name>open</web-resource-name>(.*?)</web-resource-collection>");
    private static final Pattern UNASKED = Pattern.compile("(?s)<security-constraint>(.*?)</security-constraint>");
    private static final Pattern ADDRESS = Pattern.compile("<url-pattern>([^<]+)</url-pattern>");
    private static final Pattern LITERAL = Pattern.compile("\"(/[^\"]+)\"");

    /** By pattern: a path of the servlet there. Nothing depends on who asks. */
    private static final Map<String, String> FOR_ANYBODY = Map.ofEntries(
            Map.entry("/_/*", "/_"),
            Map.entry("/css/*", "/css/site.css"),
            Map.entry("/js/*", "/js/call/room.js"),
            Map.entry("/img/*", "/img/logo.svg"),
            Map.entry("/fonts/*", "/fonts/inter.woff2"),
            Map.entry("/blur/*", "/blur/selfie_segmentation.js"),
            Map.entry("/jakarta.faces.resource/*", "/jakarta.faces.resource/faces.js.xhtml"),
            Map.entry("/goodbye.xhtml", "/goodbye.xhtml"),
            Map.entry("/offline.xhtml", "/offline.xhtml"),
            Map.entry("/site.webmanifest", "/site.webmanifest"),
            Map.entry("/check.xhtml", "/check.xhtml"),
            Map.entry("/error/*", "/error/problem.xhtml"),
            Map.entry("/sign-out", "/sign-out"),
            Map.entry("/back-channel-logout", "/back-channel-logout"),
            Map.entry("/metrics", "/metrics"),
            Map.entry("/ws/*", "/ws/call"),
            Map.entry("/feed/*", "/feed"),
            Map.entry("/webhooks/*", "/webhooks/payment"),
            Map.entry("/health/*", "/health"),
            Map.entry("/guest/*", "/guest/visit.xhtml"));

    /** Open as well, but who is signed in is known there: an invitation is taken up, a link of an admin's is theirs. */
    private static final Map<String, String> FOR_WHO_ASKS = Map.of(
            "/invitation", "/invitation",
            "/api/v1/guest/*", "/api/v1/guest/join",
            "/fhir/metadata", "/fhir");

    private static String text(Path file) throws IOException {
        return Files.readString(file);
    }

    private static Set<String> patterns(String part) {
        return ADDRESS.matcher(part)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theListIsClosed() throws IOException {
        Map<String, String> all = new TreeMap<>(FOR_ANYBODY);
        all.putAll(FOR_WHO_ASKS);
        List<MatchResult> open = OPEN.matcher(text(WEB_XML)).results().toList();

        assertThat(open).hasSize(1);
        assertThat(patterns(open.get(0).group(1))).isEqualTo(all.keySet());
    }

    @Test
    void noOtherConstraintLetsAnybodyIn() throws IOException {
        List<String> constraints = UNASKED.matcher(text(WEB_XML))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(constraints).hasSizeGreaterThan(5);
        assertThat(constraints)
                .filteredOn(constraint -> !constraint.contains("<auth-constraint>"))
                .hasSize(1);
        assertThat(constraints).noneMatch(constraint -> constraint.contains("http-method"));
        assertThat(patterns(constraints.get(0))).containsExactly("/*");
    }

    @Test
    void nobodyIsLookedUpWhereNothingDependsOnWhoAsks() {
        assertThat(FOR_ANYBODY.values()).allMatch(OpenPaths::impersonal);
        assertThat(FOR_WHO_ASKS.values()).noneMatch(OpenPaths::impersonal);
        assertThat(List.of("/", "/patient/home.xhtml", "/api/v1/me", "/fhir", "/visit/detail.xhtml", "/reference/api"))
                .noneMatch(OpenPaths::impersonal);
    }

    /** Else somebody's page would be served as if nobody had asked for it. */
    @Test
    void whatIsCalledImpersonalIsOpen() throws IOException {
        String source = text(OPEN_PATHS).replaceAll("(?s)static boolean forPrograms.*?\\n    }", "");
        List<String> named =
                LITERAL.matcher(source).results().map(found -> found.group(1)).toList();

        assertThat(named).hasSizeGreaterThan(15);
        assertThat(named)
                .allSatisfy(path -> assertThat(FOR_ANYBODY.keySet()).containsAnyOf(path, path + "*", path + "/*"));
    }
}

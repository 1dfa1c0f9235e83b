package org.televisit.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SessionLengthTest {

    @Test
    void a_session_ends_after_a_quarter_of_an_hour_here_and_at_the_identity_provider() throws IOException {
        String here = number(Path.of("src/main/webapp/WEB-INF/web.xml"), "<session-timeout>(\\d+)</session-timeout>");
        String there = number(Path.of("../keycloak-realm/televisit-realm.json"), "\"ssoSessionIdleTimeout\": (\\d+)");

        assertThat(Duration.ofMinutes(Long.parseLong(here))).isEqualTo(Duration.ofMinutes(15));
        assertThat(Duration.ofSeconds(Long.parseLong(there))).isEqualTo(Duration.ofMinutes(15));
    }

    private static String number(Path file, String pattern) throws IOException {
        Matcher found = Pattern.compile(pattern).matcher(Files.readString(file));
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}

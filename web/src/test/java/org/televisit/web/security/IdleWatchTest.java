package org.televisit.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdleWatchTest {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final Duration LASTS = Duration.ofMinutes(15);

    private final Map<String, Object> attributes = new HashMap<>();
    private final HttpSession session = (HttpSession) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {HttpSession.class}, (proxy, method, arguments) -> {
                switch (method.getName()) {
                    case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
                    case "getAttribute" -> {
                        return attributes.get((String) arguments[0]);
                    }
                    case "getMaxInactiveInterval" -> {
                        return (int) LASTS.toSeconds();
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                }
                return null;
            });

    private boolean left(boolean unasked, Duration after) {
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) ->
                        method.getName().equals("getSession") ? session : unasked ? "true" : null);
        return IdleWatch.left(request, START.plus(after));
    }

    @Test
    void what_a_page_asks_by_itself_keeps_nobody_signed_in() {
        left(false, Duration.ZERO);

        assertThat(left(true, Duration.ofMinutes(10))).isFalse();
        assertThat(left(true, LASTS)).isFalse();
        assertThat(left(true, LASTS.plusSeconds(1))).isTrue();
    }

    @Test
    void what_somebody_asks_does() {
        left(false, Duration.ZERO);
        left(true, Duration.ofMinutes(5));
        left(false, Duration.ofMinutes(14));

        assertThat(left(true, Duration.ofMinutes(28))).isFalse();
        assertThat(left(false, Duration.ofMinutes(40))).isFalse();
        assertThat(left(true, Duration.ofMinutes(41))).isFalse();
    }
}

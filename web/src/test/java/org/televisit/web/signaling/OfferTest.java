package org.televisit.web.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfferTest {

    private static final String TICKET = "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA";

    @Test
    void theTicketStandsBesideTheProtocol() {
        assertThat(offer("13", "televisit.v1, ticket." + TICKET)).isEqualTo(new Offer(true, TICKET));
        assertThat(offer("13", "ticket." + TICKET, "televisit.v1")).isEqualTo(new Offer(true, TICKET));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "televisit.v1",
                "televisit.v1, ticket.",
                "televisit.v1, ticket.short",
                "televisit.v1, ticket.q83vEjRWeJCrze8SNFZ4kKvN+/==",
                "televisit.v1, ticket.aaaaaaaaaaaaaaaaaaaaaaaa, ticket.bbbbbbbbbbbbbbbbbbbbbbbb",
            })
    void whatIsNotOneTicketIsNone(String protocols) {
        assertThat(offer("13", protocols)).isEqualTo(new Offer(true, null));
    }

    @Test
    void withoutTheProtocolOrInAnotherVersionItIsNoHandshake() {
        assertThat(offer("13", "ticket." + TICKET).complete()).isFalse();
        assertThat(offer("8", "televisit.v1, ticket." + TICKET).complete()).isFalse();
        assertThat(offer("13").complete()).isFalse();
    }

    private static Offer offer(String version, String... protocols) {
        Map<String, String> headers =
                Map.of("Upgrade", "WebSocket", "Sec-WebSocket-Version", version, "Sec-WebSocket-Key", "x");
        return Offer.of((HttpServletRequest) Proxy.newProxyInstance(
                OfferTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "getMethod" -> "GET";
                    case "getHeader" -> headers.get(args[0]);
                    case "getHeaders" -> Collections.enumeration(List.of(protocols));
                    default -> throw new UnsupportedOperationException(method.getName());
                }));
    }
}

package org.televisit.application.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.televisit.application.call.RelayAccess.Way;

class RelayAccessTest {

    private static final TurnCredential CREDENTIAL = new TurnCredential("1:health", "secret-of-a-test");

    @ParameterizedTest
    @CsvSource({
        "turn:relay.example.org:3479?transport=udp, UDP, relay.example.org, 3479",
        "turn:relay.example.org, UDP, relay.example.org, 3478",
        "turn:127.0.0.1:3478?transport=tcp, TCP, 127.0.0.1, 3478",
        "turns:relay.example.org?transport=tcp, TLS, relay.example.org, 5349",
        "turn:[2001:db8::1]:3480, UDP, [2001:db8::1], 3480",
        "turn:[2001:db8::1], UDP, [2001:db8::1], 3478"
    })
    void a_uri_says_how_and_where(String uri, Way way, String host, int port) {
        assertThat(RelayAccess.of(uri, CREDENTIAL))
                .isEqualTo(new RelayAccess(way, host, port, "1:health", "secret-of-a-test"));
    }

    @Test
    void a_server_that_only_tells_addresses_is_no_relay() {
        assertThatThrownBy(() -> RelayAccess.of("stun:relay.example.org", CREDENTIAL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void it_never_shows_what_lets_it_in() {
        assertThat(RelayAccess.of("turn:relay.example.org", CREDENTIAL).toString())
                .isEqualTo("UDP relay.example.org:3478");
    }
}

package org.televisit.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.televisit.network.Coturn;
import org.televisit.network.TurnClient;

/** A hospital's relay as the file in the repository makes it: who gets a place on it, and where it will not send. */
class RelayIT {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int QUOTA_REACHED = 486;
    private static final Duration MINUTES = Duration.ofMinutes(10);

    private static Coturn relay;

    @BeforeAll
    static void start() {
        relay = Coturn.of(
                "turnserver-hospital.conf",
                "listening-ip=127.0.0.1",
                "relay-ip=127.0.0.1",
                "relay-ip=::1",
                "realm=turn.hospital.example",
                "allowed-peer-ip=10.1.2.3",
                "no-tls",
                "no-dtls");
    }

    @AfterAll
    static void stop() {
        relay.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1", "127.8.8.8", "10.0.0.1", "10.255.255.254", "169.254.169.254", "172.16.0.1", "172.31.255.1",
                "192.168.1.1", "100.64.0.1", "0.0.0.1", "192.0.0.8", "192.88.99.1", "198.18.0.1", "203.0.113.7",
                "240.0.0.1", "255.255.255.255"
            })
    void it_sends_nothing_to_addresses_that_are_not_of_the_internet(String address) throws IOException {
        try (TurnClient somebody = somebody(Instant.now().plus(MINUTES))) {
            assertThat(somebody.allocate()).as(relay::lastWords).isZero();
            assertThat(somebody.permit(address)).isEqualTo(FORBIDDEN);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::1",
                "::127.0.0.1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:169.254.169.254",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "ff02::1"
            })
    void nor_by_ipv6(String address) throws IOException {
        try (TurnClient somebody = somebody(Instant.now().plus(MINUTES))) {
            assertThat(somebody.allocate(6)).isZero();
            assertThat(somebody.permit(address)).isEqualTo(FORBIDDEN);
        }
    }

    @Test
    void it_sends_to_the_internet_and_to_the_one_address_that_is_allowed() throws IOException {
        try (TurnClient somebody = somebody(Instant.now().plus(MINUTES))) {
            assertThat(somebody.allocate()).isZero();
            assertThat(somebody.permit("8.8.8.8")).isZero();
            assertThat(somebody.permit("10.1.2.3")).isZero();
            assertThat(somebody.permit("10.1.2.4")).isEqualTo(FORBIDDEN);
        }
    }

    @Test
    void it_sends_to_the_internet_by_ipv6() throws IOException {
        try (TurnClient somebody = somebody(Instant.now().plus(MINUTES))) {
            assertThat(somebody.allocate(6)).isZero();
            assertThat(somebody.permit("2a00::1")).isZero();
        }
    }

    @Test
    void a_credential_that_has_expired_gets_no_place() throws IOException {
        try (TurnClient late = somebody(Instant.now().minusSeconds(2))) {
            assertThat(late.allocate()).isEqualTo(UNAUTHORIZED);
        }
    }

    @Test
    void a_wrong_password_gets_no_place() throws IOException {
        String username = TurnClient.usernameUntil(Instant.now().plus(MINUTES));
        try (TurnClient stranger =
                new TurnClient(relay.port(), username, TurnClient.passwordOf(username, "another secret"))) {
            assertThat(stranger.allocate()).isEqualTo(UNAUTHORIZED);
        }
    }

    @Test
    void an_expiry_that_was_put_off_by_hand_gets_no_place() throws IOException {
        String given = TurnClient.usernameUntil(Instant.now().minusSeconds(60));
        String changed = TurnClient.usernameUntil(Instant.now().plus(MINUTES));
        try (TurnClient cheat = new TurnClient(relay.port(), changed, TurnClient.passwordOf(given, Coturn.SECRET))) {
            assertThat(cheat.allocate()).isEqualTo(UNAUTHORIZED);
        }
    }

    @Test
    void one_person_gets_twelve_places_and_no_more() throws IOException {
        String username = TurnClient.usernameUntil(Instant.now().plus(MINUTES));
        for (int place = 1; place <= 12; place++) {
            try (TurnClient again = withName(username)) {
                assertThat(again.allocate()).isZero();
            }
        }
        try (TurnClient greedy = withName(username)) {
            assertThat(greedy.allocate()).isEqualTo(QUOTA_REACHED);
        }
    }

    private static TurnClient somebody(Instant until) throws IOException {
        return withName(TurnClient.usernameUntil(until));
    }

    private static TurnClient withName(String username) throws IOException {
        return new TurnClient(relay.port(), username, TurnClient.passwordOf(username, Coturn.SECRET));
    }
}

package org.televisit.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnNamesTest {

    private final OwnNames names = new OwnNames(URI.create("https://Televisit.hospital.example:8443/televisit"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "televisit.hospital.example",
                "televisit.hospital.example:8443",
                "TELEVISIT.Hospital.Example",
                "localhost:8080",
                "127.0.0.1:8080",
                "[::1]:8080"
            })
    void whatPeopleAndTheMachineItselfCallItIsOurs(String host) {
        assertThat(OwnNames.wellFormed(List.of(host))).isTrue();
        assertThat(names.ours(host, null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "televisit.hospital.example.evil.example",
                "eviltelevisit.hospital.example",
                "hospital.example",
                "203.0.113.9",
                "[2001:db8::1]"
            })
    void whatAnybodyElseIsCalledIsNot(String host) {
        assertThat(OwnNames.wellFormed(List.of(host))).isTrue();
        assertThat(names.ours(host, null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a b", "localhost/x", "localhost:80:80", "user@localhost", "localhost,evil", "[::1", "\"><"})
    void whatIsNoNameIsNone(String host) {
        assertThat(OwnNames.wellFormed(List.of(host))).isFalse();
        assertThat(names.ours(host, null)).isFalse();
    }

    /** A monitor or a proxy inside may use it; it leads nobody elsewhere. */
    @Test
    void theAddressThatARequestCameToIsOursAndNoOther() throws UnknownHostException {
        InetAddress four = InetAddress.getByName("10.1.2.3");
        InetAddress six = InetAddress.getByName("fd00::7");

        assertThat(names.ours("10.1.2.3:8080", four)).isTrue();
        assertThat(names.ours("10.1.2.4:8080", four)).isFalse();
        assertThat(names.ours("[fd00:0::7]:8080", six)).isTrue();
        assertThat(names.ours("[fd00::8]", six)).isFalse();
        assertThat(names.ours("[::::]", six)).isFalse();
    }

    @Test
    void oneNameIsAskedForNeitherNoneNorTwo() {
        assertThat(OwnNames.wellFormed(List.of())).isFalse();
        assertThat(OwnNames.wellFormed(List.of("localhost", "localhost"))).isFalse();
    }
}

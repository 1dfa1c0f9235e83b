package org.televisit.web.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginRuleTest {

    private final OriginRule rule = new OriginRule("https://visit.hospital.example/televisit");

    @ParameterizedTest
    @CsvSource({
        "https://visit.hospital.example, inner:8080",
        "https://VISIT.hospital.example:443, inner:8080",
        "http://inner:8080, inner:8080",
        "https://inner, inner:443",
        "http://[::1]:8080, [::1]:8080",
    })
    void ownPagesPass(String origin, String host) {
        assertThat(rule.allows(origin, host)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "http://visit.hospital.example, inner:8080",
        "https://visit.hospital.example:8443, inner:8080",
        "https://visit.hospital.example.evil.example, inner:8080",
        "https://visit.hospital.example@evil.example, inner:8080",
        "https://evil.example, visit.hospital.example",
        "http://inner:8081, inner:8080",
        "null, inner:8080",
        "file://, inner:8080",
        "ftp://inner:8080, inner:8080",
        "not a url, inner:8080",
        "https://, inner:8080",
        "inner:8080, inner:8080",
        "http://inner:8080, 'in ner'",
    })
    void foreignPagesDoNot(String origin, String host) {
        assertThat(rule.allows(origin, host)).isFalse();
    }

    @Test
    void aMissingOriginIsForeign() {
        assertThat(rule.allows(null, "visit.hospital.example")).isFalse();
        assertThat(rule.allows("http://visit.hospital.example", null)).isFalse();
    }
}

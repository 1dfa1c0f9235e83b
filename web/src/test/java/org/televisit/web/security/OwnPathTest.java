package org.televisit.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/history.xhtml",
                "/api/",
                "/admin/audit.xhtml?who=Maria+Silva",
                "/admin/audit.xhtml?who=Jos%C3%A9",
                "/patient/series.xhtml?doctor=a_b-c&first=2026-11-30T10:00:00Z",
                "/admin/people.xhtml?q=&after=2026-11-27T10:00:00.5Z_7",
                "/visit/detail.xhtml?back=/history.xhtml?pages=2"
            })
    void leadsWhereTheReaderWas(String path) {
        assertThat(OwnPath.of(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "/",
                "history.xhtml",
                "//evil.example",
                "//evil.example/history.xhtml",
                "///evil.example",
                "/history.xhtml//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/history.xhtml?a=\\evil",
                "https://evil.example/",
                "https:evil.example",
                "javascript:alert(1)",
                "/javascript:alert(1)",
                "/@evil.example",
                "/.evil.example",
                "/a/../../evil",
                "/%2f/evil.example",
                "/%5cevil.example",
                "/history.xhtml#fragment",
                "/history.xhtml?who=Maria Silva",
                "/history.xhtml?who=José",
                "/history.xhtml?who=%",
                "/history.xhtml?who=%zz",
                "/history.xhtml?a=\"><script>",
                "/history.xhtml?a=b\r\nSet-Cookie: a=b",
                "/history.xhtml\n",
                "/history.xhtml?a=b\n",
                "/history.xhtml\t",
                "/history.xhtml?a=b\u0000",
                "/history.xhtml?a=b\u2028"
            })
    void leadsHomeWhereItIsNoPathOfOurs(String path) {
        assertThat(OwnPath.of(path)).isEqualTo("/");
    }

    @Test
    void leadsHomeWhereItIsTooLongForAnAddress() {
        assertThat(OwnPath.of("/history.xhtml?q=" + "a".repeat(2000))).isEqualTo("/");
    }
}

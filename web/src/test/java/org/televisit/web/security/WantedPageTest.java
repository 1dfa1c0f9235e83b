package org.televisit.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WantedPageTest {

    private static final String PAGE = "http://localhost:8080/televisit/visit/detail.xhtml";

    @Test
    void it_comes_back_to_its_page_alone() {
        String cookie = WantedPage.encoded("/televisit/visit/detail.xhtml?id=a%20b&x=1");

        assertThat(WantedPage.queryOf(cookie, PAGE)).isEqualTo("id=a%20b&x=1");
        assertThat(WantedPage.queryOf(cookie, "http://localhost:8080/televisit/patient/home.xhtml"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/televisit/visit/detail.xhtml?id=1\r\nSet-Cookie: a=b",
                "/televisit/visit/detail.xhtml?id=1 2",
                "/televisit/visit/detail.xhtml?id=ñ",
                "/televisit/visit/detail.xhtml",
                "?id=1"
            })
    void what_we_would_not_have_written_is_nothing(String wanted) {
        assertThat(WantedPage.queryOf(WantedPage.encoded(wanted), PAGE)).isNull();
    }

    @Test
    void what_is_too_long_or_no_base64_is_nothing() {
        assertThat(WantedPage.queryOf(WantedPage.encoded("/televisit/visit/detail.xhtml?" + "x".repeat(600)), PAGE))
                .isNull();
        assertThat(WantedPage.queryOf("{}", PAGE)).isNull();
    }
}

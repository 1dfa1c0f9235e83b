package org.televisit.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProviderPagesTest {

    private static final String REALM = "https://id.example.org/auth/realms/hospital";

    @Test
    void stands_beside_the_realm_that_people_sign_in_at() {
        assertThat(ProviderPages.people(REALM, Optional.empty()))
                .isEqualTo("https://id.example.org/auth/admin/hospital/console/#/hospital/users");
        assertThat(ProviderPages.person(REALM, Optional.of(" "), "1b-2c"))
                .isEqualTo("https://id.example.org/auth/admin/hospital/console/#/hospital/users/1b-2c/settings");
    }

    @Test
    void stands_where_the_hospital_says() {
        assertThat(ProviderPages.person(REALM, Optional.of("https://inside.example.org/console/"), "a"))
                .isEqualTo("https://inside.example.org/console/#/hospital/users/a/settings");
    }

    @Test
    void people_change_what_is_theirs_at_the_realm_they_sign_in_at() {
        assertThat(ProviderPages.account(REALM)).isEqualTo(REALM + "/account");
    }

    @Test
    void takes_no_key_for_more_than_a_key() {
        assertThat(ProviderPages.person(REALM, Optional.empty(), "a/../b c?d#e"))
                .endsWith("/users/a%2F..%2Fb%20c%3Fd%23e/settings");
    }
}

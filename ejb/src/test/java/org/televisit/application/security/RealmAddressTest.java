package org.televisit.application.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An issuer is compared letter by letter, so a slash too many in the setting must not count. */
class RealmAddressTest {

    @Test
    void aSlashAtTheEndIsLeftOut() {
        assertThat(new RealmAddress("https://id.example/realms/televisit/").value())
                .isEqualTo("https://id.example/realms/televisit");
        assertThat(new RealmAddress("https://id.example/realms/televisit").value())
                .isEqualTo("https://id.example/realms/televisit");
    }
}

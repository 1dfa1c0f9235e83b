package org.televisit.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.televisit.application.security.Roles;

class VisitorTest {

    private final Visitor both = new Visitor("id", "sub", "Dora", Set.of(Roles.DOCTOR, Roles.ADMIN), null, null);

    @Test
    void a_role_taken_away_or_given_is_noticed() {
        assertThat(both.hasJust(Set.of(Roles.DOCTOR, Roles.ADMIN)::contains)).isTrue();
        assertThat(both.hasJust(Set.of(Roles.DOCTOR)::contains)).isFalse();
        assertThat(both.hasJust(Set.of(Roles.DOCTOR, Roles.ADMIN, Roles.PATIENT)::contains))
                .isFalse();
    }
}

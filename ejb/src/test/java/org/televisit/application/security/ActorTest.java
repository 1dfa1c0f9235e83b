package org.televisit.application.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ActorTest {

    @Test
    void audit_rows_name_the_most_powerful_role_held() {
        assertThat(actor(Roles.PATIENT).mainRole()).isEqualTo(Roles.PATIENT);
        assertThat(actor(Roles.PATIENT, Roles.DOCTOR).mainRole()).isEqualTo(Roles.DOCTOR);
        assertThat(actor(Roles.PATIENT, Roles.DOCTOR, Roles.ADMIN).mainRole()).isEqualTo(Roles.ADMIN);
        assertThat(Actor.SYSTEM.mainRole()).isEqualTo(Roles.SYSTEM);
        assertThat(actor().mainRole()).isNull();
    }

    private static Actor actor(String... roles) {
        return new Actor("subject", Set.of(roles), null);
    }
}

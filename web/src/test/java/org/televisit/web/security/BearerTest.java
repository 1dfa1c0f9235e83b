package org.televisit.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.Principal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.televisit.application.security.Roles;

class BearerTest {

    private static final Set<String> PATIENT = Set.of(Roles.PATIENT);

    @Test
    void aTokenWithTheScopeIsEnough() {
        assertThat(Bearer.misses(Scope.READ, Set.of("openid", "televisit:read"), PATIENT::contains))
                .isFalse();
    }

    @Test
    void aTokenWithoutItIsNotWhateverElseItHas() {
        assertThat(Bearer.misses(Scope.READ, Set.of(), PATIENT::contains)).isTrue();
        assertThat(Bearer.misses(
                        Scope.READ, Set.of("televisit:write", "televisit:clinical", "read"), PATIENT::contains))
                .isTrue();
    }

    @Test
    void whoCanHaveNoSuchTokenIsRefusedByTheirRole() {
        assertThat(Bearer.misses(Scope.ADMIN, Set.of("televisit:read"), PATIENT::contains))
                .isFalse();
        assertThat(Bearer.misses(Scope.CLINICAL, Set.of(), Set.of(Roles.ADMIN)::contains))
                .isFalse();
    }

    @Test
    void withSeveralRolesOneThatCouldHaveItCounts() {
        assertThat(Bearer.misses(Scope.ADMIN, Set.of(), Set.of(Roles.DOCTOR, Roles.ADMIN)::contains))
                .isTrue();
    }

    @Test
    void nobodyAndAPageAreAskedForNone() {
        Principal page = () -> "somebody";

        assertThat(Bearer.lacks(Scope.READ, null, PATIENT::contains)).isFalse();
        assertThat(Bearer.lacks(Scope.READ, page, PATIENT::contains)).isFalse();
    }

    @Test
    void theChallengeIsThatOfRfc6750() {
        assertThat(Bearer.challenge(Scope.CLINICAL))
                .isEqualTo("Bearer error=\"insufficient_scope\", scope=\"televisit:clinical\"");
    }
}

package org.televisit.application.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.televisit.application.security.DirectoryWatch.Action;
import org.televisit.application.security.IdentityDirectory.DirectoryState;

class DirectoryWatchTest {

    @ParameterizedTest(name = "{0}, disabled so far {1}: {2}")
    @CsvSource({
        "ENABLED, false, NOTHING",
        "ENABLED, true, LET_IN",
        "DISABLED, false, SHUT_OUT",
        "DISABLED, true, NOTHING",
        "UNKNOWN, false, NOTHING",
        "UNKNOWN, true, NOTHING"
    })
    void an_answer_counts_once_and_no_answer_keeps_the_last(DirectoryState state, boolean disabled, Action action) {
        assertThat(DirectoryWatch.decide(state, disabled)).isEqualTo(action);
    }

    @Test
    void a_role_that_is_gone_is_noticed_and_one_more_is_none_that_is_gone() {
        List<String> known = List.of(Roles.ADMIN, Roles.DOCTOR);

        assertThat(DirectoryWatch.lost(known, Set.of(Roles.DOCTOR, "default-roles")))
                .isTrue();
        assertThat(DirectoryWatch.lost(known, Set.of())).isTrue();
        assertThat(DirectoryWatch.lost(known, Set.of(Roles.DOCTOR, Roles.ADMIN, Roles.PATIENT)))
                .isFalse();
        assertThat(DirectoryWatch.lost(List.of(), Set.of())).isFalse();
    }
}

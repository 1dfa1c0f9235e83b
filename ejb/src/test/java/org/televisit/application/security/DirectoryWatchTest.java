package org.televisit.application.security;

import static org.assertj.core.api.Assertions.assertThat;

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
}

package org.televisit.application.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.televisit.application.security.IdentityDirectory.DirectoryState;

class DirectoryRoundTest {

    private final DirectoryRound round = new DirectoryRound();

    @Test
    void a_provider_that_is_away_is_not_asked_about_everybody() {
        unanswered(2);
        assertThat(round.goOn()).isTrue();
        unanswered(1);
        assertThat(round.goOn()).isFalse();
        assertThat(round.heard()).isFalse();
    }

    @Test
    void one_person_it_knows_nothing_of_keeps_nobody_waiting() {
        for (int person = 0; person < 10; person++) {
            unanswered(2);
            round.answered(DirectoryState.ENABLED);
        }
        assertThat(round.goOn()).isTrue();
        assertThat(round.heard()).isTrue();
    }

    private void unanswered(int times) {
        for (int i = 0; i < times; i++) {
            round.answered(DirectoryState.UNKNOWN);
        }
    }
}

package org.televisit.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HeldSignInTest {

    private static final Instant EXPIRY = Instant.parse("2027-03-01T10:00:00Z");

    @Test
    void a_sign_in_is_held_for_a_quarter_of_an_hour_beyond_its_token_and_no_longer() {
        assertThat(heldAt(EXPIRY.minusSeconds(1))).isTrue();
        assertThat(heldAt(EXPIRY.plus(Duration.ofMinutes(15)).minusSeconds(1))).isTrue();
        assertThat(heldAt(EXPIRY.plus(Duration.ofMinutes(15)))).isFalse();
    }

    private static boolean heldAt(Instant now) {
        return HeldSignIn.withinHold(EXPIRY.getEpochSecond(), now);
    }
}

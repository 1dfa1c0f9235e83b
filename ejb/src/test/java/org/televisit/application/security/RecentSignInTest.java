package org.televisit.application.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.televisit.application.settings.Rules;
import org.televisit.application.settings.Settings;
import org.televisit.application.time.ApplicationClock;

class RecentSignInTest {

    private static final Instant NOW = Instant.parse("2027-03-02T08:00:00Z");

    @AfterEach
    void forget() {
        SignInMoment.set(null);
    }

    private static RecentSignIn within(String longest) {
        StepUpRule rule = new StepUpRule(new Rules(Settings.of("televisit.step.up.within", longest)));
        return new RecentSignIn(rule, new ApplicationClock(Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    private static void signedInAgo(Duration ago) {
        SignInMoment.set(NOW.minus(ago));
    }

    @Test
    void theHouseSaysHowOldASignInMayBe() {
        signedInAgo(Duration.ofMinutes(10));
        assertThat(within("PT15M").holds()).isTrue();
        assertThat(within("PT5M").holds()).isFalse();

        signedInAgo(Duration.ofMinutes(2));
        assertThat(within("PT1M").holds()).isFalse();
    }

    @Test
    void oneOfExactlyThatAgeIsRecentAndAMomentLaterItIsNot() {
        signedInAgo(Duration.ofMinutes(5));
        assertThat(within("PT5M").holds()).isTrue();

        signedInAgo(Duration.ofMinutes(5).plusNanos(1000));
        RecentSignIn recent = within("PT5M");
        assertThatThrownBy(recent::require).hasMessageContaining("sign-in-old");
    }

    @Test
    void aTokenThatDoesNotSayWhenIsOld() {
        assertThat(within("PT1H").holds()).isFalse();
    }
}

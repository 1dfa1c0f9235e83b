package org.televisit.application.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {

    private static final Span GRACE = Span.named("televisit.a.grace", "PT5M", "PT1M", "PT1H");

    @Test
    void whatIsNotSetIsTheDefault() {
        assertThat(GRACE.in(Settings.none())).isEqualTo(Duration.ofMinutes(5));
        assertThat(GRACE.in(Settings.of("televisit.a.grace", " "))).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void whatIsSetCounts() {
        assertThat(GRACE.in(Settings.of("televisit.a.grace", "PT90S"))).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void whatIsTypedIsReadOrNot() {
        assertThat(GRACE.read("PT90S")).contains(Duration.ofSeconds(90));
        assertThat(GRACE.read("PT2H")).isEmpty();
        assertThat(GRACE.read("soon")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-5M", "PT59S", "PT1H1S", "5", "five minutes"})
    void whatMakesNoSenseIsRefusedInOneLineThatNamesTheSetting(String nonsense) {
        Config settings = Settings.of("televisit.a.grace", nonsense);

        assertThatThrownBy(() -> GRACE.in(settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Setting televisit.a.grace is " + nonsense)
                .message()
                .hasLineCount(1);
    }
}

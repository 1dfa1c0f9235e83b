package org.televisit.application.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.televisit.application.appointment.TimekeepingSettings;
import org.televisit.domain.appointment.DelayRules;
import org.televisit.domain.attendance.AttendanceRules;

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

    @Test
    void withoutSettingsTheRulesAreThoseOfTheRequirements() {
        TimekeepingSettings standard = new TimekeepingSettings(Settings.none());

        assertThat(standard.attendance()).isEqualTo(AttendanceRules.standard());
        assertThat(standard.delay()).isEqualTo(DelayRules.standard());
        assertThat(standard.outageAfter()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void aWarningThatWouldComeAfterTheCancellationIsRefused() {
        Config settings = Settings.of("televisit.time.doctor.grace", "PT2M30S");

        assertThatThrownBy(() -> new TimekeepingSettings(settings))
                .hasMessage("Setting televisit.time.late.warned is PT3M, but must not be longer than"
                        + " televisit.time.doctor.grace, PT2M30S");
    }
}

package org.televisit.application.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.televisit.application.settings.Rules;
import org.televisit.application.settings.Settings;

class StepUpRuleTest {

    private static final Instant NOW = Instant.parse("2027-03-02T08:00:00Z");

    private final StepUpRule rule = new StepUpRule(new Rules(Settings.of("televisit.step.up.within", "PT5M")));

    @Test
    void aSignInOfTheLastFiveMinutesIsFresh() {
        assertThatCode(() -> rule.require(new StepUp("otieno", NOW.minusSeconds(300)), "otieno", NOW))
                .doesNotThrowAnyException();
    }

    @Test
    void anOlderOneIsNot() {
        assertThatThrownBy(() -> rule.require(new StepUp("otieno", NOW.minusSeconds(301)), "otieno", NOW))
                .hasMessageContaining("step-up-needed");
    }

    @Test
    void anothersIsNotAndNoneIsNot() {
        assertThatThrownBy(() -> rule.require(new StepUp("haddad", NOW), "otieno", NOW))
                .hasMessageContaining("step-up-needed");
        assertThatThrownBy(() -> rule.require(null, "otieno", NOW)).hasMessageContaining("step-up-needed");
    }
}

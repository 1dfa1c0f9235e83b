package org.televisit.application.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.televisit.application.appointment.TimekeepingSettings;
import org.televisit.application.settings.RulesInForce.Source;
import org.televisit.domain.appointment.DelayRules;
import org.televisit.domain.attendance.AttendanceRules;

class RulesTest {

    private static final String OPENS = "televisit.join.opens.before";
    private static final String DOCTOR = "televisit.time.doctor.grace";
    private static final String PATIENT = "televisit.time.patient.grace";

    @Test
    void withoutSettingsTheRulesAreThoseOfTheRequirements() {
        TimekeepingSettings standard = new TimekeepingSettings(new Rules(Settings.none()));

        assertThat(standard.attendance()).isEqualTo(AttendanceRules.standard());
        assertThat(standard.delay()).isEqualTo(DelayRules.standard());
        assertThat(standard.outageAfter()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void aWarningThatWouldComeAfterTheCancellationIsRefused() {
        Config settings = Settings.of(DOCTOR, "PT2M30S");

        assertThatThrownBy(() -> new Rules(settings))
                .hasMessage("Setting televisit.time.late.warned is PT3M, but must not be longer than"
                        + " televisit.time.doctor.grace, PT2M30S");
    }

    @Test
    void whatAnAdminChoosesCountsFromThenOnAndIsTakenBack() {
        Rules rules = new Rules(Settings.none());
        TimekeepingSettings timekeeping = new TimekeepingSettings(rules);

        rules.choose(Map.of(OPENS, "PT30M"));

        assertThat(rules.of(Rule.JOIN_OPENS)).isEqualTo(Duration.ofMinutes(30));
        assertThat(timekeeping.attendance().doorOpens()).isEqualTo(Duration.ofMinutes(30));
        rules.choose(Map.of());
        assertThat(rules.of(Rule.JOIN_OPENS)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void theEnvironmentHasTheLastWord() {
        RulesInForce rules = RulesInForce.of(Settings.of(OPENS, "PT20M"), Map.of(OPENS, "PT30M"));

        assertThat(rules.of(Rule.JOIN_OPENS)).isEqualTo(Duration.ofMinutes(20));
        assertThat(rules.source(Rule.JOIN_OPENS)).isEqualTo(Source.ENVIRONMENT);
        assertThat(rules.source(Rule.REOPEN)).isEqualTo(Source.STANDARD);
    }

    @Test
    void whatIsUnknownOrNonsenseIsLeftAside() {
        RulesInForce rules =
                RulesInForce.of(Settings.none(), Map.of(OPENS, "P9D", PATIENT, "soon", "televisit.gone", "PT1M"));

        assertThat(rules.of(Rule.JOIN_OPENS)).isEqualTo(Duration.ofMinutes(10));
        assertThat(rules.left()).containsExactlyInAnyOrder(Rule.JOIN_OPENS, Rule.PATIENT_GRACE);
    }

    @Test
    void whatWasChosenAndDoesNotGoWithTheEnvironmentIsLeftAside() {
        RulesInForce rules = RulesInForce.of(Settings.of(PATIENT, "PT10M"), Map.of(DOCTOR, "PT12M"));

        assertThat(rules.of(Rule.DOCTOR_GRACE)).isEqualTo(Duration.ofMinutes(5));
        assertThat(rules.left()).containsExactly(Rule.DOCTOR_GRACE);
    }

    @Test
    void aValueIsHeldAgainstTheOthersBothWays() {
        RulesInForce rules = RulesInForce.of(Settings.none(), Map.of(DOCTOR, "PT12M"));

        assertThat(rules.against(Rule.DOCTOR_GRACE, Duration.ofMinutes(16))).contains(Rule.PATIENT_GRACE);
        assertThat(rules.against(Rule.PATIENT_GRACE, Duration.ofMinutes(11))).contains(Rule.DOCTOR_GRACE);
        assertThat(rules.against(Rule.PATIENT_GRACE, Duration.ofMinutes(12))).isEmpty();
    }

    @Test
    void eachNameIsOneRule() {
        for (Rule rule : Rule.values()) {
            assertThat(Rule.named(rule.span().name())).isEqualTo(Optional.of(rule));
            // what the table of settings holds
            assertThat(rule.span().name()).hasSizeLessThanOrEqualTo(64);
            assertThat(rule.span().most().toString()).hasSizeLessThanOrEqualTo(32);
            assertThat(rule.topic().rules()).contains(rule);
        }
        assertThat(Rule.named("televisit.turn.secret")).isEmpty();
    }

    @Property
    void whateverIsChosenTheRulesMakeSense(
            @ForAll @Size(35) int[] seconds, @ForAll @IntRange(max = 4) int environment) {
        Map<String, String> chosen = new HashMap<>();
        for (int i = 0; i < Rule.values().length; i++) {
            chosen.put(
                    Rule.values()[i].span().name(),
                    Duration.ofSeconds(seconds[i] % 4000).toString());
        }
        Config set = environment == 0
                ? Settings.none()
                : Settings.of(DOCTOR, Duration.ofMinutes(2L + environment).toString());

        RulesInForce rules = RulesInForce.of(set, chosen);

        assertThat(Arrays.stream(Rule.values()))
                .allMatch(rule -> rule.span().allows(rules.of(rule)))
                .allMatch(rule -> rules.against(rule, rules.of(rule)).isEmpty());
    }
}

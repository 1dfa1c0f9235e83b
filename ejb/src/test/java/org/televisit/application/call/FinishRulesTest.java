package org.televisit.application.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.televisit.domain.attendance.AttendanceFacts;
import org.televisit.domain.attendance.AttendanceFacts.CallState;
import org.televisit.domain.attendance.AttendanceRules;
import org.televisit.domain.attendance.Side;
import org.televisit.domain.attendance.Stay;
import org.televisit.domain.attendance.Times;
import org.televisit.domain.shared.BusinessException;

class FinishRulesTest {

    private static final Instant START = Instant.parse("2026-11-20T14:00:00Z");
    private static final Instant END = START.plus(Duration.ofMinutes(50));

    @ParameterizedTest
    @EnumSource(
            value = FinishOutcome.class,
            names = {"COMPLETED", "TECHNICAL", "BY_PHONE"})
    void after_media_both_ways_it_was_held_broken_off_or_went_on_by_phone(FinishOutcome outcome) {
        assertThat(refusal(outcome, true, true, facts(START, true), START)).isNull();
    }

    @Test
    void without_media_both_ways_it_was_not_held() {
        assertThat(refusal(FinishOutcome.COMPLETED, false, true, facts(START, true), END))
                .isEqualTo("no-media");
        assertThat(refusal(FinishOutcome.TECHNICAL, false, true, facts(START, true), START))
                .isNull();
        assertThat(refusal(FinishOutcome.BY_PHONE, false, false, facts(START, false), START))
                .isNull();
    }

    @Test
    void that_the_patient_did_not_come_can_be_said_from_the_deadline_on() {
        Instant deadline = START.plus(Duration.ofMinutes(15));
        AttendanceFacts facts = facts(START.minusSeconds(60), false);

        assertThat(refusal(FinishOutcome.NOT_ATTENDED, false, false, facts, deadline.minusMillis(1)))
                .isEqualTo("not-attended-too-early");
        assertThat(refusal(FinishOutcome.NOT_ATTENDED, false, false, facts, deadline))
                .isNull();
    }

    @Test
    void a_late_doctor_gives_the_patient_a_quarter_of_an_hour_from_the_doctors_arrival() {
        AttendanceFacts facts = facts(START.plusSeconds(240), false);

        assertThat(refusal(FinishOutcome.NOT_ATTENDED, false, false, facts, START.plusSeconds(1_139)))
                .isEqualTo("not-attended-too-early");
        assertThat(refusal(FinishOutcome.NOT_ATTENDED, false, false, facts, START.plusSeconds(1_140)))
                .isNull();
    }

    @Test
    void nobody_who_came_is_said_not_to_have_come() {
        assertThat(refusal(FinishOutcome.NOT_ATTENDED, false, false, facts(START, true), END))
                .isEqualTo("patient-came");
        assertThat(refusal(FinishOutcome.NOT_ATTENDED, false, true, facts(START, false), END))
                .isEqualTo("patient-came");
    }

    @Test
    void only_a_visit_that_has_not_begun_is_put_off() {
        assertThat(refusal(FinishOutcome.RESCHEDULE, false, true, facts(START, true), START))
                .isNull();
        assertThat(refusal(FinishOutcome.RESCHEDULE, true, true, facts(START, true), START))
                .isEqualTo("visit-live");
    }

    private static String refusal(
            FinishOutcome outcome, boolean begun, boolean arrived, AttendanceFacts facts, Instant now) {
        return FinishRules.refusal(outcome, begun, arrived, facts, null, now)
                .map(BusinessException::reason)
                .orElse(null);
    }

    private static AttendanceFacts facts(Instant doctorIn, boolean patientCame) {
        List<Stay> patient = patientCame ? List.of(new Stay(START, START.plusSeconds(5))) : List.of();
        return new AttendanceFacts(
                AttendanceRules.standard(),
                new Times(START, START, END, false, false),
                new Side(List.of(new Stay(doctorIn, null)), false, false, 0),
                new Side(patient, false, false, 0),
                List.of(),
                false,
                CallState.ALIVE);
    }
}

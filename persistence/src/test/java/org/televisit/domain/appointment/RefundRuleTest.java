package org.televisit.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefundRuleTest {

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "CANCELLED, PATIENT,      true",
        "CANCELLED, PATIENT_LATE, false",
        "CANCELLED, HOSPITAL,     true",
        "CANCELLED, DOCTOR_LATE,  true",
        "CANCELLED, TECHNICAL,    true",
        "CANCELLED, UNPAID,       true",
        "NOSHOW,    ,             false",
        "FULFILLED, ,             false",
        "ARRIVED,   ,             false",
        "BOOKED,    ,             false",
        "PENDING,   ,             false"
    })
    void moneyIsGivenBackForWhatWasNotThePatientsDoingOrCameInTime(
            AppointmentStatus outcome, CancellationReason reason, boolean givenBack) {
        assertThat(RefundRule.refunds(outcome, reason)).isEqualTo(givenBack);
    }
}

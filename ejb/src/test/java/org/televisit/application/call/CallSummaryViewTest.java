package org.televisit.application.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.televisit.domain.appointment.AppointmentStatus;

class CallSummaryViewTest {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "59, 1", "60, 1", "61, 2", "1200, 20", ", 0"})
    void begun_minutes_count_and_a_call_that_never_began_has_none(Integer seconds, int minutes) {
        assertThat(of(seconds).minutes()).isEqualTo(minutes);
    }

    private static CallSummaryView of(Integer seconds) {
        return new CallSummaryView(
                "a",
                "c",
                "Maria Silva",
                "Dr. Amina Otieno",
                "FOLLOW_UP",
                START,
                ZoneOffset.UTC,
                AppointmentStatus.FULFILLED,
                null,
                null,
                null,
                null,
                null,
                seconds,
                null);
    }
}

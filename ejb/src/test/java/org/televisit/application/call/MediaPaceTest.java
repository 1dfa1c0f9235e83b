package org.televisit.application.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.televisit.application.signaling.SeatGrant;
import org.televisit.domain.call.ParticipantRole;

class MediaPaceTest {

    private static final Instant NOW = Instant.parse("2026-11-20T14:00:00Z");

    private final MediaPace pace = new MediaPace();

    @Test
    void however_often_a_page_reports_only_one_report_in_five_seconds_counts() {
        SeatGrant patient = seat("room", ParticipantRole.PATIENT);
        int counted = 0;
        for (int tenths = 0; tenths < 300; tenths++) {
            if (pace.accepts(patient, NOW.plusMillis(100L * tenths))) {
                counted++;
            }
        }
        assertThat(counted).isLessThanOrEqualTo(8);
    }

    @Test
    void an_honest_page_loses_nothing_and_no_other_seat_is_slowed() {
        SeatGrant patient = seat("room", ParticipantRole.PATIENT);
        assertThat(pace.accepts(patient, NOW)).isTrue();
        assertThat(pace.accepts(patient, NOW.plusMillis(4_990))).isTrue();
        assertThat(pace.accepts(seat("room", ParticipantRole.PRACTITIONER), NOW.plusMillis(4_991)))
                .isTrue();
        assertThat(pace.accepts(seat("another", ParticipantRole.PATIENT), NOW.plusMillis(4_992)))
                .isTrue();
    }

    @Test
    void an_empty_seat_is_forgotten() {
        SeatGrant patient = seat("room", ParticipantRole.PATIENT);
        pace.accepts(patient, NOW);
        pace.forget(patient);
        assertThat(pace.accepts(patient, NOW.plusMillis(1))).isTrue();
    }

    private static SeatGrant seat(String room, ParticipantRole role) {
        return new SeatGrant(room, "visit", role, "subject", "Self", "Other", false, true, null, NOW, null, null, null);
    }
}

package org.televisit.application.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.televisit.domain.call.ParticipantRole.PATIENT;
import static org.televisit.domain.call.ParticipantRole.PRACTITIONER;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.televisit.application.signaling.Present;
import org.televisit.application.signaling.SeatGrant;
import org.televisit.domain.call.ParticipantRole;
import org.televisit.domain.consent.Decision;

class AttendeesTest {

    private static SeatGrant seat(ParticipantRole role, String subject) {
        Instant end = Instant.parse("2026-11-20T14:20:00Z");
        return new SeatGrant(
                "room", "visit", role, subject, subject, "other", false, true, null, end, null, null, null);
    }

    private static Attendees of(List<SeatGrant> present, Map<String, Decision> decisions) {
        return Attendees.of(new Present(present, false), subject -> Optional.ofNullable(decisions.get(subject)));
    }

    private final SeatGrant doctor = seat(PRACTITIONER, "otieno");
    private final SeatGrant patient = seat(PATIENT, "maria");

    @Test
    void allHaveAgreedWhenNobodyPresentHasNot() {
        Attendees there = of(List.of(doctor, patient), Map.of("otieno", Decision.GIVEN, "maria", Decision.GIVEN));

        assertThat(there.allAgreed()).isTrue();
        assertThat(there.doctorPresent()).isTrue();
    }

    @Test
    void whoHasNotDecidedIsAskedAndWhoSaidNoOrTookItBackIsNotAskedAgain() {
        assertThat(of(List.of(doctor, patient), Map.of("otieno", Decision.GIVEN))
                        .asked())
                .containsExactly("patient");
        for (Decision no : List.of(Decision.REFUSED, Decision.WITHDRAWN)) {
            Attendees there = of(List.of(doctor, patient), Map.of("otieno", Decision.GIVEN, "maria", no));
            assertThat(there.declined()).containsExactly("patient");
            assertThat(there.asked()).isEmpty();
            assertThat(there.allAgreed()).isFalse();
        }
    }

    @Test
    void guestsAreNotAskedAndAreSeen() {
        Attendees there = Attendees.of(new Present(List.of(doctor), true), subject -> Optional.of(Decision.GIVEN));

        assertThat(there.guests()).isTrue();
        assertThat(there.asked()).isEmpty();
    }

    @Test
    void anotherPersonInTheSameSeatHasNotAgreedByThat() {
        Attendees there = of(
                List.of(doctor, seat(PATIENT, "her-daughter")),
                Map.of("otieno", Decision.GIVEN, "maria", Decision.GIVEN));

        assertThat(there.asked()).containsExactly("patient");
    }

    @Test
    void withoutTheDoctorNothingIsRecorded() {
        assertThat(of(List.of(patient), Map.of("maria", Decision.GIVEN)).doctorPresent())
                .isFalse();
    }
}

package org.televisit.application.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.televisit.domain.call.ParticipantRole.PATIENT;
import static org.televisit.domain.call.ParticipantRole.PRACTITIONER;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.televisit.application.signaling.GuestGrant;
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
        return Attendees.of(new Present(present, List.of()), subject -> Optional.ofNullable(decisions.get(subject)));
    }

    private static SeatGrant doctor() {
        return seat(PRACTITIONER, "otieno");
    }

    private static SeatGrant patient() {
        return seat(PATIENT, "maria");
    }

    private final SeatGrant doctor = doctor();
    private final SeatGrant patient = patient();

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

    private static GuestGrant guest(String kind, String subject) {
        return new GuestGrant("room", "visit", "link-1", 1, "Anna", kind, false, true, true, null, null, subject, null);
    }

    private static Attendees beside(GuestGrant guest, Map<String, Decision> decisions) {
        return Attendees.of(
                new Present(List.of(doctor(), patient()), List.of(guest)),
                subject -> Optional.ofNullable(decisions.get(subject)));
    }

    @Test
    void aGuestIsAskedLikeAnybodyAndTheirWordIsKeptUnderTheirLink() {
        GuestGrant anna = guest("interpreter", null);
        Map<String, Decision> both = Map.of("otieno", Decision.GIVEN, "maria", Decision.GIVEN);

        assertThat(beside(anna, both).asked()).containsExactly("guest-1");
        assertThat(beside(anna, both).allAgreed()).isFalse();
        Map<String, Decision> all = new HashMap<>(both);
        all.put("guest:link-1", Decision.GIVEN);
        assertThat(beside(anna, all).agreed()).containsExactly("practitioner", "patient", "guest-1");
        assertThat(beside(anna, all).allAgreed()).isTrue();
        all.put("guest:link-1", Decision.REFUSED);
        assertThat(beside(anna, all).declined()).containsExactly("guest-1");
        assertThat(beside(anna, all).allAgreed()).isFalse();
    }

    @Test
    void besideAnAdminWhoIsNotAskedNothingIsRecorded() {
        Attendees there = beside(
                guest(GuestGrant.ADMIN, "ada"),
                Map.of("otieno", Decision.GIVEN, "maria", Decision.GIVEN, "ada", Decision.GIVEN));

        assertThat(there.admin()).isTrue();
        assertThat(there.asked()).isEmpty();
        assertThat(there.allAgreed()).isFalse();
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

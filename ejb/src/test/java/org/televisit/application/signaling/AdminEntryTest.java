package org.televisit.application.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.televisit.application.signaling.CallFixture.ROOM;

import java.util.List;
import org.junit.jupiter.api.Test;

/** An admin before a room: patient and doctor are asked, and whoever says no keeps them out (REQUIREMENTS I5). */
class AdminEntryTest {

    private static final String AGREES = "{\"type\":\"guest-consent\",\"guest\":\"guest-1\",\"agreed\":true}";
    private static final String DECLINES = AGREES.replace("true", "false");

    private final CallFixture call = CallFixture.admitted();
    private final FakePeer ada = new FakePeer();
    private final SeatHandle adas = call.house.hub.enterGuest(FakeGuests.admin(ROOM, 1), "guest-entry", ada);

    private String standing() {
        return GuestFixture.standing(ada);
    }

    @Test
    void both_are_told_why_and_that_each_is_asked() {
        for (FakePeer party : List.of(call.maria, call.otieno)) {
            assertThat(party.last())
                    .contains("\"name\":\"Ada Admin\",\"kind\":\"admin\"")
                    .contains("\"standing\":\"asked\",\"reason\":\"a complaint\"")
                    .contains("\"asked\":[\"patient\",\"practitioner\"],\"declined\":[]");
        }
        assertThat(String.join("", ada.heard)).doesNotContain("Maria").doesNotContain("Otieno");
    }

    @Test
    void the_word_of_one_is_not_enough() {
        call.mariaSays(AGREES);
        assertThat(standing()).isEqualTo("asked");
        assertThat(call.otieno.last()).contains("\"asked\":[\"practitioner\"]");
        assertThat(ada.types()).doesNotContain("ice-servers");

        call.otienoSays(AGREES);

        assertThat(standing()).isEqualTo("in");
        assertThat(call.house.guests.events)
                .containsExactly(
                        "WAITS guest-1", "agreed link-1 by patient", "agreed link-1 by practitioner", "ENTERS guest-1");
        assertThat(ada.types()).contains("ice-servers");
    }

    @Test
    void whoever_says_no_keeps_them_out_and_puts_them_out() {
        call.otienoSays(DECLINES);
        call.mariaSays(AGREES);
        assertThat(standing()).isEqualTo("declined");
        assertThat(call.maria.last()).contains("\"declined\":[\"practitioner\"]");

        call.otienoSays(AGREES);
        assertThat(standing()).isEqualTo("in");
        call.mariaSays(DECLINES);
        assertThat(standing()).isEqualTo("declined");
        assertThat(call.house.guests.events).endsWith("declined link-1 by patient", "WAITS guest-1");
    }

    @Test
    void they_count_for_nothing_and_a_recording_is_looked_at_again() {
        List<String> looks = call.house.recordings.asked;
        call.mariaSays(AGREES);
        call.otienoSays(AGREES);
        assertThat(looks).endsWith("look patient+practitioner+guest-1");

        assertThat(call.house.hub.subjects()).as("whose access is watched").contains("ada");
        call.house.hub.receive(adas, "{\"type\":\"leave\"}");

        assertThat(looks).endsWith("look patient+practitioner");
        assertThat(call.house.hub.subjects()).doesNotContain("ada");
        assertThat(call.house.events).as("presence and evidence").isEmpty();
        assertThat(call.maria.last()).isEqualTo("{\"type\":\"guests\",\"guests\":[]}");
        assertThat(call.otieno.last()).isEqualTo("{\"type\":\"guests\",\"guests\":[]}");
    }

    @Test
    void of_other_guests_the_doctor_still_has_no_word() {
        FakePeer anna = new FakePeer();
        call.house.hub.enterGuest(FakeGuests.grant(ROOM, 2), "guest-entry", anna);

        call.otienoSays(AGREES.replace("guest-1", "guest-2"));

        assertThat(call.otieno.last()).contains("\"not-allowed\"");
        assertThat(GuestFixture.standing(anna)).isEqualTo("asked");
    }
}

package org.televisit.application.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.televisit.application.signaling.CallFixture.ROOM;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Third parties at a room's door: who is let in, and what is kept from them before. */
class GuestDoorTest extends GuestFixture {

    @Test
    void beforeThePatientAgreesAGuestHearsOfNobodyAndGetsNoServers() {
        assertThat(anna.types()).containsExactly("welcome", "room", "resume-ticket");
        assertThat(standing(anna)).isEqualTo("asked");
        assertThat(String.join("", anna.heard)).doesNotContain("Maria").doesNotContain("Otieno");

        call.mariaSays(MEDIA);
        call.otienoSays("{\"type\":\"screen\",\"on\":true}");

        assertThat(anna.types()).containsExactly("welcome", "room", "resume-ticket");
    }

    @ParameterizedTest
    @ValueSource(strings = {"practitioner", "patient", "guest-1", "guest-9"})
    void beforeThePatientAgreesNothingOfAGuestsGoesAnywhere(String to) {
        call.forgetWhatWasSaid();

        annaSays(offerTo(to));
        annaSays("{\"type\":\"candidate\",\"candidate\":null,\"connection\":\"1.2\",\"to\":\"" + to + "\"}");
        annaSays("{\"type\":\"ice-servers\"}");
        annaSays(MEDIA);

        assertThat(anna.heard.subList(3, anna.heard.size()))
                .hasSize(3)
                .allMatch(frame -> frame.contains("\"not-admitted\""));
        assertThat(call.maria.heard).isEmpty();
        assertThat(call.otieno.heard).isEmpty();
    }

    @Test
    void nothingReachesAGuestWhoWaits() {
        call.otienoSays(offerTo("guest-1"));
        call.mariaSays(offerTo("guest-1"));

        assertThat(anna.types()).doesNotContain("offer");
    }

    @Test
    void thePatientsWordIsKeptBeforeItCounts() {
        call.mariaSays(AGREES);

        assertThat(events()).containsExactly("WAITS guest-1", "agreed link-1 by patient", "ENTERS guest-1");
        assertThat(standing(anna)).isEqualTo("in");
        assertThat(anna.last()).contains("\"type\":\"ice-servers\"");
        assertThat(call.otieno.last())
                .contains("\"id\":\"guest-1\",\"name\":\"Anna Weber\",\"kind\":\"interpreter\"")
                .contains("\"standing\":\"in\"");
    }

    @Test
    void aWordThatCouldNotBeKeptLetsNobodyIn() {
        call.house.guests.databaseDown = true;
        call.mariaSays(AGREES);
        assertThat(call.maria.last()).contains("\"unavailable\"");

        call.house.guests.databaseDown = false;
        call.house.guests.dead.add("link-1");
        call.mariaSays(AGREES);

        assertThat(call.maria.last()).contains("\"not-allowed\"");
        assertThat(standing(anna)).isEqualTo("asked");
        assertThat(events()).containsExactly("WAITS guest-1");
    }

    @Test
    void onlyThePatientAgrees() {
        call.otienoSays(AGREES);
        annaSays(AGREES);

        assertThat(call.otieno.last()).contains("\"not-allowed\"");
        assertThat(anna.last()).contains("\"not-allowed\"");
        assertThat(standing(anna)).isEqualTo("asked");
    }

    @Test
    void aPatientWhoWaitsIsNotAskedAndHearsOfNoGuest() {
        CallFixture early = CallFixture.waiting();
        FakePeer guest = new FakePeer();
        early.house.hub.enterGuest(FakeGuests.grant(ROOM, 1), "guest-entry", guest);

        early.mariaSays(AGREES);

        assertThat(early.maria.last()).contains("\"not-admitted\"");
        assertThat(early.maria.types()).doesNotContain("guests");
        assertThat(early.otieno.types()).contains("guests");
        assertThat(standing(guest)).isEqualTo("not-begun");

        early.otienoSays("{\"type\":\"admit\"}");

        assertThat(early.maria.types()).contains("guests");
        assertThat(standing(guest)).isEqualTo("asked");
    }

    @Test
    void whoIsDeclinedStaysOutUntilThePatientThinksAgain() {
        call.mariaSays(DECLINES);
        assertThat(standing(anna)).isEqualTo("declined");

        call.mariaSays(AGREES);
        assertThat(standing(anna)).isEqualTo("in");

        call.mariaSays(DECLINES);
        annaSays(offerTo("practitioner"));
        assertThat(standing(anna)).isEqualTo("declined");
        assertThat(anna.last()).contains("\"not-admitted\"");
    }

    @Test
    void theFifthWaitsForAPlaceAndNobodyLosesTheirs() {
        FakePeer ben = new FakePeer();
        FakePeer eva = new FakePeer();
        enter(2, ben);
        enter(3, eva);
        call.mariaSays(agreesTo(2));
        call.mariaSays(agreesTo(3));

        call.mariaSays(AGREES);

        assertThat(List.of(standing(anna), standing(ben), standing(eva))).containsExactly("full", "in", "in");
        call.house.hub.evictGuest(ROOM, "link-2");
        assertThat(standing(anna)).isEqualTo("in");
    }
}

package org.televisit.application.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.televisit.application.signaling.CallFixture.ROOM;
import static org.televisit.domain.call.ParticipantRole.PATIENT;
import static org.televisit.domain.call.ParticipantRole.PRACTITIONER;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Third parties in a room: to whom their frames go, and how they go. */
class GuestsTest extends GuestFixture {

    @Test
    void aFrameGoesToWhomItNamesAndToNobodyElse() {
        FakePeer ben = new FakePeer();
        SeatHandle bens = enter(2, ben);
        call.mariaSays(AGREES);
        call.mariaSays(agreesTo(2));
        call.forgetWhatWasSaid();
        anna.forget();
        ben.forget();

        annaSays(offerTo("guest-2"));
        assertThat(ben.last())
                .isEqualTo("{\"from\":\"guest-1\"," + offerTo("guest-2").substring(1));
        call.house.hub.receive(bens, offerTo("practitioner"));
        assertThat(call.otieno.last()).startsWith("{\"from\":\"guest-2\",");
        call.otienoSays(offerTo("guest-1"));
        assertThat(anna.last()).startsWith("{\"from\":\"practitioner\",");
        annaSays(offerTo("guest-9"));
        annaSays(offerTo("guest-1"));

        assertThat(ben.heard).hasSize(1);
        assertThat(anna.heard).hasSize(1);
        assertThat(call.otieno.heard).hasSize(1);
        assertThat(call.maria.heard).isEmpty();
    }

    @Test
    void aGuestCannotSayWhoTheyAreNorDoWhatIsTheTwos() {
        call.mariaSays(AGREES);
        call.forgetWhatWasSaid();
        events().clear();

        annaSays(
                "{\"type\":\"offer\",\"sdp\":\"v=0\",\"connection\":\"1.2\",\"to\":\"patient\",\"from\":\"practitioner\"}");
        assertThat(anna.last()).contains("\"forged\"");
        annaSays(CallFixture.OFFER);
        assertThat(anna.last()).contains("\"malformed\",\"detail\":\"to\"");
        for (String frame : List.of(
                "{\"type\":\"admit\"}",
                "{\"type\":\"screen\",\"on\":true}",
                "{\"type\":\"chat\",\"id\":\"a\",\"text\":\"hello\"}",
                "{\"type\":\"chat-since\",\"sequence\":0}",
                "{\"type\":\"media-report\",\"audioReceived\":true,\"videoReceived\":true,\"framesDecoded\":9}",
                "{\"type\":\"setup\",\"milliseconds\":9}",
                "{\"type\":\"trouble\",\"cause\":\"ice\"}")) {
            annaSays(frame);
            assertThat(anna.last()).as(frame).contains("\"not-allowed\"");
        }

        assertThat(call.maria.heard).isEmpty();
        assertThat(call.otieno.heard).isEmpty();
        assertThat(call.house.events).as("presence and evidence").isEmpty();
        assertThat(events()).isEmpty();
    }

    @Test
    void guestsComeAndGoWithoutAWordToPresenceOrEvidence() {
        call.mariaSays(AGREES);
        annaSays("{\"type\":\"leave\"}");

        assertThat(call.house.events).isEmpty();
        assertThat(call.house.hub.subjects()).containsExactlyInAnyOrder("maria@" + ROOM, "otieno@" + ROOM);
        assertThat(events()).endsWith("LEAVES guest-1");
        assertThat(anna.closes).containsExactly(CloseCode.LEFT);
    }

    @Test
    void aRecordingIsLookedAtAgainWhenAGuestComesInAndWhenTheyGo() {
        List<String> looks = call.house.recordings.asked;
        call.mariaSays(AGREES);
        assertThat(looks).endsWith("look patient+practitioner+guest-1");

        annaSays("{\"type\":\"leave\"}");
        assertThat(looks).endsWith("look patient+practitioner");
    }

    @Test
    void whatIsWrittenAndWhatIsTimedIsNotForGuests() {
        call.mariaSays(AGREES);
        anna.forget();

        call.mariaSays("{\"type\":\"chat\",\"id\":\"a\",\"text\":\"It hurts here\"}");
        call.house.hub.tell(ROOM, FakeHouse.TIMING.text());
        call.house.hub.tell(ROOM, ServerFrames.DOOR);

        assertThat(anna.heard).isEmpty();
        assertThat(call.otieno.types()).contains("chat", "timing", "door");
    }

    @Test
    void everybodyInHearsWhoseMicrophoneIsOnAndWhoseScreenIsShown() {
        annaSays(MEDIA);
        call.mariaSays("{\"type\":\"media-state\",\"microphone\":false,\"camera\":true}");
        call.otienoSays("{\"type\":\"screen\",\"on\":true}");
        call.forgetWhatWasSaid();

        call.mariaSays(AGREES);

        assertThat(String.join("", anna.heard))
                .contains("{\"from\":\"patient\",\"type\":\"media-state\",\"microphone\":false")
                .contains(ServerFrames.screen("practitioner"));
        assertThat(call.otieno.heard).contains("{\"from\":\"guest-1\"," + MEDIA.substring(1));
        assertThat(call.maria.heard).contains("{\"from\":\"guest-1\"," + MEDIA.substring(1));
    }

    @Test
    void whenTheDoctorLeavesGuestsWaitAndWhenTheDoctorReturnsTheyAreIn() {
        call.mariaSays(AGREES);
        events().clear();

        call.house.hub.disconnected(call.otienosSeat);
        assertThat(standing(anna)).as("within the grace period").isEqualTo("in");
        call.house.elapse(FakeHouse.GRACE);
        assertThat(standing(anna)).isEqualTo("doctor-away");
        assertThat(anna.last()).contains("\"peers\":[]");
        annaSays(offerTo("patient"));
        assertThat(anna.last()).contains("\"not-admitted\"");

        call.otienosSeat = call.house.enter(ROOM, PRACTITIONER, call.otieno);
        assertThat(standing(anna)).isEqualTo("in");
        assertThat(anna.types()).last().isEqualTo("ice-servers");
        assertThat(events()).containsExactly("WAITS guest-1", "ENTERS guest-1");
    }

    @Test
    void aGuestStaysWhenThePatientIsAwayForAMoment() {
        call.mariaSays(AGREES);
        call.mariaSays("{\"type\":\"leave\"}");

        assertThat(standing(anna)).isEqualTo("in");
        assertThat(anna.last()).doesNotContain("Maria");

        call.mariasSeat = call.house.enter(ROOM, PATIENT, call.maria);
        assertThat(anna.heard).anyMatch(frame -> frame.contains("Maria Silva"));
    }

    @Test
    void whoIsRevokedIsOutAtOnceAndTheirReturnIsNobodys() {
        call.mariaSays(AGREES);
        call.house.guests.dead.add("link-1");

        call.house.hub.evictGuest(ROOM, "link-1");
        annaSays(offerTo("practitioner"));

        assertThat(anna.closes).containsExactly(CloseCode.EVICTED);
        assertThat(call.otieno.types()).doesNotContain("offer");
        assertThat(call.otieno.last()).isEqualTo("{\"type\":\"guests\",\"guests\":[]}");

        FakePeer again = new FakePeer();
        enter(1, again);
        assertThat(again.closes).containsExactly(CloseCode.EVICTED);
    }

    @Test
    void theSamePageComesBackWithItsNumberAndASecondOneTakesOver() {
        call.mariaSays(AGREES);
        int instance = anna.instance();
        String ticket = anna.lastTicket();
        call.house.hub.disconnected(annas);
        assertThat(call.otieno.last()).contains("\"present\":false");

        FakePeer back = new FakePeer();
        call.house.hub.enterGuest(FakeGuests.grant(ROOM, 1, true, true), ticket, back);
        call.house.elapse(FakeHouse.GRACE.plus(Duration.ofSeconds(1)));
        assertThat(back.instance()).isEqualTo(instance);
        assertThat(back.types()).contains("ice-servers");
        assertThat(standing(back)).isEqualTo("in");

        FakePeer elsewhere = new FakePeer();
        enter(1, elsewhere);
        assertThat(back.types()).last().isEqualTo("taken-over");
        assertThat(back.closes).containsExactly(CloseCode.TAKEN_OVER);
        assertThat(elsewhere.instance()).isNotEqualTo(instance);
        assertThat(standing(elsewhere)).isEqualTo("in");
    }

    @Test
    void withTheCallGuestsAreOutAndNothingIsLeft() {
        call.mariaSays(AGREES);

        call.house.hub.finish(ROOM, ServerFrames.finished("completed", 60, "visit-of-" + ROOM));

        assertThat(anna.heard).contains(GuestFrames.FINISHED);
        assertThat(anna.heard).noneMatch(frame -> frame.contains("visit-of-"));
        assertThat(anna.closes).containsExactly(CloseCode.FINISHED);
        assertThat(call.house.isEmpty()).isTrue();
    }

    @Test
    void aGuestAloneKeepsTheRoomOpenAndGoesWithTheServer() {
        CallFixture empty = new CallFixture();
        FakePeer guest = new FakePeer();
        empty.house.hub.enterGuest(FakeGuests.grant("call-2", 1), "guest-entry", guest);
        assertThat(empty.house.hub.rooms()).isEqualTo(1);
        assertThat(standing(guest)).isEqualTo("not-begun");

        empty.house.hub.shutDown();

        assertThat(guest.closes).containsExactly(CloseCode.GOING_AWAY);
        assertThat(empty.house.isEmpty()).isTrue();
    }
}

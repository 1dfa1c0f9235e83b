package org.televisit.application.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.televisit.application.signaling.CallFixture.ROOM;
import static org.televisit.domain.call.ParticipantRole.PATIENT;
import static org.televisit.domain.call.ParticipantRole.PRACTITIONER;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Third parties at a room's door and in the room. */
class GuestsTest {

    private static final String AGREES = "{\"type\":\"guest-consent\",\"guest\":\"guest-1\",\"agreed\":true}";
    private static final String DECLINES = "{\"type\":\"guest-consent\",\"guest\":\"guest-1\",\"agreed\":false}";
    private static final String MEDIA = "{\"type\":\"media-state\",\"microphone\":true,\"camera\":false}";

    private final CallFixture call = CallFixture.admitted();
    private final FakePeer anna = new FakePeer();
    private SeatHandle annas = enter(1, anna);

    private SeatHandle enter(int number, FakePeer peer) {
        return call.house.hub.enterGuest(FakeGuests.grant(ROOM, number), "guest-entry", peer);
    }

    private void annaSays(String frame) {
        call.house.hub.receive(annas, frame);
    }

    private static String offerTo(String seat) {
        return "{\"type\":\"offer\",\"sdp\":\"v=0\",\"connection\":\"1.2\",\"to\":\"" + seat + "\"}";
    }

    private static String agreesTo(int number) {
        return AGREES.replace("guest-1", "guest-" + number);
    }

    private static String standing(FakePeer guest) {
        return guest.heard.stream()
                .filter(frame -> frame.startsWith("{\"type\":\"room\""))
                .reduce((first, second) -> second)
                .map(frame -> frame.replaceAll(".*\"standing\":\"([^\"]*)\".*", "$1"))
                .orElseThrow();
    }

    private List<String> events() {
        return call.house.guests.events;
    }

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
    void aFrameGoesToWhomItNamesAndToNobodyElse() {
        FakePeer ben = new FakePeer();
        SeatHandle bens = enter(2, ben);
        call.mariaSays(AGREES);
        call.mariaSays(agreesTo(2));
        call.forgetWhatWasSaid();
        anna.forget();
        ben.forget();

        annaSays(offerTo("guest-2"));
        assertThat(ben.last()).isEqualTo("{\"from\":\"guest-1\"," + offerTo("guest-2").substring(1));
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

        annaSays("{\"type\":\"offer\",\"sdp\":\"v=0\",\"connection\":\"1.2\",\"to\":\"patient\",\"from\":\"practitioner\"}");
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

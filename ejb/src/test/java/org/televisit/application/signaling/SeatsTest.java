package org.televisit.application.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.televisit.application.signaling.CallFixture.OFFER;
import static org.televisit.application.signaling.CallFixture.ROOM;
import static org.televisit.domain.call.ParticipantRole.PATIENT;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SeatsTest {

    private static final Duration ALMOST = FakeHouse.GRACE.minusMillis(1);

    @Test
    void aSecondTabTakesOverAndTheFirstDoesNotFight() {
        CallFixture call = CallFixture.waiting();
        int mariasInstance = call.maria.instance();
        call.otienoSays("{\"type\":\"admit\"}");
        call.forgetWhatWasSaid();
        FakePeer secondTab = new FakePeer();

        SeatHandle second = call.house.enter(ROOM, PATIENT, secondTab);
        call.house.hub.disconnected(call.mariasSeat);
        call.mariaSays(OFFER);
        call.house.elapse(FakeHouse.GRACE);

        assertThat(call.maria.heard).containsExactly("{\"type\":\"taken-over\"}");
        assertThat(call.maria.closes).containsExactly(CloseCode.TAKEN_OVER);
        assertThat(secondTab.instance()).isNotEqualTo(mariasInstance);
        assertThat(call.otieno.heard).containsExactly(ServerFrames.otherArrived(secondTab.instance()));
        assertThat(call.house.events).as("she never left").isEmpty();

        call.otienoSays(OFFER);
        assertThat(secondTab.last()).startsWith("{\"from\":\"practitioner\"");
        assertThat(call.house.hub.peers()).isEqualTo(2);
        assertThat(second.subject()).isEqualTo("maria@" + ROOM);
    }

    @Test
    void aReturnWithinTheGracePeriodKeepsSeatAndInstance() {
        CallFixture call = CallFixture.waiting();
        int instance = call.maria.instance();
        String ticket = call.maria.lastTicket();
        call.forgetWhatWasSaid();
        call.house.hub.disconnected(call.mariasSeat);
        call.house.elapse(ALMOST);
        FakePeer back = new FakePeer();

        call.house.resume(ROOM, PATIENT, ticket, back);
        call.house.elapse(FakeHouse.GRACE);

        assertThat(back.instance()).isEqualTo(instance);
        assertThat(back.heard.get(0)).contains("\"resumed\":true");
        assertThat(back.lastTicket()).isNotEqualTo(ticket);
        assertThat(call.otieno.heard)
                .containsExactly("{\"type\":\"other-interrupted\"}", ServerFrames.otherArrived(instance));
        assertThat(call.house.events).isEmpty();
    }

    @Test
    void afterTheGracePeriodTheOtherHearsItAndTheRoomKnowsItWasNotOnPurpose() {
        CallFixture call = CallFixture.waiting();
        call.forgetWhatWasSaid();

        call.house.hub.disconnected(call.mariasSeat);
        call.house.elapse(ALMOST);
        assertThat(call.otieno.types()).containsExactly("other-interrupted");
        assertThat(call.house.hub.subjects()).contains("maria@" + ROOM);

        call.house.elapse(Duration.ofMillis(1));
        assertThat(call.otieno.types()).containsExactly("other-interrupted", "other-left");
        assertThat(call.house.events).containsExactly("lost patient");
        assertThat(call.house.hub.subjects()).containsExactly("otieno@" + ROOM);
    }

    @Test
    void everyLossHasAGracePeriodOfItsOwn() {
        CallFixture call = CallFixture.waiting();
        call.house.hub.disconnected(call.mariasSeat);
        call.house.elapse(Duration.ofSeconds(10));
        FakePeer back = new FakePeer();
        SeatHandle again = call.house.resume(ROOM, PATIENT, call.maria.lastTicket(), back);
        call.house.hub.disconnected(again);
        call.forgetWhatWasSaid();

        call.house.elapse(Duration.ofSeconds(10));
        assertThat(call.house.events).isEmpty();
        call.house.elapse(Duration.ofSeconds(5));
        assertThat(call.house.events).containsExactly("lost patient");
    }

    @Test
    void aGhostIsReplacedByItsOwnPageWithoutAWord() {
        CallFixture call = CallFixture.waiting();
        int instance = call.maria.instance();
        FakePeer back = new FakePeer();

        call.house.resume(ROOM, PATIENT, call.maria.lastTicket(), back);

        assertThat(call.maria.types()).doesNotContain("taken-over");
        assertThat(call.maria.closes).containsExactly(CloseCode.DEAD);
        assertThat(back.instance()).isEqualTo(instance);
    }

    @Test
    void aPageThatWasTakenOverComesBackAsANewInstanceNeverAsTheOther() {
        CallFixture call = CallFixture.waiting();
        String oldTicket = call.maria.lastTicket();
        FakePeer secondTab = new FakePeer();
        call.house.enter(ROOM, PATIENT, secondTab);
        FakePeer useHere = new FakePeer();

        call.house.resume(ROOM, PATIENT, oldTicket, useHere);

        assertThat(useHere.instance()).isNotIn(call.maria.instance(), secondTab.instance());
        assertThat(useHere.heard.get(0)).contains("\"resumed\":false");
        assertThat(secondTab.types()).contains("taken-over");
    }

    @Test
    void afterARestartOfTheServerNobodyIsTakenForAPageTheyAreNot() {
        CallFixture before = CallFixture.waiting();
        FakeHouse after = new FakeHouse();
        FakePeer back = new FakePeer();

        after.resume(ROOM, PATIENT, before.maria.lastTicket(), back);

        assertThat(back.heard.get(0)).contains("\"resumed\":false");
        assertThat(after.events).containsExactly("arrived patient");
    }

    @Test
    void leavingHasNoGrace() {
        CallFixture call = CallFixture.admitted();

        call.mariaSays("{\"type\":\"leave\"}");
        call.house.hub.disconnected(call.mariasSeat);
        call.house.elapse(FakeHouse.GRACE);

        assertThat(call.maria.closes).containsExactly(CloseCode.LEFT);
        assertThat(call.otieno.heard).containsExactly("{\"type\":\"other-left\"}");
        assertThat(call.house.events).containsExactly("left patient");
    }

    @Test
    void whoeverLeftComesBackToTheSameAdmittedCall() {
        CallFixture call = CallFixture.admitted();
        call.mariaSays("{\"type\":\"leave\"}");
        FakePeer back = new FakePeer();

        call.house.enter(ROOM, PATIENT, back);

        assertThat(back.heard.get(0)).contains("\"admitted\":true");
        assertThat(back.types()).contains("ice-servers");
        assertThat(call.otieno.types()).containsExactly("other-left", "other-arrived");
        assertThat(call.house.events).containsExactly("left patient", "arrived patient");
    }

    @Test
    void finishTellsBothAndForgetsTheRoom() {
        CallFixture call = CallFixture.admitted();
        String frame = ServerFrames.finished("completed", 61, "visit");

        call.house.hub.finish(ROOM, frame);
        call.house.hub.finish(ROOM, frame);
        call.house.hub.finish("no-such-room", frame);
        call.otienoSays(OFFER);
        call.house.hub.disconnected(call.otienosSeat);

        assertThat(call.maria.heard).containsExactly(frame);
        assertThat(call.otieno.heard).containsExactly(frame);
        assertThat(call.maria.closes).containsExactly(CloseCode.FINISHED);
        assertThat(call.house.events).containsExactly("left patient", "left practitioner");
        assertThat(call.house.isEmpty()).isTrue();
    }

    @Test
    void evictionClosesEverySeatOfThatPersonAndNobodyElses() {
        CallFixture call = CallFixture.admitted();
        FakePeer neighbour = new FakePeer();
        call.house.enter("call-2", PATIENT, neighbour);
        call.house.hub.disconnected(call.otienosSeat);
        call.forgetWhatWasSaid();

        call.house.hub.evict("maria@" + ROOM);
        call.house.hub.evict("otieno@" + ROOM);
        call.house.hub.evict("nobody");

        assertThat(call.maria.closes).containsExactly(CloseCode.EVICTED);
        assertThat(neighbour.closes).isEmpty();
        assertThat(call.house.events).containsExactly("left patient", "left practitioner");
        assertThat(call.house.hub.subjects()).containsExactly("maria@call-2");
    }
}

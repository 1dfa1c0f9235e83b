package org.televisit.application.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.televisit.application.signaling.CallFixture.ROOM;
import static org.televisit.domain.call.ParticipantRole.PATIENT;
import static org.televisit.domain.call.ParticipantRole.PRACTITIONER;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a room does when the house around it has trouble. */
class RoomInTroubleTest {

    @Test
    void whoeverWasShutOutBetweenTicketAndSeatLosesTheSeat() {
        FakeHouse house = new FakeHouse();
        house.noSeat = true;
        FakePeer maria = new FakePeer();

        house.enter(ROOM, PATIENT, maria);

        assertThat(maria.closes).containsExactly(CloseCode.TICKET);
        assertThat(house.isEmpty()).isTrue();
    }

    @Test
    void aResumeTicketIsIssuedAsSoonAsTheDatabaseIsBack() {
        FakeHouse house = new FakeHouse();
        house.databaseDown = true;
        FakePeer maria = new FakePeer();
        house.enter(ROOM, PATIENT, maria);
        assertThat(maria.types()).containsExactly("welcome");

        house.databaseDown = false;
        house.elapse(Duration.ofSeconds(5));

        assertThat(maria.types()).containsExactly("welcome", "resume-ticket");
    }

    @Test
    void aStoppingServerClosesAllAndCountsNobodyAsLeft() {
        CallFixture call = CallFixture.admitted();

        call.house.hub.shutDown();
        call.house.elapse(FakeHouse.GRACE);

        assertThat(call.maria.closes).containsExactly(CloseCode.GOING_AWAY);
        assertThat(call.otieno.closes).containsExactly(CloseCode.GOING_AWAY);
        assertThat(call.house.events).isEmpty();
        assertThat(call.house.isEmpty()).isTrue();
    }

    @Test
    void whatARoomWritesKeepsItsOrderAcrossLeavingAndComingBack() {
        FakeHouse house = new FakeHouse();
        house.writesNow = false;
        FakePeer maria = new FakePeer();
        SeatHandle seat = house.enter(ROOM, PATIENT, maria);
        house.hub.receive(seat, "{\"type\":\"leave\"}");
        SeatHandle again = house.enter(ROOM, PATIENT, new FakePeer());
        house.enter(ROOM, PRACTITIONER, new FakePeer());
        house.hub.receive(again, "{\"type\":\"leave\"}");

        assertThat(house.events).isEmpty();
        house.write();

        assertThat(house.events)
                .containsExactly(
                        "arrived patient", "left patient", "arrived patient", "arrived practitioner", "left patient");
    }
}

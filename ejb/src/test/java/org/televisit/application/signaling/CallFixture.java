package org.televisit.application.signaling;

import static org.televisit.domain.call.ParticipantRole.PATIENT;
import static org.televisit.domain.call.ParticipantRole.PRACTITIONER;

/** Maria and Dr. Otieno in one room. */
final class CallFixture {

    static final String ROOM = "call-1";
    static final String OFFER = "{\"type\":\"offer\",\"sdp\":\"v=0\",\"connection\":\"1.2\"}";
    static final String CANDIDATE =
            "{\"type\":\"candidate\",\"candidate\":{\"candidate\":\"candidate:1 1 udp 2122260223"
                    + " 192.0.2.7 54400 typ host\",\"sdpMid\":\"0\",\"sdpMLineIndex\":0,\"usernameFragment\":\"aX3f\"},"
                    + "\"connection\":\"1.2\"}";

    final FakeHouse house = new FakeHouse();
    final FakePeer maria = new FakePeer();
    final FakePeer otieno = new FakePeer();
    SeatHandle mariasSeat;
    SeatHandle otienosSeat;

    static CallFixture waiting() {
        CallFixture call = new CallFixture();
        call.mariasSeat = call.house.enter(ROOM, PATIENT, call.maria);
        call.otienosSeat = call.house.enter(ROOM, PRACTITIONER, call.otieno);
        return call;
    }

    static CallFixture admitted() {
        CallFixture call = waiting();
        call.otienoSays("{\"type\":\"admit\"}");
        call.forgetWhatWasSaid();
        return call;
    }

    void mariaSays(String frame) {
        house.hub.receive(mariasSeat, frame);
    }

    void otienoSays(String frame) {
        house.hub.receive(otienosSeat, frame);
    }

    void forgetWhatWasSaid() {
        maria.forget();
        otieno.forget();
        house.events.clear();
    }
}

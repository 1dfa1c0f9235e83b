package org.televisit.application.signaling;

import static org.televisit.application.signaling.CallFixture.ROOM;

import java.util.List;

/** Maria and Dr. Otieno in the call, Anna before it. */
abstract class GuestFixture {

    static final String AGREES = "{\"type\":\"guest-consent\",\"guest\":\"guest-1\",\"agreed\":true}";
    static final String DECLINES = "{\"type\":\"guest-consent\",\"guest\":\"guest-1\",\"agreed\":false}";
    static final String MEDIA = "{\"type\":\"media-state\",\"microphone\":true,\"camera\":false}";

    final CallFixture call = CallFixture.admitted();
    final FakePeer anna = new FakePeer();
    SeatHandle annas = enter(1, anna);

    SeatHandle enter(int number, FakePeer peer) {
        return call.house.hub.enterGuest(FakeGuests.grant(ROOM, number), "guest-entry", peer);
    }

    void annaSays(String frame) {
        call.house.hub.receive(annas, frame);
    }

    static String offerTo(String seat) {
        return "{\"type\":\"offer\",\"sdp\":\"v=0\",\"connection\":\"1.2\",\"to\":\"" + seat + "\"}";
    }

    static String agreesTo(int number) {
        return AGREES.replace("guest-1", "guest-" + number);
    }

    static String standing(FakePeer guest) {
        return guest.heard.stream()
                .filter(frame -> frame.startsWith("{\"type\":\"room\""))
                .reduce((first, second) -> second)
                .map(frame -> frame.replaceAll(".*\"standing\":\"([^\"]*)\".*", "$1"))
                .orElseThrow();
    }

    List<String> events() {
        return call.house.guests.events;
    }
}

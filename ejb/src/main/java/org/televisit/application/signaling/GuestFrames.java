package org.televisit.application.signaling;

import static org.televisit.application.signaling.JsonText.quote;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the server says to third parties and about them, as JSON text; docs/signaling-protocol.md has examples. */
final class GuestFrames {

    static final String FINISHED = "{\"type\":\"finished\"}";

    private GuestFrames() {}

    /** What a guest's page learns first: itself. */
    static String welcome(GuestSeat self, boolean resumed, Instant now) {
        GuestGrant grant = self.grant;
        return "{\"type\":\"welcome\",\"self\":{\"id\":" + quote(grant.seatId()) + ",\"role\":\"guest\",\"name\":"
                + quote(grant.name()) + ",\"kind\":" + quote(grant.kind()) + "},\"now\":" + ServerFrames.time(now)
                + ",\"instance\":" + self.instance + ",\"resumed\":" + resumed + "}";
    }

    /** To a guest: how they stand, and, once they are in, who else is there. Nobody is named before. */
    static String room(GuestSeat self, Iterable<Seat> parties, List<GuestSeat> guests) {
        List<String> peers = new ArrayList<>();
        if (self.isIn()) {
            for (Seat seat : parties) {
                String id = seat.grant.seatId();
                peers.add(peer(id, seat.grant.displayName(), id, seat.instance, seat.connection != null));
            }
            guests.stream()
                    .filter(guest -> guest != self && guest.isIn())
                    .forEach(guest -> peers.add(peer(
                            guest.grant.seatId(),
                            guest.grant.name(),
                            guest.grant.kind(),
                            guest.instance,
                            guest.connection != null)));
        }
        return "{\"type\":\"room\",\"standing\":" + quote(self.standing.word()) + ",\"peers\":["
                + String.join(",", peers) + "]}";
    }

    /** To the two of the visit: who else wants in or is in. */
    static String list(List<GuestSeat> guests) {
        return "{\"type\":\"guests\",\"guests\":"
                + guests.stream().map(GuestFrames::listed).collect(Collectors.joining(",", "[", "]")) + "}";
    }

    private static String listed(GuestSeat guest) {
        GuestGrant grant = guest.grant;
        return "{" + members(grant.seatId(), grant.name(), grant.kind(), guest.instance, guest.connection != null)
                + ",\"standing\":" + quote(guest.standing.word()) + (grant.ofAdmin() ? announced(guest) : "") + "}";
    }

    /** Of an admin: why, and who has not answered or said no, since both of the visit are asked. */
    private static String announced(GuestSeat admin) {
        return ",\"reason\":" + quote(admin.grant.reason()) + ",\"asked\":" + names(admin.asked()) + ",\"declined\":"
                + names(admin.declined());
    }

    private static String names(List<String> seats) {
        return seats.stream().map(JsonText::quote).collect(Collectors.joining(",", "[", "]"));
    }

    private static String peer(String id, String name, String kind, int instance, boolean present) {
        return "{" + members(id, name, kind, instance, present) + "}";
    }

    private static String members(String id, String name, String kind, int instance, boolean present) {
        return "\"id\":" + quote(id) + ",\"name\":" + quote(name) + ",\"kind\":" + quote(kind) + ",\"instance\":"
                + instance + ",\"present\":" + present;
    }
}

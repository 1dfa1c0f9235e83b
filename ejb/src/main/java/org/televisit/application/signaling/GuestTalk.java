package org.televisit.application.signaling;

import java.util.Objects;
import org.televisit.domain.call.ParticipantRole;
import org.televisit.domain.shared.BusinessException;

/**
 * What is said by third parties, to them and about them. Before they are in, nothing of theirs goes anywhere and they
 * get no ICE servers; once in, each frame names the one it is for. They hear nothing of the visit's conversation in
 * writing, its door or its time; of its recording they hear all, and are asked like the two.
 */
final class GuestTalk {

    private static final String CONSENT = "guest-consent";

    private final Room room;
    private final Guests guests;

    GuestTalk(Room room, Guests guests) {
        this.room = room;
        this.guests = guests;
    }

    /** One frame of a third party came. Never throws, never blocks. */
    void receive(GuestConnection from, String frame) {
        if (!from.rate.mayTalk()) {
            return;
        }
        try {
            act(from, SignalParser.parse(frame), frame);
        } catch (SignalFault fault) {
            from.peer.send(ServerFrames.error(fault.code(), fault.getMessage()));
        }
    }

    private void act(GuestConnection from, SignalMessage message, String frame) throws SignalFault {
        if (message instanceof SignalMessage.Ping) {
            from.peer.send(ServerFrames.PONG);
        } else if (message instanceof SignalMessage.Leave) {
            guests.leave(from);
        } else if (message instanceof SignalMessage.MediaState) {
            mediaState(from, frame);
        } else if (message instanceof SignalMessage.IceServersWanted) {
            requireIn(from);
            renewIceServers(from);
        } else if (message instanceof SignalMessage.Negotiation negotiation) {
            relay(from, negotiation.to(), frame);
        } else if (message instanceof SignalMessage.Recording wish) {
            requireIn(from);
            room.conversation().recording().wished(from, wish);
        } else {
            throw new SignalFault(ErrorCode.NOT_ALLOWED, null);
        }
    }

    private void relay(GuestConnection from, String to, String frame) throws SignalFault {
        Peer peer;
        synchronized (room) {
            requireIn(from);
            if (to == null) {
                throw SignalFault.malformed("to");
            }
            peer = peer(to);
        }
        if (peer != null && peer != from.peer) {
            peer.send(ServerFrames.relayed(from.grant.seatId(), frame));
        }
    }

    /** Who is in the call under this name; null for nobody, and for whoever is away for the moment. */
    Peer peer(String seatId) {
        for (Seat seat : room.seats()) {
            if (seat.grant.seatId().equals(seatId)) {
                return seat.connection == null ? null : seat.connection.peer;
            }
        }
        GuestSeat guest = guests.named(seatId);
        return guest == null || !guest.isIn() || guest.connection == null ? null : guest.connection.peer;
    }

    private void mediaState(GuestConnection from, String frame) {
        synchronized (room) {
            if (from.alive) {
                GuestSeat seat = guests.seatOf(from);
                seat.mediaState = ServerFrames.relayed(from.grant.seatId(), frame);
                if (seat.isIn()) {
                    tellOthers(seat, seat.mediaState);
                }
            }
        }
    }

    private void tellOthers(GuestSeat seat, String frame) {
        room.tellAll(frame);
        guests.inside().filter(other -> other != seat).forEach(other -> other.send(frame));
    }

    /** To every third party who is in the call. */
    void tellInside(String frame) {
        synchronized (room) {
            guests.inside().forEach(seat -> seat.send(frame));
        }
    }

    /** A page that is in the call has come, or come back: it gets the servers, and is told how the recording stands. */
    void greet(GuestConnection to) {
        renewIceServers(to);
        room.conversation().recording().greet(to.peer);
    }

    void renewIceServers(GuestConnection to) {
        room.lane.put(() -> {
            synchronized (room) {
                if (!to.alive || !guests.seatOf(to).isIn()) {
                    return;
                }
            }
            to.peer.send(ServerFrames.iceServers(room.around.guests().iceServers(to.grant)));
        });
    }

    /** Everybody in the call gets the servers as they are now. */
    void renewIceServers() {
        guests.inside().map(seat -> seat.connection).filter(Objects::nonNull).forEach(this::renewIceServers);
    }

    /** The patient, and of an admin the doctor too, says whether somebody may come in; what they said before gives way. */
    void consent(Connection from, SignalMessage.GuestConsent word) throws SignalFault {
        String link;
        synchronized (room) {
            GuestSeat seat = guests.named(word.guest());
            boolean ofAdmin = seat != null && seat.grant.ofAdmin();
            if (from.grant().role() != ParticipantRole.PATIENT && !ofAdmin) {
                throw new SignalFault(ErrorCode.NOT_ALLOWED, CONSENT);
            }
            if (!room.conversation().admitted()) {
                throw new SignalFault(ErrorCode.NOT_ADMITTED, null);
            }
            if (seat == null || !from.alive) {
                throw new SignalFault(ErrorCode.NOT_NOW, CONSENT);
            }
            link = seat.grant.link();
        }
        room.lane.ask(CONSENT, () -> store(from, word, link));
    }

    private void store(Connection from, SignalMessage.GuestConsent word, String link) {
        try {
            room.around.guests().answered(from.grant(), link, word.agreed());
        } catch (BusinessException refused) {
            from.peer.send(ServerFrames.error(ErrorCode.NOT_ALLOWED, CONSENT));
            return;
        } catch (RuntimeException e) {
            from.peer.send(ServerFrames.error(ErrorCode.UNAVAILABLE, CONSENT));
            throw e;
        }
        synchronized (room) {
            GuestSeat seat = guests.named(word.guest());
            if (seat != null && seat.grant.link().equals(link)) {
                seat.answered(from.grant().role(), word.agreed());
                guests.settle();
            }
        }
    }

    /** Says who is here, to each only when it differs from what they were told last; under the room's lock. */
    void tellWhoIsHere() {
        String list = GuestFrames.list(guests.all());
        for (Seat seat : room.seats()) {
            boolean mayKnow = seat.grant.role() == ParticipantRole.PRACTITIONER
                    || room.conversation().admitted();
            Connection to = seat.connection;
            boolean nothingYet = to != null && to.toldOfGuests == null && guests.isEmpty();
            if (to != null && mayKnow && !nothingYet && !list.equals(to.toldOfGuests)) {
                to.toldOfGuests = list;
                to.peer.send(list);
            }
        }
        for (GuestSeat seat : guests.all()) {
            if (seat.connection != null) {
                tell(seat, seat.connection);
            }
        }
    }

    private void tell(GuestSeat seat, GuestConnection to) {
        String frame = GuestFrames.room(seat, room.seats(), guests.all());
        if (!frame.equals(to.told)) {
            to.told = frame;
            to.peer.send(frame);
        }
        if (seat.isIn() && !to.hailed) {
            hail(seat, to);
        }
        to.hailed = seat.isIn();
    }

    /** What who has just come in must hear, and what the others must hear of them. */
    private void hail(GuestSeat seat, GuestConnection to) {
        for (Seat party : room.seats()) {
            if (party.mediaState != null) {
                to.peer.send(party.mediaState);
            }
        }
        guests.inside()
                .filter(other -> other != seat && other.mediaState != null)
                .forEach(other -> to.peer.send(other.mediaState));
        String shown = room.conversation().screen().shown();
        if (shown != null) {
            to.peer.send(ServerFrames.screen(shown));
        }
        if (seat.mediaState != null) {
            tellOthers(seat, seat.mediaState);
        }
        greet(to);
    }

    private void requireIn(GuestConnection from) throws SignalFault {
        synchronized (room) {
            if (!from.alive || !guests.seatOf(from).isIn()) {
                throw new SignalFault(ErrorCode.NOT_ADMITTED, null);
            }
        }
    }
}

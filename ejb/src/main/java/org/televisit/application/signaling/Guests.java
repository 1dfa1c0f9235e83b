package org.televisit.application.signaling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.televisit.domain.call.ParticipantRole;

/**
 * The third parties of one room (REQUIREMENTS C9). Each waits until the patient is admitted, the doctor is in the room,
 * the patient agrees (to an admin the doctor too) and there is a place; each waits again when one of these is no longer so. They have nothing to do
 * with who counts as there: no presence, no evidence, no report. All of it is guarded by the room's lock.
 */
final class Guests {

    /** With the two of the visit four, which is as many as browsers connect to each other at 360 lines. */
    static final int PLACES = 2;

    private final Room room;
    private final GuestTalk talk;
    private final ResumeTickets tickets;

    /** In the order they came. */
    private final Map<String, GuestSeat> seats = new LinkedHashMap<>();

    Guests(Room room) {
        this.room = room;
        this.talk = new GuestTalk(room, this);
        this.tickets = new ResumeTickets(room);
    }

    /** Called under the room's lock. */
    GuestConnection enter(GuestGrant grant, String ticket, Peer peer) {
        GuestSeat seat = seats.get(grant.seatId());
        boolean absent = seat == null;
        boolean samePage = !absent && seat.isReturnOfTheSamePage(grant, ticket);
        if (absent) {
            seat = new GuestSeat(grant);
            seats.put(grant.seatId(), seat);
            moved(seat, GuestMove.WAITS);
        } else if (seat.connection != null) {
            displace(seat.connection, samePage);
        }
        GuestConnection connection = take(seat, grant, peer, samePage);
        connection.hailed = samePage && seat.isIn();
        seat.send(GuestFrames.welcome(seat, samePage, room.around.clock().get()));
        if (connection.hailed) {
            talk.greet(connection);
        }
        settle();
        tickets.issue(
                () -> isAlive(connection),
                () -> room.around.guests().issueResumeTicket(connection.grant),
                made -> handOver(connection, made));
        return connection;
    }

    private GuestConnection take(GuestSeat seat, GuestGrant grant, Peer peer, boolean samePage) {
        if (!samePage) {
            seat.instance = room.around.census().nextInstance();
            seat.mediaState = null;
        }
        seat.remember(grant);
        seat.grant = grant;
        seat.connection = new GuestConnection(room, grant, peer, room.around.nanoClock());
        room.around.census().connected();
        return seat.connection;
    }

    private void displace(GuestConnection older, boolean samePage) {
        end(older);
        if (!samePage) {
            older.peer.send(ServerFrames.TAKEN_OVER);
        }
        older.peer.close(samePage ? CloseCode.DEAD : CloseCode.TAKEN_OVER);
    }

    private void handOver(GuestConnection connection, String ticket) {
        synchronized (room) {
            GuestSeat seat = seatOf(connection);
            if (!connection.alive) {
                return;
            }
            if (ticket == null) {
                giveUp(seat, CloseCode.EVICTED);
            } else {
                seat.outstandingTicket = ticket;
                connection.peer.send(ServerFrames.resumeTicket(ticket));
            }
        }
    }

    void receive(GuestConnection from, String frame) {
        talk.receive(from, frame);
    }

    void disconnected(GuestConnection connection) {
        synchronized (room) {
            if (!connection.alive) {
                return;
            }
            end(connection);
            GuestSeat seat = seatOf(connection);
            seat.connection = null;
            seat.lost = connection;
            settle();
            room.around.ticker().after(room.around.grace().get(), () -> graceOver(seat, connection));
        }
    }

    private void graceOver(GuestSeat seat, GuestConnection lost) {
        synchronized (room) {
            if (seats.get(seat.grant.seatId()) == seat && seat.connection == null && seat.lost == lost) {
                giveUp(seat, null);
            }
        }
    }

    void leave(GuestConnection connection) {
        synchronized (room) {
            if (connection.alive) {
                giveUp(seatOf(connection), CloseCode.LEFT);
            }
        }
    }

    /** The link leads nowhere any more: whoever came with it is out at once. */
    void evict(String link) {
        synchronized (room) {
            all().stream()
                    .filter(seat -> seat.grant.link().equals(link))
                    .forEach(seat -> giveUp(seat, CloseCode.EVICTED));
        }
    }

    /** The call is over for everybody; under the room's lock. */
    void finish() {
        for (GuestSeat seat : all()) {
            seat.send(GuestFrames.FINISHED);
            giveUp(seat, CloseCode.FINISHED);
        }
    }

    /** See {@link Room#shutDown}; under its lock. */
    void shutDown() {
        for (GuestSeat seat : seats.values()) {
            if (seat.connection != null) {
                end(seat.connection);
                seat.connection.peer.close(CloseCode.GOING_AWAY);
            }
        }
        seats.clear();
    }

    private void giveUp(GuestSeat seat, CloseCode code) {
        seats.remove(seat.grant.seatId());
        GuestConnection connection = seat.connection;
        seat.connection = null;
        if (connection != null) {
            end(connection);
            connection.peer.close(code);
        }
        moved(seat, GuestMove.LEAVES);
        settle();
        room.retireWhenEmpty();
    }

    private void end(GuestConnection connection) {
        connection.alive = false;
        room.around.census().disconnected();
    }

    /** Somebody came, went, was admitted or agreed to: works out who is in, and tells everybody what changed for them. */
    void settle() {
        int inside = 0;
        for (boolean already : new boolean[] {true, false}) { // whoever is in keeps the place
            for (GuestSeat seat : seats.values()) {
                if (seat.isIn() == already) {
                    inside += become(seat, standing(seat, inside));
                }
            }
        }
        talk.tellWhoIsHere();
    }

    private int become(GuestSeat seat, GuestStanding next) {
        boolean was = seat.isIn();
        seat.standing = next;
        if (seat.isIn() != was) {
            moved(seat, was ? GuestMove.WAITS : GuestMove.ENTERS);
        }
        return seat.isIn() ? 1 : 0;
    }

    private GuestStanding standing(GuestSeat seat, int inside) {
        boolean begun = room.conversation().admitted();
        if (!begun && !seat.grant.begun()) {
            return GuestStanding.NOT_BEGUN;
        }
        if (!begun || room.seat(ParticipantRole.PRACTITIONER) == null) {
            return GuestStanding.DOCTOR_AWAY;
        }
        if (!seat.declined().isEmpty()) {
            return GuestStanding.DECLINED;
        }
        if (!seat.asked().isEmpty()) {
            return GuestStanding.ASKED;
        }
        return inside < PLACES ? GuestStanding.IN : GuestStanding.FULL;
    }

    private void moved(GuestSeat seat, GuestMove move) {
        GuestGrant grant = seat.grant;
        room.around.census().moved(grant, move, room);
        room.lane.put(() -> room.around.guests().moved(grant, move));
        room.conversation().recording().guestsChanged();
    }

    private boolean isAlive(GuestConnection connection) {
        synchronized (room) {
            return connection.alive;
        }
    }

    GuestSeat seatOf(GuestConnection connection) {
        return seats.get(connection.grant.seatId());
    }

    GuestTalk talk() {
        return talk;
    }

    List<GuestSeat> all() {
        return new ArrayList<>(seats.values());
    }

    Stream<GuestSeat> inside() {
        return seats.values().stream().filter(GuestSeat::isIn);
    }

    GuestSeat named(String seatId) {
        return seats.get(seatId);
    }

    boolean isEmpty() {
        return seats.isEmpty();
    }
}

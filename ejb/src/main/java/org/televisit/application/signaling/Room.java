package org.televisit.application.signaling;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.televisit.domain.call.ParticipantRole;

/**
 * One call's room. A seat is taken by {@link #enter}, kept through a lost socket for the grace period, and given up by
 * leave, finish, eviction or the end of the grace period. An empty room retires once all it had to write is written.
 * Its lock is held for a few field accesses and queued frames, never while something blocks.
 */
final class Room {

    final String id;
    final RoomLane lane;
    final Surroundings around;
    private final Conversation conversation = new Conversation(this);
    private final ResumeTickets tickets = new ResumeTickets(this);
    private final Guests guests = new Guests(this);
    private final Map<ParticipantRole, Seat> seats = new EnumMap<>(ParticipantRole.class);
    private final Consumer<Room> onRetired;
    private boolean retired;

    Room(String id, Surroundings around, Consumer<Room> onRetired) {
        this.id = id;
        this.around = around;
        this.onRetired = onRetired;
        this.lane = new RoomLane(id, around.writes(), around.ticker(), around.nanoClock());
    }

    /** Seats the peer and greets both sides; null if this room has just retired and a new one is due. */
    synchronized Connection enter(SeatGrant grant, String ticket, Peer peer) {
        if (retired) {
            return null;
        }
        Seat seat = seats.get(grant.role());
        if (seat != null && !seat.grant.subject().equals(grant.subject())) {
            giveUp(seat, CloseCode.TAKEN_OVER, true);
            seat = null;
        }
        boolean absent = seat == null;
        boolean samePage = !absent && seat.isReturnOfTheSamePage(grant, ticket);
        if (absent) {
            seat = new Seat(grant);
            seats.put(grant.role(), seat);
            around.census().seated(grant.subject(), this);
            Instant now = around.clock().get();
            lane.put(() -> around.events().arrived(grant, now));
        } else if (seat.connection != null) {
            displace(seat.connection, samePage);
        }
        Connection connection = take(seat, grant, peer, samePage);
        conversation.greet(seat, samePage);
        guests.settle();
        tickets.issue(
                () -> isAlive(connection),
                () -> around.events().issueResumeTicket(grant),
                made -> handOver(connection, made));
        return connection;
    }

    /** Lets a third party wait or enter; null if this room has just retired. */
    synchronized GuestConnection enterGuest(GuestGrant grant, String ticket, Peer peer) {
        return retired ? null : guests.enter(grant, ticket, peer);
    }

    private Connection take(Seat seat, SeatGrant grant, Peer peer, boolean samePage) {
        if (!samePage) {
            seat.instance = around.census().nextInstance();
            seat.mediaState = null;
            seat.qualityState = null;
        }
        seat.grant = grant;
        seat.connection = new Connection(this, grant, peer, around.nanoClock());
        around.census().connected();
        return seat.connection;
    }

    /** The older connection goes; if it was another page, that page is told why and does not fight. */
    private void displace(Connection older, boolean samePage) {
        end(older);
        if (!samePage) {
            older.peer.send(ServerFrames.TAKEN_OVER);
        }
        older.peer.close(samePage ? CloseCode.DEAD : CloseCode.TAKEN_OVER);
    }

    /** The socket is gone; whoever was in the seat may come back within the grace period. */
    synchronized void disconnected(Connection connection) {
        if (!connection.alive) {
            return;
        }
        end(connection);
        Seat seat = seatOf(connection);
        seat.connection = null;
        seat.lost = connection;
        tellOther(seat, ServerFrames.OTHER_INTERRUPTED);
        around.ticker().after(around.grace().get(), () -> graceOver(seat, connection));
    }

    private synchronized void graceOver(Seat seat, Connection lost) {
        if (seats.get(seat.grant.role()) == seat && seat.connection == null && seat.lost == lost) {
            giveUp(seat, null, false);
            retireWhenEmpty();
        }
    }

    synchronized void leave(Connection connection) {
        if (connection.alive) {
            giveUp(seatOf(connection), CloseCode.LEFT, true);
            retireWhenEmpty();
        }
    }

    synchronized void finish(String frame) {
        tellAll(frame);
        for (Seat seat : List.copyOf(seats.values())) {
            seats.remove(seat.grant.role());
            vacate(seat, CloseCode.FINISHED, true);
        }
        guests.finish();
        retireWhenEmpty();
    }

    synchronized void tell(String frame) {
        tellAll(frame);
    }

    synchronized void evict(String subject) {
        for (Seat seat : List.copyOf(seats.values())) {
            if (seat.grant.subject().equals(subject)) {
                giveUp(seat, CloseCode.EVICTED, true);
            }
        }
        retireWhenEmpty();
    }

    /** The server stops: everybody may resume elsewhere, so nobody has left. */
    synchronized void shutDown() {
        for (Seat seat : List.copyOf(seats.values())) {
            drop(seat, CloseCode.GOING_AWAY);
        }
        seats.clear();
        guests.shutDown();
    }

    private void giveUp(Seat seat, CloseCode code, boolean onPurpose) {
        seats.remove(seat.grant.role());
        vacate(seat, code, onPurpose);
        tellOther(seat, ServerFrames.OTHER_LEFT);
        guests.settle();
    }

    private void vacate(Seat seat, CloseCode code, boolean onPurpose) {
        SeatGrant grant = seat.grant;
        Instant now = around.clock().get();
        drop(seat, code);
        lane.put(() -> around.events().left(grant, onPurpose, now));
        conversation.left(grant);
    }

    private void drop(Seat seat, CloseCode code) {
        Connection connection = seat.connection;
        seat.connection = null;
        if (connection != null) {
            end(connection);
            connection.peer.close(code);
        }
        around.census().gone(seat.grant.subject(), this);
    }

    /** From now on the connection says and hears nothing; its own close is no news. */
    private void end(Connection connection) {
        connection.alive = false;
        around.census().disconnected();
    }

    void retireWhenEmpty() {
        if (seats.isEmpty() && guests.isEmpty()) {
            lane.put(this::retireIfEmpty);
        }
    }

    private synchronized void retireIfEmpty() {
        if (seats.isEmpty() && guests.isEmpty() && !retired) {
            retired = true;
            onRetired.accept(this);
        }
    }

    private synchronized void handOver(Connection connection, String ticket) {
        if (!connection.alive) {
            return;
        }
        if (ticket == null) {
            giveUp(seatOf(connection), CloseCode.TICKET, true);
            retireWhenEmpty();
        } else {
            seatOf(connection).outstandingTicket = ticket;
            connection.peer.send(ServerFrames.resumeTicket(ticket));
        }
    }

    synchronized boolean isAlive(Connection connection) {
        return connection.alive;
    }

    Seat seatOf(Connection connection) {
        return seats.get(connection.grant().role());
    }

    /** Of this role; null while nobody has it. */
    Seat seat(ParticipantRole role) {
        return seats.get(role);
    }

    /** The seat on the other side; null while nobody has it. */
    Seat otherOf(Seat seat) {
        return seats.get(seat.grant.otherRole());
    }

    void tellOther(Seat seat, String frame) {
        Seat other = otherOf(seat);
        if (other != null) {
            other.send(frame);
        }
    }

    /** Both of the visit, no third party. */
    void tellAll(String frame) {
        seats.values().forEach(seat -> seat.send(frame));
    }

    /** The third parties. */
    Guests guests() {
        return guests;
    }

    Conversation conversation() {
        return conversation;
    }

    Iterable<Seat> seats() {
        return List.copyOf(seats.values());
    }
}

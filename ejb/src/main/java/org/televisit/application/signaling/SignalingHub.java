package org.televisit.application.signaling;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * All rooms of this node. Every call touches the one room it is about; rooms are found by id, people by subject, and
 * nothing ever looks through the other rooms. Thread-safe; nothing here blocks.
 */
public final class SignalingHub {

    private final ConcurrentMap<String, Room> rooms = new ConcurrentHashMap<>();
    private final Census census = new Census();
    private final Surroundings around;

    /**
     * An empty hub.
     *
     * @param events where the hub tells and asks, on {@code writes}
     * @param guests where it tells and asks about third parties, on {@code writes} too
     * @param chat where what is written in the rooms is kept, on {@code writes} too
     * @param recordings where the rooms' recordings are decided, on {@code writes} too
     * @param writes a bounded executor; rejections are retried
     * @param ticker for grace periods
     * @param grace how long a seat is kept after its socket was lost, asked each time
     * @param nanoClock a monotonic clock in nanoseconds
     * @param clock what a page is told as the server's time
     */
    public SignalingHub(
            RoomEvents events,
            GuestEvents guests,
            ChatKeeping chat,
            RecordingKeeping recordings,
            Executor writes,
            Ticker ticker,
            Supplier<Duration> grace,
            LongSupplier nanoClock,
            Supplier<Instant> clock) {
        this.around =
                new Surroundings(events, guests, chat, recordings, writes, ticker, grace, nanoClock, clock, census);
    }

    /**
     * Takes the seat, from an older connection of the same participant if there is one.
     *
     * @param ticket the ticket that was used; tells the page that was here from another page of the same person
     */
    public SeatHandle enter(SeatGrant grant, String ticket, Peer peer) {
        while (true) {
            Room room = rooms.computeIfAbsent(grant.room(), id -> new Room(id, around, this::retired));
            Connection connection = room.enter(grant, ticket, peer);
            if (connection != null) {
                return connection;
            }
            retired(room);
        }
    }

    /** Lets a third party wait before the room, or enter it if all is there; see {@link #enter}. */
    public SeatHandle enterGuest(GuestGrant grant, String ticket, Peer peer) {
        while (true) {
            Room room = rooms.computeIfAbsent(grant.room(), id -> new Room(id, around, this::retired));
            GuestConnection connection = room.enterGuest(grant, ticket, peer);
            if (connection != null) {
                return connection;
            }
            retired(room);
        }
    }

    /** One complete text frame came; never throws, never blocks. */
    public void receive(SeatHandle handle, String frame) {
        if (handle instanceof GuestConnection guest) {
            guest.room.guests().receive(guest, frame);
            return;
        }
        Connection connection = (Connection) handle;
        connection.room.conversation().receive(connection, frame);
    }

    /** The connection is gone: unless the seat was given up before, the grace period begins. */
    public void disconnected(SeatHandle handle) {
        if (handle instanceof GuestConnection guest) {
            guest.room.guests().disconnected(guest);
            return;
        }
        Connection connection = (Connection) handle;
        connection.room.disconnected(connection);
    }

    /** Sends the frame to everybody in the room (see {@link ServerFrames#finished}), closes it; unknown rooms are fine. */
    public void finish(String room, String frame) {
        Room open = rooms.get(room);
        if (open != null) {
            open.finish(frame);
        }
    }

    /** Sends the frame (see {@link TimingFrame}, {@link ServerFrames#ending}) to everybody in the room, if there is one. */
    public void tell(String room, String frame) {
        Room open = rooms.get(room);
        if (open != null) {
            open.tell(frame);
        }
    }

    /** Sends the frame to the third parties who are in the call, if there are any; unknown rooms are fine. */
    public void tellGuests(String room, String frame) {
        Room open = rooms.get(room);
        if (open != null) {
            open.guests().talk().tellInside(frame);
        }
    }

    /** Gives everybody in an admitted room the ICE servers as they are now; unknown rooms are fine. */
    public void renewIceServers(String room) {
        Room open = rooms.get(room);
        if (open != null) {
            open.conversation().renewIceServers();
        }
    }

    /** Closes every seat of this person at once, without grace. */
    public void evict(String subject) {
        census.roomsOf(subject).forEach(room -> room.evict(subject));
    }

    /** Closes this person's seat in one room at once, without grace; unknown rooms are fine. */
    public void evict(String room, String subject) {
        Room open = rooms.get(room);
        if (open != null) {
            open.evict(subject);
        }
    }

    /** Puts whoever came with this guest's link out of the room at once; unknown rooms are fine. */
    public void evictGuest(String room, String link) {
        Room open = rooms.get(room);
        if (open != null) {
            open.guests().evict(link);
        }
    }

    /** The server stops: every socket is closed with {@link CloseCode#GOING_AWAY} and nobody counts as left. */
    public void shutDown() {
        rooms.values().forEach(Room::shutDown);
        rooms.clear();
    }

    /** The subjects of everybody in a room or within the grace period. */
    public Set<String> subjects() {
        return census.subjects();
    }

    /** Rooms that somebody is in, or that still have something to write. */
    public int rooms() {
        return rooms.size();
    }

    /** Connections that hold a seat. */
    public int peers() {
        return census.peers();
    }

    private void retired(Room room) {
        rooms.remove(room.id, room);
    }
}

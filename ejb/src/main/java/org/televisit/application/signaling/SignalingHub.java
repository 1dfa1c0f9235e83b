package org.televisit.application.signaling;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** All rooms of this node. Skeleton: the rooms come next. */
public final class SignalingHub {

    public SignalingHub(
            RoomEvents events,
            Executor writes,
            Ticker ticker,
            Duration grace,
            LongSupplier nanoClock,
            Supplier<Instant> clock) {}

    /** Takes the seat, from an older connection of the same participant if need be; {@code ticket} is the one used. */
    public SeatHandle enter(SeatGrant grant, String ticket, Peer peer) {
        throw new UnsupportedOperationException();
    }

    /** One complete text frame came; never blocks. */
    public void receive(SeatHandle handle, String frame) {}

    /** The connection is gone without a leave: the grace period begins. */
    public void disconnected(SeatHandle handle) {}

    /** Sends the frame to everybody in the room (see {@link ServerFrames#finished}), closes it; unknown rooms are fine. */
    public void finish(String room, String frame) {}

    /** Closes every seat of this person at once. */
    public void evict(String subject) {}

    /** The subjects of everybody in a room or within the grace period. */
    public Set<String> subjects() {
        return Set.of();
    }

    /** Rooms that anybody is in. */
    public int rooms() {
        return 0;
    }

    /** Connections. */
    public int peers() {
        return 0;
    }
}

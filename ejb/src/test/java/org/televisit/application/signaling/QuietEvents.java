package org.televisit.application.signaling;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Answers and remembers nothing; for many threads. */
final class QuietEvents implements RoomEvents {

    private final AtomicLong tickets = new AtomicLong();

    @Override
    public void arrived(SeatGrant seat, Instant at) {
        // nobody asks
    }

    @Override
    public void left(SeatGrant seat, boolean onPurpose, Instant at) {
        // nobody asks
    }

    @Override
    public boolean admitted(SeatGrant by, boolean anyway) {
        return true;
    }

    @Override
    public Instant mediaReported(SeatGrant seat, MediaReport report) {
        return null;
    }

    @Override
    public void setupMeasured(SeatGrant seat, int milliseconds) {
        // nobody asks
    }

    @Override
    public void trouble(SeatGrant seat, Trouble kind, Instant at) {
        // nobody asks
    }

    @Override
    public String issueResumeTicket(SeatGrant seat) {
        return "resume-" + tickets.incrementAndGet();
    }

    @Override
    public String iceServers(SeatGrant seat) {
        return FakeHouse.ICE;
    }
}

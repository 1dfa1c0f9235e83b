package org.televisit.application.signaling;

import java.util.function.LongSupplier;

/** One socket of a third party's page. Its mutable part is guarded by the room's lock. */
final class GuestConnection implements SeatHandle {

    private static final double WISHES_PER_SECOND = 1;
    private static final int WISHES_BURST = 10;

    final Room room;
    final GuestGrant grant;
    final Peer peer;
    final FrameRate rate;

    /** How often this page may say what it wishes of the recording: each is a question to the database. */
    final TokenBucket wishes;

    /** False once another connection has the seat, or the seat was given up. */
    boolean alive = true;

    /** The last {@code room} frame, so that it is said again only when it differs. */
    String told;

    /** Whether this page has been given what it needs inside. */
    boolean hailed;

    GuestConnection(Room room, GuestGrant grant, Peer peer, LongSupplier nanoClock) {
        this.room = room;
        this.grant = grant;
        this.peer = peer;
        this.rate = new FrameRate(peer, nanoClock);
        this.wishes = new TokenBucket(WISHES_PER_SECOND, WISHES_BURST, nanoClock);
    }

    @Override
    public String subject() {
        return "guest:" + grant.link();
    }
}

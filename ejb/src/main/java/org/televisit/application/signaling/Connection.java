package org.televisit.application.signaling;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.LongSupplier;

/** One socket's hold on a seat. Its mutable part is guarded by the room's lock, the bucket by its own. */
final class Connection implements SeatHandle {

    private static final double CHATS_PER_SECOND = 2;
    private static final int CHATS_BURST = 40;

    final Room room;
    final Peer peer;
    final String seatId;
    private final SeatGrant grant;
    private final FrameRate frames;
    private final TokenBucket chats;
    private final Set<Trouble> troublesTold = EnumSet.noneOf(Trouble.class);
    private boolean setupTold;

    /** False once another connection has the seat, or the seat was given up. */
    boolean alive = true;

    /** The last {@code guests} frame, so that it is said again only when it differs; null before the first. */
    String toldOfGuests;

    Connection(Room room, SeatGrant grant, Peer peer, LongSupplier nanoClock) {
        this.room = room;
        this.grant = grant;
        this.peer = peer;
        this.seatId = grant.seatId();
        this.frames = new FrameRate(peer, nanoClock);
        this.chats = new TokenBucket(CHATS_PER_SECOND, CHATS_BURST, nanoClock);
    }

    @Override
    public String subject() {
        return grant.subject();
    }

    /** The seat as it was granted. */
    SeatGrant grant() {
        return grant;
    }

    boolean mayTalk() {
        return frames.mayTalk();
    }

    /** Whether one more message may be written, or asked for: people type, they do not flood a database. */
    boolean mayChat() {
        return chats.take();
    }

    boolean tellsTroubleFirst(Trouble trouble) {
        return troublesTold.add(trouble);
    }

    boolean tellsSetupFirst() {
        boolean first = !setupTold;
        setupTold = true;
        return first;
    }
}

package org.televisit.application.signaling;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.LongSupplier;

/** One socket's hold on a seat. Its mutable part is guarded by the room's lock, the bucket by its own. */
final class Connection implements SeatHandle {

    private static final double FRAMES_PER_SECOND = 30;
    private static final int FRAMES_BURST = 100;
    private static final double CHATS_PER_SECOND = 2;
    private static final int CHATS_BURST = 40;
    private static final int OVERRUNS_TOLERATED = 100;

    final Room room;
    final Peer peer;
    final String seatId;
    private final SeatGrant grant;
    private final TokenBucket frames;
    private final TokenBucket chats;
    private final Set<Trouble> troublesTold = EnumSet.noneOf(Trouble.class);
    private boolean setupTold;
    private int overruns;

    /** False once another connection has the seat, or the seat was given up. */
    boolean alive = true;

    Connection(Room room, SeatGrant grant, Peer peer, LongSupplier nanoClock) {
        this.room = room;
        this.grant = grant;
        this.peer = peer;
        this.seatId = grant.seatId();
        this.frames = new TokenBucket(FRAMES_PER_SECOND, FRAMES_BURST, nanoClock);
        this.chats = new TokenBucket(CHATS_PER_SECOND, CHATS_BURST, nanoClock);
    }

    @Override
    public SeatGrant grant() {
        return grant;
    }

    /**
     * Whether one more frame may be looked at. If not, the page is told once, and closed if it does not stop; a quiet
     * time makes up for it.
     */
    boolean mayTalk() {
        if (overruns > 0 && frames.full()) {
            overruns = 0;
        }
        if (frames.take()) {
            return true;
        }
        overruns++;
        if (overruns == 1) {
            peer.send(ServerFrames.error(ErrorCode.TOO_FAST, null));
        } else if (overruns == OVERRUNS_TOLERATED) {
            peer.close(CloseCode.POLICY);
        }
        return false;
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

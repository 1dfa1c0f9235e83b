package org.televisit.application.signaling;

import java.util.function.LongSupplier;

/** How many frames one connection may send. */
final class FrameRate {

    private static final double FRAMES_PER_SECOND = 30;
    private static final int FRAMES_BURST = 100;
    private static final int OVERRUNS_TOLERATED = 100;

    private final Peer peer;
    private final TokenBucket frames;
    private int overruns;

    FrameRate(Peer peer, LongSupplier nanoClock) {
        this.peer = peer;
        this.frames = new TokenBucket(FRAMES_PER_SECOND, FRAMES_BURST, nanoClock);
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
}

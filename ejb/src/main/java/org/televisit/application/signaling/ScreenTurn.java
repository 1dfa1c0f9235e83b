package org.televisit.application.signaling;

/**
 * Whose screen is shown: one page's at a time. The turn is that page's alone, so that it ends by itself when the seat is
 * given up or another page takes it. Guarded by the room.
 */
final class ScreenTurn {

    private Seat seat;
    private int instance;

    void take(Seat taker) {
        seat = taker;
        instance = taker.instance;
    }

    void give() {
        seat = null;
    }

    /** Whether this seat, null for an empty one, has the turn. */
    boolean isOf(Seat asked) {
        return asked != null && asked == seat && asked.instance == instance;
    }
}

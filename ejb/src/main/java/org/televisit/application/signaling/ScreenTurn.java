package org.televisit.application.signaling;

/**
 * Whose screen is shown: one page's at a time, of the two of the visit. The turn is that page's alone, so that it ends by
 * itself when the seat is given up or another page takes it. Guarded by the room.
 */
final class ScreenTurn {

    private final Room room;
    private Seat seat;
    private int instance;

    ScreenTurn(Room room) {
        this.room = room;
    }

    void asked(Connection from, boolean on) throws SignalFault {
        synchronized (room) {
            room.conversation().requireAdmitted();
            if (!from.alive) {
                return;
            }
            Seat asking = room.seatOf(from);
            if (on && isOf(room.otherOf(asking))) {
                throw new SignalFault(ErrorCode.NOT_NOW, "screen");
            }
            if (on) {
                seat = asking;
                instance = asking.instance;
                tell(from.seatId);
            } else if (isOf(asking)) {
                seat = null;
                tell(null);
            }
        }
    }

    private void tell(String by) {
        String frame = ServerFrames.screen(by);
        room.tellAll(frame);
        room.guests().talk().tellInside(frame);
    }

    /** Whether this seat, null for an empty one, has the turn. */
    boolean isOf(Seat asked) {
        return asked != null && asked == seat && asked.instance == instance;
    }

    /** The name of the seat whose screen is shown; null for none. */
    String shown() {
        for (Seat here : room.seats()) {
            if (isOf(here)) {
                return here.grant.seatId();
            }
        }
        return null;
    }
}

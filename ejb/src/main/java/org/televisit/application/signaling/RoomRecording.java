package org.televisit.application.signaling;

import java.util.ArrayList;
import java.util.List;
import org.televisit.domain.shared.BusinessException;

/**
 * The recording of one room. Whoever comes or goes makes the house look again whether everybody present has agreed; it
 * decides on the room's lane, and everybody is told.
 */
final class RoomRecording {

    private static final String WHAT = "recording";

    private final Room room;
    private String lastTold;

    RoomRecording(Room room) {
        this.room = room;
    }

    /** Somebody went. */
    void look(SeatGrant any) {
        room.lane.put(() -> tell(room.around.recordings().look(any, present())));
    }

    /** A page has come: it is told how things stand, and all are if its coming changes that. */
    void greet(Connection page) {
        room.lane.put(() -> {
            String frame = room.around.recordings().look(page.grant(), present());
            if (frame != null && frame.equals(lastTold)) {
                page.peer.send(frame);
            } else {
                tell(frame);
            }
        });
    }

    void wished(Connection from, SignalMessage.Recording wish) throws SignalFault {
        if (!room.isAlive(from)) {
            return;
        }
        if (!from.mayChat()) {
            throw new SignalFault(ErrorCode.TOO_FAST, WHAT);
        }
        room.lane.ask(WHAT, () -> follow(from, wish));
    }

    private void follow(Connection from, SignalMessage.Recording wish) {
        try {
            tell(room.around.recordings().wish(from.grant(), wish, present()));
        } catch (BusinessException refused) {
            from.peer.send(ServerFrames.error(ErrorCode.NOT_ALLOWED, WHAT));
        } catch (RuntimeException e) {
            from.peer.send(ServerFrames.error(ErrorCode.UNAVAILABLE, WHAT));
            throw e;
        }
    }

    /** Everybody in the room, those within the grace period too: a picture of theirs may still be on its way. */
    private Present present() {
        synchronized (room) {
            List<SeatGrant> seats = new ArrayList<>();
            for (Seat seat : room.seats()) {
                seats.add(seat.grant);
            }
            return new Present(seats, room.guests().inside().findAny().isPresent());
        }
    }

    private void tell(String frame) {
        synchronized (room) {
            if (frame != null) {
                lastTold = frame;
                room.tellAll(frame);
            }
        }
    }
}

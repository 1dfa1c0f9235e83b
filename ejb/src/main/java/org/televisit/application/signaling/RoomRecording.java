package org.televisit.application.signaling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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

    /**
     * A page has come: it is told how things stand, and all are if its coming changes that.
     *
     * @param any somebody of the visit
     */
    void greet(SeatGrant any, Peer page) {
        room.lane.put(() -> {
            String frame = room.around.recordings().look(any, present());
            if (frame != null && frame.equals(lastTold)) {
                page.send(frame);
            } else {
                tell(frame);
            }
        });
    }

    /** The page of a third party who is in the call has come, or come back; under the room's lock. */
    void greet(Peer page) {
        anybody().ifPresent(any -> greet(any, page));
    }

    /** A third party entered or left: who is recorded is another question now; under the room's lock. */
    void guestsChanged() {
        anybody().ifPresent(this::look);
    }

    private Optional<SeatGrant> anybody() {
        for (Seat seat : room.seats()) {
            return Optional.of(seat.grant);
        }
        return Optional.empty();
    }

    void wished(Connection from, SignalMessage.Recording wish) throws SignalFault {
        if (!room.isAlive(from)) {
            return;
        }
        if (!from.mayChat()) {
            throw new SignalFault(ErrorCode.TOO_FAST, WHAT);
        }
        room.lane.ask(
                WHAT, () -> follow(from.peer, () -> room.around.recordings().wish(from.grant(), wish, present())));
    }

    /** A third party who is in the call is asked as the two are. */
    void wished(GuestConnection from, SignalMessage.Recording wish) throws SignalFault {
        if (!from.wishes.take()) {
            throw new SignalFault(ErrorCode.TOO_FAST, WHAT);
        }
        room.lane.ask(
                WHAT, () -> follow(from.peer, () -> room.around.recordings().wish(from.grant, wish, present())));
    }

    private void follow(Peer from, Supplier<String> decided) {
        try {
            tell(decided.get());
        } catch (BusinessException refused) {
            from.send(ServerFrames.error(ErrorCode.NOT_ALLOWED, WHAT));
        } catch (RuntimeException e) {
            from.send(ServerFrames.error(ErrorCode.UNAVAILABLE, WHAT));
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
            return new Present(
                    seats, room.guests().inside().map(guest -> guest.grant).toList());
        }
    }

    private void tell(String frame) {
        synchronized (room) {
            if (frame != null) {
                lastTold = frame;
                room.tellAll(frame);
                room.guests().talk().tellInside(frame);
            }
        }
    }
}

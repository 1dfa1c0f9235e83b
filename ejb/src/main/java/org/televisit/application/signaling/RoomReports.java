package org.televisit.application.signaling;

import java.time.Instant;

/** What the two of a visit report of their media, led to where it is stored. No third party's word comes here. */
final class RoomReports {

    private final Room room;

    RoomReports(Room room) {
        this.room = room;
    }

    void media(Connection from, MediaReport report) throws SignalFault {
        synchronized (room) {
            room.conversation().requireAdmitted();
            if (!from.alive
                    || !room.seatOf(from).mayReport(room.around.nanoClock().getAsLong())) {
                return;
            }
        }
        room.lane.offer(() -> room.conversation().started(room.around.events().mediaReported(from.grant(), report)));
    }

    void setup(Connection from, int milliseconds) throws SignalFault {
        synchronized (room) {
            room.conversation().requireAdmitted();
            if (!from.alive || !from.tellsSetupFirst()) {
                return;
            }
        }
        room.lane.offer(() -> room.around.events().setupMeasured(from.grant(), milliseconds));
    }

    void trouble(Connection from, Trouble cause) {
        synchronized (room) {
            if (!from.alive || !from.tellsTroubleFirst(cause)) {
                return;
            }
        }
        Instant now = room.around.clock().get();
        room.lane.put(() -> room.around.events().trouble(from.grant(), cause, now));
    }
}

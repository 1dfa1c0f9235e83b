package org.televisit.application.signaling;

/** What pages find out about the call and tell once: how long it took to set up, and what they could not do. */
final class RoomFindings {

    private final Room room;

    RoomFindings(Room room) {
        this.room = room;
    }

    void setup(Connection from, int milliseconds) {
        synchronized (room) {
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
        room.lane.put(() -> room.around.events().trouble(from.grant(), cause));
    }
}

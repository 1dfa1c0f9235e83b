package org.televisit.application.signaling;

import org.televisit.domain.shared.BusinessException;

/**
 * Where the recording of a room is decided. Every method may block; the hub calls them on its bounded executor, one at
 * a time and in order for one room, with everybody who is in the room then. Each answers the frame that tells the room
 * how things stand, or null when there is nothing to tell.
 */
public interface RecordingKeeping {

    /**
     * Somebody came or went: the recording follows.
     *
     * @param any somebody of that room
     * @param present nobody may be
     */
    String look(SeatGrant any, Present present);

    /**
     * What somebody in the room wishes of its recording.
     *
     * @throws BusinessException when they may not, or not now
     */
    String wish(SeatGrant by, SignalMessage.Recording wish, Present present);

    /**
     * A third party who is in the call agrees, does not, or takes it back.
     *
     * @throws BusinessException when they may not, or not now
     */
    String wish(GuestGrant by, SignalMessage.Recording wish, Present present);
}

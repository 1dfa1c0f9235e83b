package org.televisit.application.call;

/**
 * Something for everybody in a room, fired in the transaction that makes it true; it is told after the commit.
 *
 * @param room the call's public id
 * @param frame as {@code SignalingHub.tell} takes it
 * @param guestsToo whether it is for the third parties in the call as well
 */
public record RoomNews(String room, String frame, boolean guestsToo) {

    /** For the two of the visit. */
    public RoomNews(String room, String frame) {
        this(room, frame, false);
    }

    /** For the two of the visit and the third parties who are in the call. */
    public static RoomNews forAll(String room, String frame) {
        return new RoomNews(room, frame, true);
    }
}

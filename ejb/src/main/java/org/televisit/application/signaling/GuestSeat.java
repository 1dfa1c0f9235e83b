package org.televisit.application.signaling;

/** A third party who is before or in the room, or whose socket was lost a moment ago. Guarded by the room. */
final class GuestSeat {

    GuestGrant grant;

    /** Null during the grace period. */
    GuestConnection connection;

    /** Whose grace period runs; the newest counts. */
    GuestConnection lost;

    int instance;

    /** The resume ticket that the page now in the seat has; only its return is the same page's. */
    String outstandingTicket;

    /** The page's last {@code media-state} as it is relayed; null before the first. */
    String mediaState;

    /** What the patient says; null for nothing yet. */
    Boolean agreed;

    /** Null until it was first worked out. */
    GuestStanding standing;

    GuestSeat(GuestGrant grant) {
        this.grant = grant;
    }

    boolean isIn() {
        return standing == GuestStanding.IN;
    }

    boolean isReturnOfTheSamePage(GuestGrant returning, String ticket) {
        return returning.resumed() && ticket != null && ticket.equals(outstandingTicket);
    }

    void send(String frame) {
        if (connection != null) {
            connection.peer.send(frame);
        }
    }
}

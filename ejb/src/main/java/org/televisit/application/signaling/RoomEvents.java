package org.televisit.application.signaling;

import java.time.Instant;

/**
 * What the hub tells the rest of the house. Every method may block (it writes): the hub calls them on its bounded
 * executor, one at a time and in order for one room. An exception is logged and harms that one event alone.
 */
public interface RoomEvents {

    /**
     * Somebody is now in the room who was not. Not called for a take-over or a return within the grace period; called
     * again for an already open presence after a restart of the server, which must then stay one presence.
     *
     * @param at when it was, which may be half a minute ago where the database was away
     */
    void arrived(SeatGrant seat, Instant at);

    /**
     * Somebody is no longer in the room: at once when {@code onPurpose} (leave, finish, eviction), else when the grace
     * period after a lost socket has passed.
     *
     * @param at when it was
     */
    void left(SeatGrant seat, boolean onPurpose, Instant at);

    /**
     * The doctor lets the patient in; idempotent. The room opens when this returns true.
     *
     * @param anyway whether the doctor was asked once more already, because the birth date does not match
     * @return false when the birth date does not match and the doctor has not been asked yet
     */
    boolean admitted(SeatGrant by, boolean anyway);

    /** Stores what one side received; answers when the call began once media flowed both ways, else null. */
    Instant mediaReported(SeatGrant seat, MediaReport report);

    /** Milliseconds from the click on Join to the first remote frame, 0 to 600,000. */
    void setupMeasured(SeatGrant seat, int milliseconds);

    /**
     * The page tried and could not.
     *
     * @param at when it was
     */
    void trouble(SeatGrant seat, Trouble kind, Instant at);

    /**
     * A ticket for the next socket of this seat. Earlier unused resume tickets of the same seat end with it, so that
     * exactly one is outstanding and a page that was taken over cannot come back by itself.
     *
     * @return the ticket; null if by now this person may not be here (blocked, or the call is over), which closes the
     *     seat: it was taken between the use of the entry ticket and that decision
     */
    String issueResumeTicket(SeatGrant seat);

    /** ICE servers for an admitted seat: a JSON object {@code {"iceServers":[…],"policy":"all","expiresAt":"…"}}. */
    String iceServers(SeatGrant seat);
}

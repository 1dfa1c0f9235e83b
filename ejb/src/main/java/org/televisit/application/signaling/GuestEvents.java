package org.televisit.application.signaling;

import org.televisit.domain.shared.BusinessException;

/**
 * What the hub tells the rest of the house about third parties. Like {@link RoomEvents}, every method may block, and is
 * called on the bounded executor, one at a time and in order for one room.
 */
public interface GuestEvents {

    /** They have come, entered, or gone. */
    void moved(GuestGrant guest, GuestMove move);

    /**
     * Keeps what the patient, or of an admin the doctor, says of somebody who wants to come in, with time and words; it
     * counts once this returns.
     *
     * @param by the seat of who says it
     * @param link public id of the guest's link
     * @throws BusinessException CONFLICT when the link leads nowhere any more
     */
    void answered(SeatGrant by, String link, boolean agreed);

    /**
     * A ticket for the next socket of this guest's page; an earlier unused one ends with it.
     *
     * @return null if by now the link leads nowhere, which closes the socket
     */
    String issueResumeTicket(GuestGrant guest);

    /** ICE servers for a guest who is in the call, as {@link RoomEvents#iceServers} answers them. */
    String iceServers(GuestGrant guest);
}

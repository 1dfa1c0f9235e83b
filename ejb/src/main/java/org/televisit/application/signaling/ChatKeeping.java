package org.televisit.application.signaling;

import org.televisit.domain.shared.BusinessException;

/**
 * Where a room's conversation is kept. Both methods may block; the hub calls them on its bounded executor, one at a
 * time and in order for one room.
 */
public interface ChatKeeping {

    /**
     * Keeps what somebody wrote, once for each id of theirs however often it comes.
     *
     * @param id what the page named it
     * @throws BusinessException INVALID when it says nothing, or too much; CONFLICT when the call is over
     */
    ChatLine keep(SeatGrant seat, String id, String text);

    /** What was said after this place: as much as a page can bear at once, so that it may have to ask again. */
    ChatPage since(SeatGrant seat, int sequence);
}

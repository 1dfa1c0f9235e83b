package org.televisit.application.signaling;

import java.util.List;

/**
 * Who is in a room at one moment.
 *
 * @param seats the two of the visit, those whose socket was lost within the grace period too
 * @param guests whether third parties are in the call as well
 */
public record Present(List<SeatGrant> seats, boolean guests) {

    public Present {
        seats = List.copyOf(seats);
    }
}

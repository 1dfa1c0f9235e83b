package org.televisit.application.signaling;

import java.util.List;

/**
 * Who is in a room at one moment.
 *
 * @param seats the two of the visit, those whose socket was lost within the grace period too
 * @param guests the third parties who are in the call, those whose socket was lost within the grace period too
 */
public record Present(List<SeatGrant> seats, List<GuestGrant> guests) {

    public Present {
        seats = List.copyOf(seats);
        guests = List.copyOf(guests);
    }
}

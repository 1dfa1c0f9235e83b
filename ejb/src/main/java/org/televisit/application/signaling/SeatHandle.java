package org.televisit.application.signaling;

/** One connection's hold on its seat; {@link SignalingHub#enter} gives it, the connection hands it back each time. */
public interface SeatHandle {

    /** The seat as it was granted. */
    SeatGrant grant();
}

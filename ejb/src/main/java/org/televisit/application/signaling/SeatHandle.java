package org.televisit.application.signaling;

/** One connection's hold on its seat; the hub gives it, the connection hands it back each time. */
public interface SeatHandle {

    /** Who sits there: an OIDC subject, or {@code guest:} and the id of a guest's link. */
    String subject();
}

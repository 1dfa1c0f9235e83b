package org.televisit.web.signaling;

import io.undertow.websockets.core.WebSocketChannel;
import java.security.Principal;
import org.televisit.application.signaling.Peer;
import org.televisit.application.signaling.SeatHandle;
import org.televisit.application.signaling.SignalingHub;

/** Whoever a ticket let to a call: one of its two, or a third party. */
sealed interface CallPrincipal extends Principal permits SeatPrincipal, GuestPrincipal {

    /** Takes the place that the ticket gave. */
    SeatHandle enter(SignalingHub hub, Peer peer);

    /** Keeps an HTTP session that ends from closing the call's socket. */
    void untieFromSession(WebSocketChannel channel);
}

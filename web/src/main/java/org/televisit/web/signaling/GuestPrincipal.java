package org.televisit.web.signaling;

import io.undertow.websockets.core.WebSocketChannel;
import org.televisit.application.signaling.GuestGrant;
import org.televisit.application.signaling.Peer;
import org.televisit.application.signaling.SeatHandle;
import org.televisit.application.signaling.SignalingHub;

/**
 * A third party whom a ticket let to a call's door.
 *
 * @param ticket the ticket that was used
 */
record GuestPrincipal(GuestGrant grant, String ticket) implements CallPrincipal {

    @Override
    public String getName() {
        return "guest:" + grant.link();
    }

    @Override
    public SeatHandle enter(SignalingHub hub, Peer peer) {
        return hub.enterGuest(grant, ticket, peer);
    }

    @Override
    public void untieFromSession(WebSocketChannel channel) {
        // a guest's page has no session
    }

    /** Shows no ticket. */
    @Override
    public String toString() {
        return "GuestPrincipal[" + grant + "]";
    }
}

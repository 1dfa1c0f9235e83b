package org.televisit.web.signaling;

import io.undertow.server.session.Session;
import io.undertow.servlet.spec.HttpSessionImpl;
import io.undertow.websockets.core.WebSocketChannel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import org.jboss.logging.Logger;
import org.televisit.application.signaling.Peer;
import org.televisit.application.signaling.SeatGrant;
import org.televisit.application.signaling.SeatHandle;
import org.televisit.application.signaling.SignalingHub;

/**
 * Whoever a ticket let in. The upgrade's principal is the one thing of a request that reaches the socket in every
 * container, per connection.
 *
 * @param grant the seat
 * @param ticket the ticket that was used
 * @param session the HTTP session that the page has, as Undertow keeps it; null without one
 */
record SeatPrincipal(SeatGrant grant, String ticket, Session session) implements CallPrincipal {

    private static final Logger LOG = Logger.getLogger(SeatPrincipal.class);

    /** Undertow's own name for them (JsrWebSocketFilter). */
    private static final String SESSION_SOCKETS = "io.undertow.websocket.current-connections";

    static SeatPrincipal of(SeatGrant grant, String ticket, HttpServletRequest request) {
        Session session =
                request.getSession(false) instanceof HttpSessionImpl undertows ? undertows.getSession() : null;
        return new SeatPrincipal(grant, ticket, session);
    }

    @Override
    public String getName() {
        return grant.subject();
    }

    @Override
    public SeatHandle enter(SignalingHub hub, Peer peer) {
        return hub.enter(grant, ticket, peer);
    }

    /**
     * An HTTP session that times out must not end a call, but Undertow closes each session's sockets with it. Sign-out
     * and blocking evict the person from the hub instead.
     */
    @Override
    public void untieFromSession(WebSocketChannel channel) {
        try {
            if (session != null && session.getAttribute(SESSION_SOCKETS) instanceof Collection<?> sockets) {
                sockets.remove(channel);
            }
        } catch (IllegalStateException e) {
            LOG.debug("The session ended meanwhile", e);
        }
    }

    /** Shows no ticket. */
    @Override
    public String toString() {
        return "SeatPrincipal[" + grant + "]";
    }
}

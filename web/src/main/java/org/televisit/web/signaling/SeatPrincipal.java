package org.televisit.web.signaling;

import io.undertow.servlet.spec.HttpSessionImpl;
import io.undertow.websockets.core.WebSocketChannel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;
import java.util.Collection;
import org.televisit.application.signaling.SeatGrant;

/**
 * Whoever a ticket let in. The upgrade's principal is the one thing of a request that reaches the socket in every
 * container, per connection.
 *
 * @param grant the seat
 * @param ticket the ticket that was used
 * @param sessionSockets the sockets that Undertow closes together with the HTTP session; null without a session
 */
record SeatPrincipal(SeatGrant grant, String ticket, Collection<?> sessionSockets) implements Principal {

    /** Undertow's own name for them (JsrWebSocketFilter). */
    private static final String SESSION_SOCKETS = "io.undertow.websocket.current-connections";

    static SeatPrincipal of(SeatGrant grant, String ticket, HttpServletRequest request) {
        if (request.getSession(false) instanceof HttpSessionImpl session
                && session.getSession().getAttribute(SESSION_SOCKETS) instanceof Collection<?> sockets) {
            return new SeatPrincipal(grant, ticket, sockets);
        }
        return new SeatPrincipal(grant, ticket, null);
    }

    @Override
    public String getName() {
        return grant.subject();
    }

    /** The request as this principal's. */
    HttpServletRequest seated(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public Principal getUserPrincipal() {
                return SeatPrincipal.this;
            }
        };
    }

    /** An HTTP session that times out must not end a call; sign-out and blocking evict the person instead. */
    void untieFromSession(WebSocketChannel channel) {
        if (sessionSockets != null) {
            sessionSockets.remove(channel);
        }
    }

    /** Shows no ticket. */
    @Override
    public String toString() {
        return "SeatPrincipal[" + grant + "]";
    }
}

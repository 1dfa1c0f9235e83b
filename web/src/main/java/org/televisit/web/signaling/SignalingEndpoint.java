package org.televisit.web.signaling;

import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.jsr.UndertowSession;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import org.jboss.logging.Logger;
import org.televisit.application.signaling.CloseCode;
import org.televisit.application.signaling.SeatHandle;
import org.televisit.application.signaling.SignalingHub;

/**
 * One socket of a call; one instance per socket. Everything here runs on the I/O thread but {@link #open}, and nothing
 * blocks: frames go straight to the hub.
 */
@ServerEndpoint(value = "/ws/call", subprotocols = Offer.PROTOCOL)
public class SignalingEndpoint {

    private static final Logger LOG = Logger.getLogger(SignalingEndpoint.class);

    @Inject
    private SignalingHub hub;

    @Inject
    private SocketWatch watch;

    private SocketPeer peer;
    private SeatHandle seat;

    /** Takes the seat that the handshake's ticket gave. */
    @OnOpen
    public void open(Session session) throws IOException {
        if (!(session.getUserPrincipal() instanceof CallPrincipal principal)) {
            session.close(new CloseReason(CloseCode.TICKET::code, CloseCode.TICKET.reason()));
            return;
        }
        try {
            sit(principal, (UndertowSession) session);
        } catch (RuntimeException e) {
            // The container would keep a socket without a seat open.
            LOG.warn("A seat could not be taken", e);
            session.close(new CloseReason(CloseCode.TICKET::code, CloseCode.TICKET.reason()));
        }
    }

    private void sit(CallPrincipal principal, UndertowSession session) {
        WebSocketChannel channel = session.getWebSocketChannel();
        principal.untieFromSession(channel);
        session.setMaxIdleTimeout(0);
        peer = new SocketPeer(new UndertowWire(session), System::nanoTime);
        Runnable unwatch = watch.add(peer);
        channel.addCloseTask(closed -> {
            peer.gone();
            unwatch.run();
        });
        seat = principal.enter(hub, peer);
        TextGuard guard = new TextGuard(peer, frame -> hub.receive(seat, frame));
        session.setReceiveListener(new FrameListener(session, peer, guard));
    }

    /** However it ended: unless the hub gave the seat up itself, the grace period begins. */
    @OnClose
    public void close() {
        if (peer != null) {
            peer.ended();
        }
        if (seat != null) {
            hub.disconnected(seat);
        }
    }

    /** Broken connections and frames are everyday, and the container closes those; anything else is a fault of ours. */
    @OnError
    public void error(Throwable problem) {
        if (problem instanceof IOException) {
            LOG.debug("A connection broke", problem);
        } else {
            LOG.warn("A socket failed", problem);
        }
    }
}

package org.televisit.web.signaling;

import io.undertow.websockets.jsr.UndertowSession;
import jakarta.websocket.CloseReason;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jboss.logging.Logger;
import org.televisit.application.signaling.CloseCode;
import org.xnio.Options;

/**
 * A session of the server's WebSocket container. The Jakarta interface has no way to drop a connection whose other end
 * does not read ({@code Session.close} leaves its TCP open for minutes), so this one class knows Undertow.
 */
final class UndertowWire implements Wire {

    private static final Logger LOG = Logger.getLogger(UndertowWire.class);

    private final UndertowSession session;

    UndertowWire(UndertowSession session) {
        this.session = session;
    }

    @Override
    public void send(String frame, Runnable done) {
        try {
            session.getAsyncRemote().sendText(frame, result -> done.run());
        } catch (RuntimeException e) {
            LOG.debugf(e, "No message on %s", session.getId());
            drop();
        }
    }

    @Override
    public void ping() {
        try {
            session.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
        } catch (IOException e) {
            LOG.debugf(e, "No ping on %s", session.getId());
        }
    }

    @Override
    public void close(CloseCode code) {
        try {
            session.close(new CloseReason(code::code, code.reason()));
        } catch (IOException e) {
            LOG.debugf(e, "No close on %s", session.getId());
        }
    }

    /** Resets the connection: an orderly end would wait for minutes behind what the other side does not read. */
    @Override
    public void drop() {
        try {
            session.getWebSocketChannel().setOption(Options.CLOSE_ABORT, true);
        } catch (IOException e) {
            LOG.debugf(e, "No reset on %s", session.getId());
        }
        session.forceClose();
    }
}

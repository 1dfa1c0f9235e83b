package org.televisit.web.signaling;

import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.BufferedBinaryMessage;
import io.undertow.websockets.core.BufferedTextMessage;
import io.undertow.websockets.core.StreamSourceFrameChannel;
import io.undertow.websockets.core.WebSocketCallback;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.jsr.UndertowSession;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import java.io.IOException;
import org.jboss.logging.Logger;
import org.televisit.application.signaling.CloseCode;

/**
 * Takes the frames of a socket straight from Undertow. The container's own listener stands the whole application up
 * around each message (class loader, naming, suspend counter), for which a relayed frame has no use: what it sets off
 * is plain Java until the room's lane takes over.
 */
final class FrameListener extends AbstractReceiveListener {

    private static final Logger LOG = Logger.getLogger(FrameListener.class);

    private final UndertowSession session;
    private final SocketPeer peer;
    private final TextGuard guard;

    FrameListener(UndertowSession session, SocketPeer peer, TextGuard guard) {
        this.session = session;
        this.peer = peer;
        this.guard = guard;
    }

    /** Part by part, so that the guard can end a message that grows too long. */
    @Override
    protected void onText(WebSocketChannel channel, StreamSourceFrameChannel frame) {
        new BufferedTextMessage(false).read(frame, new WebSocketCallback<>() {
            @Override
            public void complete(WebSocketChannel from, BufferedTextMessage part) {
                guard.part(part.getData(), part.isComplete());
            }

            @Override
            public void onError(WebSocketChannel from, BufferedTextMessage part, Throwable problem) {
                FrameListener.this.onError(from, problem);
            }
        });
    }

    @Override
    protected void onBinary(WebSocketChannel channel, StreamSourceFrameChannel frame) throws IOException {
        peer.close(CloseCode.UNSUPPORTED);
        frame.close();
    }

    @Override
    protected void onFullPongMessage(WebSocketChannel channel, BufferedBinaryMessage pong) throws IOException {
        super.onFullPongMessage(channel, pong);
        peer.ponged();
    }

    /** The close goes back at once; then the container calls the endpoint's method for it. */
    @Override
    protected void onFullCloseMessage(WebSocketChannel channel, BufferedBinaryMessage close) throws IOException {
        super.onFullCloseMessage(channel, close);
        session.closeInternal(new CloseReason(CloseCodes.NORMAL_CLOSURE, null));
    }

    /** Broken connections and frames are everyday; the connection ends either way. */
    @Override
    protected void onError(WebSocketChannel channel, Throwable problem) {
        LOG.debug("A connection broke", problem);
        session.forceClose();
    }
}

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
import org.televisit.application.news.PageGrant;
import org.televisit.application.notice.NoticeBoard;
import org.televisit.application.signaling.CloseCode;
import org.televisit.web.notice.NoticeText;

/**
 * The socket over which one page is told news; one instance per socket. It stays tied to the HTTP session, unlike a
 * call's: when the session ends, so does what the page may hear.
 */
@ServerEndpoint(value = "/ws/notices", subprotocols = Offer.PROTOCOL)
public class NoticeEndpoint {

    private static final Logger LOG = Logger.getLogger(NoticeEndpoint.class);

    @Inject
    private NoticeBoard board;

    @Inject
    private SocketWatch watch;

    private SocketPeer peer;
    private NoticeSocket page;
    private String subject;

    /** Puts the page up, whose ticket the handshake has used. */
    @OnOpen
    public void open(Session session) throws IOException {
        if (session.getUserPrincipal() instanceof PagePrincipal principal) {
            listen(principal.grant(), (UndertowSession) session);
        } else {
            session.close(new CloseReason(CloseCode.TICKET::code, CloseCode.TICKET.reason()));
        }
    }

    private void listen(PageGrant grant, UndertowSession session) {
        WebSocketChannel channel = session.getWebSocketChannel();
        session.setMaxIdleTimeout(0);
        subject = grant.subject();
        peer = new SocketPeer(new UndertowWire(session), System::nanoTime);
        page = new NoticeSocket(peer, new NoticeText(grant.locale(), grant.zone()), System::nanoTime);
        Runnable unwatch = watch.add(peer);
        channel.addCloseTask(closed -> {
            peer.gone();
            unwatch.run();
            board.leave(subject, page);
        });
        session.setReceiveListener(new FrameListener(session, peer, new TextGuard(peer, page::heard)));
        page.welcome();
        board.join(subject, page);
    }

    /** However it ended. */
    @OnClose
    public void close() {
        if (page != null) {
            peer.ended();
            board.leave(subject, page);
        }
    }

    /** Broken connections and frames are everyday, and the container closes those; anything else is a fault of ours. */
    @OnError
    public void error(Throwable problem) {
        if (problem instanceof IOException) {
            LOG.debug("A connection broke", problem);
        } else {
            LOG.warn("A socket for news failed", problem);
        }
    }
}

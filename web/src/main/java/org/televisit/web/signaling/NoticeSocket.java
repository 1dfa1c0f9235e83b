package org.televisit.web.signaling;

import java.util.function.LongSupplier;
import org.televisit.application.notice.Notice;
import org.televisit.application.notice.NoticePage;
import org.televisit.application.signaling.CloseCode;
import org.televisit.application.signaling.Peer;
import org.televisit.application.signaling.TokenBucket;
import org.televisit.web.notice.NoticeText;

/** A page that is told news over its socket. All it may say is that it is still there. */
final class NoticeSocket implements NoticePage {

    static final String WELCOME = "{\"type\":\"welcome\"}";
    static final String PING = "{\"type\":\"ping\"}";
    static final String PONG = "{\"type\":\"pong\"}";

    private static final int PINGS_PER_SECOND = 1;
    private static final int PINGS_AT_ONCE = 20;

    private final Peer peer;
    private final NoticeText words;
    private final TokenBucket pings;

    NoticeSocket(Peer peer, NoticeText words, LongSupplier nanoClock) {
        this.peer = peer;
        this.words = words;
        this.pings = new TokenBucket(PINGS_PER_SECOND, PINGS_AT_ONCE, nanoClock);
    }

    /** One complete message came; anything but a ping, or too many of them, ends the socket. */
    void heard(String message) {
        if (message.equals(PING) && pings.take()) {
            peer.send(PONG);
        } else {
            peer.close(CloseCode.POLICY);
        }
    }

    void welcome() {
        peer.send(WELCOME);
    }

    @Override
    public void show(Notice notice) {
        peer.send(words.frame(notice));
    }

    @Override
    public void close(CloseCode code) {
        peer.close(code);
    }
}

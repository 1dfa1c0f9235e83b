package org.televisit.web.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.televisit.application.signaling.CloseCode;
import org.televisit.application.signaling.Peer;
import org.televisit.web.notice.NoticeText;

class NoticeSocketTest {

    private final List<String> sent = new ArrayList<>();
    private final List<CloseCode> closed = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();
    private final NoticeSocket socket = new NoticeSocket(
            new Peer() {
                @Override
                public void send(String frame) {
                    sent.add(frame);
                }

                @Override
                public void close(CloseCode code) {
                    closed.add(code);
                }
            },
            new NoticeText(Locale.ENGLISH, null),
            nanos::get);

    @Test
    void aPingIsAnswered() {
        socket.heard("{\"type\":\"ping\"}");

        assertThat(sent).containsExactly("{\"type\":\"pong\"}");
        assertThat(closed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ping",
                "{}",
                "{\"type\":\"notice\",\"kind\":\"cancelled\"}",
                "{\"type\":\"ping\",\"more\":1}",
                "{\"type\":\"admit\"}"
            })
    void anythingElseEndsTheSocket(String message) {
        socket.heard(message);

        assertThat(sent).isEmpty();
        assertThat(closed).containsExactly(CloseCode.POLICY);
    }

    @Test
    void whoNeverStopsPingingIsShownOut() {
        for (int i = 0; i < 20; i++) {
            socket.heard("{\"type\":\"ping\"}");
        }
        assertThat(closed).isEmpty();

        socket.heard("{\"type\":\"ping\"}");
        assertThat(closed).containsExactly(CloseCode.POLICY);
    }

    @Test
    void aPingASecondMayGoOnForEver() {
        for (int i = 0; i < 1_000; i++) {
            nanos.addAndGet(1_000_000_000L);
            socket.heard("{\"type\":\"ping\"}");
        }

        assertThat(closed).isEmpty();
    }
}

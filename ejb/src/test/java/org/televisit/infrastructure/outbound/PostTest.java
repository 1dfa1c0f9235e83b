package org.televisit.infrastructure.outbound;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PostTest {

    private static final Duration SHORT = Duration.ofMillis(20);

    private static Posted to(int port, Map<String, String> headers) {
        return new Posted(URI.create("http://127.0.0.1:" + port + "/"), "", headers);
    }

    /** Said as it is every time, however close the end of the wait and the broken connection are. */
    @RepeatedTest(40)
    void whoIsSilentDidNotAnswerInTime() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Post post = new Post((SSLSocketFactory) SSLSocketFactory.getDefault(), SHORT);

            assertThatThrownBy(() -> post.send(silent.getInetAddress(), to(silent.getLocalPort(), Map.of())))
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void aHeaderHasOneLine() {
        assertThatThrownBy(() -> to(1, Map.of("Topic", "a\r\nHost: another")).bytes())
                .isInstanceOf(IllegalArgumentException.class);
    }
}

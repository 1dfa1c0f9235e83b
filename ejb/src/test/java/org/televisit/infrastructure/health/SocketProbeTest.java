package org.televisit.infrastructure.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.televisit.application.health.Probe.Finding;

class SocketProbeTest {

    private final SocketProbe probe = new SocketProbe();
    private final AtomicReference<String> asked = new AtomicReference<>();
    private HttpServer server;
    private int status = 403;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.set(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Upgrade") + " "
                    + exchange.getRequestHeaders().getFirst("Sec-WebSocket-Protocol"));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void fallSilent() {
        server.stop(0);
    }

    private Finding look() throws InterruptedException {
        return probe.answered("127.0.0.1:" + server.getAddress().getPort());
    }

    @ParameterizedTest
    @CsvSource({"403, ''", "429, ''", "404, status-404", "500, status-500", "503, status-503"})
    void aSocketIsWellThatAsksForItsTicket(int answer, String code) throws Exception {
        status = answer;

        assertThat(look()).isEqualTo(code.isEmpty() ? Finding.up() : Finding.degraded(code));
        assertThat(asked.get()).isEqualTo("/televisit/ws/notices websocket televisit.v1");
    }

    @Test
    void oneThatIsNotThereDoesNotAnswer() throws Exception {
        server.stop(0);

        assertThat(look()).isEqualTo(Finding.degraded("no-answer"));
    }

    @Test
    void aServerThatIsSetUpInAnotherWayIsNotLookedAt() {
        for (int i = 0; i < 10; i++) {
            assertThat(probe.look()).isEqualTo(Finding.off());
        }
    }
}

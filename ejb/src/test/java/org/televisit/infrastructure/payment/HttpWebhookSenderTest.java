package org.televisit.infrastructure.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.televisit.application.payment.WebhookSettings;

/** Another system that answers well, badly, slowly or not at all. */
@Timeout(20)
class HttpWebhookSenderTest {

    private static final String HEAD = "HTTP/1.1 %s\r\nContent-Length: %d\r\n%s\r\n";
    private static final Duration SOON = Duration.ofMillis(500);
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(15);

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private ServerSocket other;

    @BeforeEach
    void openAnother() throws IOException {
        other = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void closeAnother() throws IOException {
        other.close();
    }

    /** It hears one request and says this, and then nothing more; the connection stays open. */
    private void says(String answer) {
        Thread thread = new Thread(() -> {
            try (Socket socket = other.accept()) {
                byte[] some = new byte[8192];
                int read = socket.getInputStream().read(some);
                heard.add(new String(some, 0, read, StandardCharsets.US_ASCII));
                OutputStream out = socket.getOutputStream();
                out.write(answer.getBytes(StandardCharsets.US_ASCII));
                out.flush();
                while (socket.getInputStream().read() >= 0) {
                    // until the sender hangs up
                }
            } catch (IOException sometimes) {
                heard.add("gone");
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private Optional<String> sentWithin(Duration patience, boolean inside) {
        String url = "http://127.0.0.1:" + other.getLocalPort() + "/hook";
        String allowed = inside ? url : "https://example.org/";
        WebhookSettings settings =
                new WebhookSettings(Optional.of(allowed), Optional.of("a-secret-of-more-than-24-letters"), inside);
        return new HttpWebhookSender(settings, patience)
                .post(URI.create(url), "{\"a\":1}", Map.of("Televisit-Delivery", "one"));
    }

    @Test
    void whatIsAcceptedGotThrough() throws Exception {
        says(HEAD.formatted("204 No Content", 0, ""));

        assertThat(sentWithin(LONG_ENOUGH, true)).isEmpty();
        assertThat(heard.poll(5, TimeUnit.SECONDS))
                .startsWith("POST /hook HTTP/1.1")
                .contains("Content-Type: application/json", "Televisit-Delivery: one");
    }

    @Test
    void anErrorAndARedirectDidNotGetThrough() {
        says(HEAD.formatted("500 Oh", 0, ""));
        assertThat(sentWithin(LONG_ENOUGH, true)).contains("answered 500");

        says(HEAD.formatted("307 There", 0, "Location: http://127.0.0.1:" + other.getLocalPort() + "/there\r\n"));
        assertThat(sentWithin(LONG_ENOUGH, true)).contains("answered 307");
    }

    @Test
    void whoNeverAnswersIsLeftAlone() {
        says("");

        assertThat(sentWithin(SOON, true)).contains("no answer in time");
    }

    @Test
    void whoBeginsToAnswerAndNeverEndsIsLeftAlone() {
        says(HEAD.formatted("200 OK", 1000, "") + "a little");

        assertThat(sentWithin(SOON, true)).contains("no answer in time");
    }

    @Test
    void whoHangsUpDidNotTakeIt() throws IOException {
        other.close();

        assertThat(sentWithin(LONG_ENOUGH, true)).contains("ConnectException");
    }

    @Test
    void anAddressInsideIsNotKnockedAt() {
        says(HEAD.formatted("200 OK", 0, ""));

        assertThat(sentWithin(LONG_ENOUGH, false)).contains("an address inside the network");
        assertThat(heard).isEmpty();
    }
}

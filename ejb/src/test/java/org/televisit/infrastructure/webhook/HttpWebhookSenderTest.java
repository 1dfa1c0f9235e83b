package org.televisit.infrastructure.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.televisit.application.webhook.TargetRule;
import org.televisit.application.webhook.WebhookSettings;
import org.televisit.infrastructure.outbound.Names;
import org.televisit.infrastructure.outbound.Post;

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
        return sentWithin(patience, inside, Names.OF_THE_MACHINE, "127.0.0.1");
    }

    private Optional<String> sentWithin(Duration patience, boolean inside, Names names, String host) {
        String url = "http://" + host + ":" + other.getLocalPort() + "/hook?to=us";
        WebhookSettings settings = new WebhookSettings(
                Optional.of(inside ? url : "https://example.org/"),
                Optional.of("a-secret-of-more-than-24-letters"),
                Optional.empty(),
                inside ? Optional.of("127.0.0.0/8") : Optional.empty());
        return new HttpWebhookSender(
                        settings, names, new Post((SSLSocketFactory) SSLSocketFactory.getDefault(), patience))
                .post(URI.create(url), "{\"a\":1}", Map.of("Televisit-Delivery", "one"));
    }

    @Test
    void whatIsAcceptedGotThrough() throws Exception {
        says(HEAD.formatted("204 No Content", 0, ""));

        assertThat(sentWithin(LONG_ENOUGH, true)).isEmpty();
        assertThat(heard.poll(5, TimeUnit.SECONDS))
                .startsWith("POST /hook?to=us HTTP/1.1\r\nHost: 127.0.0.1:" + other.getLocalPort() + "\r\n")
                .contains("Content-Type: application/json", "Content-Length: 7", "Televisit-Delivery: one")
                .endsWith("\r\n\r\n{\"a\":1}");
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
    void whatComesAfterTheFirstLineIsNotWaitedFor() {
        says(HEAD.formatted("200 OK", 1_000_000, "") + "a little");

        assertThat(sentWithin(LONG_ENOUGH, true)).isEmpty();
    }

    @Test
    void whoSaysOneLetterAfterTheOtherIsLeftAlone() {
        says("H");

        assertThat(sentWithin(SOON, true)).contains("no answer in time");
    }

    @Test
    void whoSpeaksNoHttpOrNoEndDidNotTakeIt() {
        says("SSH-2.0-OpenSSH_9.9\r\n");
        assertThat(sentWithin(LONG_ENOUGH, true)).contains("ProtocolException");

        says("HTTP/1.1 " + "2".repeat(5000) + "\r\n");
        assertThat(sentWithin(LONG_ENOUGH, true)).contains("ProtocolException");
    }

    @Test
    void aHintThatItGoesOnIsNoAnswer() {
        says("HTTP/1.1 100 Continue\r\n\r\n" + HEAD.formatted("202 Accepted", 0, ""));

        assertThat(sentWithin(LONG_ENOUGH, true)).isEmpty();
    }

    /** A name is asked for once: what it stands for a moment later is not where the message goes. */
    @Test
    void theConnectionGoesToTheAddressThatWasLookedAt() throws Exception {
        says(HEAD.formatted("200 OK", 0, ""));
        List<String> asked = new ArrayList<>();
        Names rebinding = host -> {
            asked.add(host);
            return new InetAddress[] {InetAddress.getByName(asked.size() == 1 ? "127.0.0.1" : "192.0.2.1")};
        };

        assertThat(sentWithin(LONG_ENOUGH, true, rebinding, "receiver.example")).isEmpty();
        assertThat(asked).containsExactly("receiver.example");
        assertThat(heard.poll(5, TimeUnit.SECONDS)).contains("Host: receiver.example:");
    }

    @Test
    void aNameOfWhichOneAddressIsInsideIsNotKnockedAt() {
        says(HEAD.formatted("200 OK", 0, ""));
        Names mixed = host -> new InetAddress[] {InetAddress.getByName("127.0.0.1"), InetAddress.getByName("10.0.0.1")};

        assertThat(sentWithin(LONG_ENOUGH, true, mixed, "receiver.example")).contains(TargetRule.INSIDE);
        assertThat(heard).isEmpty();
    }

    @Test
    void whoIsNotKnownIsToldSo() {
        Names nobody = host -> {
            throw new UnknownHostException(host);
        };

        assertThat(sentWithin(LONG_ENOUGH, true, nobody, "receiver.example")).contains("unknown host");
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

package org.televisit.infrastructure.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.televisit.application.webhook.WebhookSettings;
import org.televisit.infrastructure.outbound.Post;

/** Another system with a certificate for the name receiver.example. */
@Timeout(30)
class SecureWebhookTest {

    private static final char[] PASSWORD = "of-this-test".toCharArray();
    private static final BlockingQueue<String> HEARD = new LinkedBlockingQueue<>();

    @TempDir
    static Path folder;

    private static SSLContext context;
    private static SSLServerSocket other;

    @BeforeAll
    static void open() throws Exception {
        Path store = made(folder.resolve("receiver.p12"));
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("receiver", keys.getCertificate("receiver"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        other = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(SecureWebhookTest::listen);
        thread.setDaemon(true);
        thread.start();
    }

    private static Path made(Path store) throws Exception {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "receiver",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=receiver.example",
                        "-ext",
                        "SAN=dns:receiver.example",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        return store;
    }

    @AfterAll
    static void close() throws IOException {
        other.close();
    }

    private static void listen() {
        while (!other.isClosed()) {
            try (Socket socket = other.accept()) {
                byte[] some = new byte[8192];
                int read = socket.getInputStream().read(some);
                if (read > 0) {
                    HEARD.add(new String(some, 0, read, StandardCharsets.US_ASCII));
                }
                socket.getOutputStream().write("HTTP/1.1 204 Taken\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            } catch (IOException whoDidNotTrustUs) {
                // the next one may
            }
        }
    }

    private static Optional<String> sent(String name, SSLSocketFactory trusting) {
        WebhookSettings settings = new WebhookSettings(
                Optional.of("https://" + name + "/"),
                Optional.of("a-secret-of-more-than-24-letters"),
                Optional.empty(),
                Optional.of("127.0.0.1"));
        URI target = URI.create("https://" + name + ":" + other.getLocalPort() + "/hook");
        return new HttpWebhookSender(
                        settings,
                        host -> new InetAddress[] {InetAddress.getLoopbackAddress()},
                        new Post(trusting, Duration.ofSeconds(10)))
                .post(target, "{}", Map.of());
    }

    @Test
    void itIsToldUnderTheNameOfItsCertificate() throws Exception {
        assertThat(sent("receiver.example", context.getSocketFactory())).isEmpty();
        assertThat(HEARD.poll(5, TimeUnit.SECONDS)).startsWith("POST /hook HTTP/1.1\r\nHost: receiver.example:");
    }

    @Test
    void nothingIsSaidToAnotherNameOrToAStranger() {
        assertThat(sent("another.example", context.getSocketFactory())).contains("no secure connection");
        assertThat(sent("receiver.example", (SSLSocketFactory) SSLSocketFactory.getDefault()))
                .contains("no secure connection");
        assertThat(HEARD).isEmpty();
    }
}

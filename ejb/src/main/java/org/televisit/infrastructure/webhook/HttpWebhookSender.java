package org.televisit.infrastructure.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.televisit.application.webhook.TargetRule;
import org.televisit.application.webhook.WebhookSender;
import org.televisit.application.webhook.WebhookSettings;

/**
 * Sends over HTTP/1.1 to an address that was looked at. The name is resolved once and the connection made to what came
 * of that, so a name that stands for another address a moment later leads nowhere; the certificate must still be the
 * name's. Follows no redirect, takes no more of an answer than its first lines, and hangs up in time whatever the other
 * does. Java's own client resolves by itself, hence the socket.
 */
@ApplicationScoped
public class HttpWebhookSender implements WebhookSender {

    private static final Duration TO_CONNECT = Duration.ofSeconds(4);
    private static final Duration TO_ANSWER = Duration.ofSeconds(8);

    private final WebhookSettings settings;
    private final Names names;
    private final SSLSocketFactory secure;
    private final Duration toAnswer;

    /** What a host's name stands for. */
    @FunctionalInterface
    interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /** For the container's proxy. */
    protected HttpWebhookSender() {
        this(null);
    }

    /** Waits eight seconds for an answer. */
    @Inject
    public HttpWebhookSender(WebhookSettings settings) {
        this(settings, InetAddress::getAllByName, (SSLSocketFactory) SSLSocketFactory.getDefault(), TO_ANSWER);
    }

    HttpWebhookSender(WebhookSettings settings, Names names, SSLSocketFactory secure, Duration toAnswer) {
        this.settings = settings;
        this.names = names;
        this.secure = secure;
        this.toAnswer = toAnswer;
    }

    @Override
    public Optional<String> post(URI target, String json, Map<String, String> headers) {
        Posted posted = new Posted(target, json, headers);
        try {
            InetAddress[] addresses = names.of(posted.host());
            Optional<String> refusal = TargetRule.refusal(addresses, posted.secure(), settings.inside());
            return refusal.isPresent() ? refusal : exchange(addresses[0], posted);
        } catch (UnknownHostException e) {
            return Optional.of("unknown host");
        }
    }

    private Optional<String> exchange(InetAddress address, Posted posted) {
        Socket plain = new Socket();
        Executor later = CompletableFuture.delayedExecutor(toAnswer.toMillis(), TimeUnit.MILLISECONDS);
        // what waits for the other on any line below fails when this closes
        CompletableFuture<Void> hangsUp = CompletableFuture.runAsync(() -> close(plain), later);
        try {
            plain.connect(
                    new InetSocketAddress(address, posted.port()),
                    Math.toIntExact(toConnect().toMillis()));
            Socket socket = posted.secure() ? secured(plain, posted) : plain;
            socket.getOutputStream().write(posted.bytes());
            socket.getOutputStream().flush();
            int status = StatusLine.read(socket.getInputStream());
            return status / 100 == 2 ? Optional.empty() : Optional.of("answered " + status);
        } catch (IOException e) {
            return Optional.of(hangsUp.isDone() ? "no answer in time" : told(e));
        } finally {
            hangsUp.cancel(true);
            close(plain);
        }
    }

    private Duration toConnect() {
        return toAnswer.compareTo(TO_CONNECT) < 0 ? toAnswer : TO_CONNECT;
    }

    private Socket secured(Socket plain, Posted posted) throws IOException {
        SSLSocket secured = (SSLSocket) secure.createSocket(plain, posted.host(), posted.port(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    // nothing of the message and nothing that the other wrote
    private static String told(IOException failure) {
        return failure instanceof SSLException
                ? "no secure connection"
                : failure.getClass().getSimpleName();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // there is nothing left to close
        }
    }
}

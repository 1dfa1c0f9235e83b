package org.televisit.infrastructure.outbound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sends over HTTP/1.1 to an address that was looked at. The name is resolved once, by the caller, and the connection
 * made to what came of that, so a name that stands for another address a moment later leads nowhere; the certificate
 * must still be the name's. Follows no redirect, takes no more of an answer than its first lines, and hangs up in time
 * whatever the other does. Java's own client resolves by itself, hence the socket.
 */
public final class Post {

    private static final Duration TO_CONNECT = Duration.ofSeconds(4);
    private static final Duration TO_ANSWER = Duration.ofSeconds(8);

    private final SSLSocketFactory secure;
    private final Duration toAnswer;

    /** Believes the certificates that the machine believes, and waits eight seconds for an answer. */
    public Post() {
        this((SSLSocketFactory) SSLSocketFactory.getDefault(), TO_ANSWER);
    }

    /**
     * @param secure whose certificates are believed
     * @param toAnswer the longest wait for the whole of it
     */
    public Post(SSLSocketFactory secure, Duration toAnswer) {
        this.secure = secure;
        this.toAnswer = toAnswer;
    }

    /**
     * The status of the answer.
     *
     * @param address one that the host's name stands for
     * @throws SocketTimeoutException when there was none in time
     * @throws IOException when nobody is there, the certificate is not the host's, or what answers speaks no HTTP
     */
    public int send(InetAddress address, Posted posted) throws IOException {
        Socket plain = new Socket();
        AtomicBoolean tooLate = new AtomicBoolean();
        Executor later = CompletableFuture.delayedExecutor(toAnswer.toMillis(), TimeUnit.MILLISECONDS);
        // what waits for the other on any line below fails when this closes
        CompletableFuture<Void> hangsUp = CompletableFuture.runAsync(
                () -> {
                    tooLate.set(true);
                    close(plain);
                },
                later);
        try {
            return exchange(plain, address, posted);
        } catch (IOException e) {
            throw tooLate.get() ? new SocketTimeoutException("no answer in time") : e;
        } finally {
            hangsUp.cancel(true);
            close(plain);
        }
    }

    private int exchange(Socket plain, InetAddress address, Posted posted) throws IOException {
        plain.connect(
                new InetSocketAddress(address, posted.port()),
                Math.toIntExact(toConnect().toMillis()));
        Socket socket = posted.secure() ? secured(plain, posted) : plain;
        socket.getOutputStream().write(posted.bytes());
        socket.getOutputStream().flush();
        return StatusLine.read(socket.getInputStream());
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

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // there is nothing left to close
        }
    }
}

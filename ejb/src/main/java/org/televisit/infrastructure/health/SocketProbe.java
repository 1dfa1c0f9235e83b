package org.televisit.infrastructure.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.televisit.application.health.PartState;
import org.televisit.application.health.Probe;

/**
 * Shakes hands with this node's own socket, as a page of it would, but without a ticket: a node that refuses that is one
 * that would let somebody with a ticket in. Nothing is opened, looked up or written.
 */
@ApplicationScoped
public class SocketProbe implements Probe {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final String LISTENER = "jboss.as:socket-binding-group=standard-sockets,socket-binding=http";
    private static final String SOCKET = "/televisit/ws/notices";
    private static final int NO_TICKET = 403;
    private static final int TOO_OFTEN = 429;

    // a node begins to look before its pages are there; what is not there after a minute will not come by itself
    private static final int LOOKS_OF_A_START = 6;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private boolean starting = true;
    private int looks;

    @Override
    public String part() {
        return "sockets";
    }

    @Override
    public synchronized Finding look() {
        Finding found = found();
        starting = starting && found.state() != PartState.UP && ++looks <= LOOKS_OF_A_START;
        return starting ? Finding.off() : found;
    }

    private Finding found() {
        try {
            String host = ownHost();
            return host == null ? Finding.off() : answered(host);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Finding.degraded("interrupted");
        }
    }

    /** What a handshake without a ticket comes to at this host and port. */
    Finding answered(String host) throws InterruptedException {
        var handshake = http.newWebSocketBuilder()
                .connectTimeout(PATIENCE)
                .subprotocols("televisit.v1")
                .header("Origin", "http://" + host)
                .buildAsync(URI.create("ws://" + host + SOCKET), new WebSocket.Listener() {});
        try {
            handshake.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).abort();
            return Finding.degraded("open-to-all");
        } catch (ExecutionException e) {
            return e.getCause() instanceof WebSocketHandshakeException refusal
                    ? judged(refusal.getResponse().statusCode())
                    : Finding.degraded("no-answer");
        } catch (TimeoutException e) {
            handshake.cancel(true);
            return Finding.degraded("no-answer");
        }
    }

    private static Finding judged(int status) {
        return status == NO_TICKET || status == TOO_OFTEN ? Finding.up() : Finding.degraded("status-" + status);
    }

    /** Where this node listens; null for a server that is set up in another way. */
    private static String ownHost() {
        try {
            MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
            ObjectName listener = new ObjectName(LISTENER);
            InetAddress bound = InetAddress.getByName(
                    beans.getAttribute(listener, "boundAddress").toString());
            String address = bound.isAnyLocalAddress() ? "127.0.0.1" : bound.getHostAddress();
            return (address.indexOf(':') < 0 ? address : "[" + address + "]") + ":"
                    + beans.getAttribute(listener, "boundPort");
        } catch (JMException | UnknownHostException otherwise) {
            return null;
        }
    }
}

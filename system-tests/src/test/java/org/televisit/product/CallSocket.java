package org.televisit.product;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A seat in a call without a browser: sends frames as they are given and keeps what comes. */
public final class CallSocket implements WebSocket.Listener, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final BlockingQueue<JsonObject> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private WebSocket socket;

    private CallSocket() {}

    /** Opens a socket with a ticket, from the product's own origin. */
    public static CallSocket open(Product product, String ticket) {
        return open(product, ticket, product.origin());
    }

    /** Opens a socket from any origin; a refusal comes as {@link Refused}. */
    public static CallSocket open(Product product, String ticket, String origin) {
        return open(product.socket(), ticket, origin);
    }

    /** Opens a socket over which a page is told news. */
    public static CallSocket openPage(Product product, String ticket, String origin) {
        return open(product.newsSocket(), ticket, origin);
    }

    private static CallSocket open(String address, String ticket, String origin) {
        CallSocket seat = new CallSocket();
        WebSocket.Builder builder =
                HttpClient.newHttpClient().newWebSocketBuilder().header("Origin", origin);
        if (ticket == null) {
            builder.subprotocols("televisit.v1");
        } else {
            builder.subprotocols("televisit.v1", "ticket." + ticket);
        }
        try {
            seat.socket = builder.buildAsync(URI.create(address), seat).join();
            return seat;
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused) {
                throw new Refused(refused.getResponse().statusCode());
            }
            throw e;
        }
    }

    public void send(String frame) {
        socket.sendText(frame, true).join();
    }

    public void sendBinary(byte[] bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
    }

    /** The next frame of a type, frames of other types thrown away. */
    public JsonObject await(String type) {
        try {
            long until = System.nanoTime() + PATIENCE.toNanos();
            while (true) {
                JsonObject frame = frames.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (frame == null) {
                    throw new AssertionError("no frame '" + type + "' came; closed: " + closed);
                }
                if (frame.get("type").getAsString().equals(type)) {
                    return frame;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** True when a frame of the type has come before the answer to a ping sent now. */
    public boolean hasReceived(String type) {
        send("{\"type\":\"ping\"}");
        boolean seen = false;
        while (true) {
            JsonObject frame = awaitAny();
            String came = frame.get("type").getAsString();
            seen |= came.equals(type);
            if (came.equals("pong")) {
                return seen;
            }
        }
    }

    private JsonObject awaitAny() {
        try {
            JsonObject frame = frames.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (frame == null) {
                throw new AssertionError("nothing came; closed: " + closed);
            }
            return frame;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The code the server closed with, once it has. */
    public int closeCode() {
        return closeCode(PATIENCE);
    }

    public int closeCode(Duration patience) {
        try {
            return closed.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (TimeoutException e) {
            throw new AssertionError("the socket stayed open", e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new AssertionError("the socket broke instead of closing", e.getCause());
        }
    }

    public boolean isOpen() {
        return !closed.isDone();
    }

    /** Drops the connection without a word, as a cut cable does. */
    public void vanish() {
        socket.abort();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            frames.add(JsonParser.parseString(text.toString()).getAsJsonObject());
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int statusCode, String reason) {
        closed.complete(statusCode);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.completeExceptionally(error);
    }

    @Override
    public void close() {
        socket.abort();
    }

    /** The handshake was answered with a status instead of a socket. */
    public static final class Refused extends RuntimeException {

        private final int status;

        Refused(int status) {
            super("the handshake was answered " + status);
            this.status = status;
        }

        public int status() {
            return status;
        }
    }
}

package org.televisit.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** The other system: hears what this server posts to the address of its settings, and answers as the test says. */
final class Receiver implements AutoCloseable {

    /** An answer that never comes. */
    static final int SILENCE = 0;

    private static final int PATIENCE_SECONDS = 30;

    /** What came; header names in lower case. */
    record Heard(Map<String, String> headers, String body) {}

    private final ServerSocket door;
    private final Function<Heard, Integer> status;
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile Socket silent;

    /** Listens from now on; {@code status} says the answer to each message, or {@link #SILENCE}. */
    Receiver(Function<Heard, Integer> status) throws IOException {
        this(status, Integer.getInteger("televisit.it.webhook.port"));
    }

    /** As the other, at this port. */
    Receiver(Function<Heard, Integer> status, int port) throws IOException {
        this.status = status;
        this.door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        thread = new Thread(this::listen);
        thread.setDaemon(true);
        thread.start();
    }

    /** The next message about this visit, as soon as it comes; others are passed over. */
    Heard next(String visit) throws InterruptedException {
        return next(visit, "");
    }

    /** The next of a topic about this visit. */
    Heard next(String visit, String topic) throws InterruptedException {
        while (true) {
            Heard message = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("nothing came about visit " + visit);
            }
            if (message.body().contains(visit) && message.body().contains(topic)) {
                return message;
            }
        }
    }

    /** Whether anything about this visit came that nobody has taken yet. */
    boolean has(String visit) {
        return has(visit, "");
    }

    /** Whether anything of a topic about this visit came that nobody has taken yet. */
    boolean has(String visit, String topic) {
        return heard.stream()
                .anyMatch(message ->
                        message.body().contains(visit) && message.body().contains(topic));
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                answer(door.accept());
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket socket) throws IOException {
        Heard message = read(socket.getInputStream());
        int answer = status.apply(message);
        heard.add(message);
        if (answer == SILENCE) {
            silent = socket;
            return;
        }
        try (socket) {
            String head = "HTTP/1.1 " + answer + " Said\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
        }
    }

    private static Heard read(InputStream in) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Heard(headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int read = in.read(); read >= 0 && read != '\n'; read = in.read()) {
            line.write(read);
        }
        return line.toString(StandardCharsets.UTF_8).strip();
    }

    /** Hangs up on whoever still waits for an answer. */
    void hangUp() throws IOException {
        silent.close();
    }

    @Override
    public void close() {
        try {
            door.close();
            // the port is free once nobody listens any more
            thread.join(5_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

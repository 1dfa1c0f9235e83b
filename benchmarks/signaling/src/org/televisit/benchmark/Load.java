package org.televisit.benchmark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.concurrent.TimeUnit;

/**
 * All sockets of one server on one thread. Messages are due at fixed times, whether or not earlier ones have arrived,
 * and delays count from when a message was due: a server that stalls can't slow the questions down.
 */
final class Load implements Socket.Listener, AutoCloseable {

    private final Dialect dialect;
    private final InetSocketAddress server;
    private final Selector selector;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(64 * 1024);
    private final Socket[] sockets;
    private Delays delays = new Delays();
    private int ready;

    Load(Dialect dialect, InetSocketAddress server, int sockets) throws IOException {
        this.dialect = dialect;
        this.server = server;
        this.sockets = new Socket[sockets];
        this.selector = Selector.open();
    }

    /** Opens all sockets, at most so many a second. */
    void connect(int perSecond) throws IOException {
        long begin = System.nanoTime();
        for (int i = 0; i < sockets.length; i++) {
            sockets[i] = new Socket(i, server, selector, dialect, this);
            long due = begin + TimeUnit.SECONDS.toNanos(1) * (i + 1) / perSecond;
            do {
                serve(due - System.nanoTime());
            } while (System.nanoTime() < due);
        }
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (ready < sockets.length) {
            serve(TimeUnit.MILLISECONDS.toNanos(10));
            if (System.nanoTime() > patience) {
                throw new IOException(ready + " of " + sockets.length + " sockets are ready");
            }
        }
    }

    /** Sends at this rate for so long, waits a second for stragglers. */
    Delays run(int messagesPerSecond, int seconds) throws IOException {
        delays = new Delays();
        long total = (long) messagesPerSecond * seconds;
        long begin = System.nanoTime();
        long sent = 0;
        while (sent < total) {
            long now = System.nanoTime();
            long due = Math.min(total, (now - begin) * messagesPerSecond / 1_000_000_000L + 1);
            for (int batch = 0; sent < due && batch < 64; batch++) {
                long dueAt = begin + sent * 1_000_000_000L / messagesPerSecond;
                // An odd step visits every socket before it comes back to one, and no two of a call in a row.
                Socket from = sockets[(int) (sent * 7_919 % sockets.length)];
                from.send(dialect.candidate(dueAt));
                sent++;
            }
            delays.generatorLate = Math.max(delays.generatorLate, now - begin - sent * 1_000_000_000L / messagesPerSecond);
            serve(begin + sent * 1_000_000_000L / messagesPerSecond - System.nanoTime());
        }
        delays.sent = sent;
        delays.seconds = (System.nanoTime() - begin) / 1e9;
        long stragglers = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        while (System.nanoTime() < stragglers && delays.count() < sent) {
            serve(TimeUnit.MILLISECONDS.toNanos(1));
        }
        return delays;
    }

    /** Stays connected and silent. */
    void idle(int seconds) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < end) {
            serve(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private void serve(long nanos) throws IOException {
        int selected = nanos < 1_000_000 ? selector.selectNow() : selector.select(nanos / 1_000_000);
        if (selected == 0) {
            return;
        }
        for (SelectionKey key : selector.selectedKeys()) {
            Socket socket = (Socket) key.attachment();
            if (key.isReadable()) {
                socket.readable(buffer);
            }
            if (key.isValid() && key.isWritable()) {
                socket.writable();
            }
        }
        selector.selectedKeys().clear();
    }

    @Override
    public void text(Socket socket, byte[] frame, int from, int length) {
        int digits = digits(frame, from, length);
        if (digits >= 0) {
            delays.add(System.nanoTime() - number(frame, digits));
            return;
        }
        String answer = dialect.answer(socket.number, frame, from, length, () -> {
            if (!socket.ready) {
                socket.ready = true;
                ready++;
            }
        });
        if (answer != null) {
            try {
                socket.send(answer.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    /** Where the digits after {@code ts=} begin, or -1. */
    private static int digits(byte[] frame, int from, int length) {
        for (int i = from + 60; i < from + length - 18; i++) {
            if (frame[i] == 't' && frame[i + 1] == 's' && frame[i + 2] == '=') {
                return i + 3;
            }
        }
        return -1;
    }

    private static long number(byte[] frame, int from) {
        long number = 0;
        for (int i = from; i < from + 16; i++) {
            number = number << 4 | Character.digit(frame[i], 16);
        }
        return number;
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : sockets) {
            if (socket != null) {
                socket.close();
            }
        }
        selector.close();
    }
}

package org.televisit.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * A network that can be made bad in mid-call, without being root: datagrams go through it both ways to a server on this
 * machine, such as a relay, and are lost, late or swallowed as a test wishes. At first it passes all on at once.
 */
public final class UdpProxy implements AutoCloseable {

    private static final int LARGEST = 65_535;
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final DatagramSocket front;
    private final InetSocketAddress server;
    private final Map<SocketAddress, DatagramSocket> behind = new ConcurrentHashMap<>();
    private final ScheduledExecutorService late = Executors.newSingleThreadScheduledExecutor(UdpProxy::thread);
    private final AtomicLong passed = new AtomicLong();
    private volatile double loss;
    private volatile long delayMicros;
    private volatile long jitterMicros;
    private volatile boolean blackhole;

    private UdpProxy(int serverPort) throws IOException {
        this.front = new DatagramSocket(0, HERE);
        this.server = new InetSocketAddress(HERE, serverPort);
    }

    /** Stands before a UDP port of this machine, on a port of its own. */
    public static UdpProxy before(int serverPort) {
        try {
            UdpProxy proxy = new UdpProxy(serverPort);
            thread(proxy::readFront).start();
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it is reached, at 127.0.0.1. */
    public int port() {
        return front.getLocalPort();
    }

    /** The relay behind it, as browsers are told of it. */
    public String turnUrl() {
        return "turn:127.0.0.1:" + port() + "?transport=udp";
    }

    /** @param share of the datagrams each way that never arrive, 0 to 1 */
    public UdpProxy loses(double share) {
        loss = share;
        return this;
    }

    /** @param jitter each datagram is late by up to so much more, whatever its order */
    public UdpProxy delays(Duration delay, Duration jitter) {
        delayMicros = TimeUnit.NANOSECONDS.toMicros(delay.toNanos());
        jitterMicros = TimeUnit.NANOSECONDS.toMicros(jitter.toNanos());
        return this;
    }

    /** Nothing gets through any more, and nobody is told. */
    public UdpProxy swallows() {
        blackhole = true;
        return this;
    }

    /** All gets through again, as fast as it can. */
    public UdpProxy heals() {
        blackhole = false;
        loss = 0;
        return delays(Duration.ZERO, Duration.ZERO);
    }

    /** How many datagrams have got through, both ways together. */
    public long passed() {
        return passed.get();
    }

    private void readFront() {
        read(front, datagram -> {
            DatagramSocket line = behind.computeIfAbsent(datagram.getSocketAddress(), this::line);
            pass(line, copy(datagram, server));
        });
    }

    /** Each client has a port of its own towards the server, as behind a router. */
    private DatagramSocket line(SocketAddress client) {
        try {
            DatagramSocket line = new DatagramSocket(0, HERE);
            thread(() -> read(line, datagram -> pass(front, copy(datagram, client))))
                    .start();
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pass(DatagramSocket out, DatagramPacket datagram) {
        if (blackhole || ThreadLocalRandom.current().nextDouble() < loss) {
            return;
        }
        long jitter = jitterMicros == 0 ? 0 : ThreadLocalRandom.current().nextLong(jitterMicros);
        long wait = delayMicros + jitter;
        if (wait == 0) {
            send(out, datagram);
            return;
        }
        try {
            late.schedule(() -> send(out, datagram), wait, TimeUnit.MICROSECONDS);
        } catch (RejectedExecutionException e) {
            // closed meanwhile: what is under way is lost
        }
    }

    private void send(DatagramSocket out, DatagramPacket datagram) {
        try {
            out.send(datagram);
            passed.incrementAndGet();
        } catch (IOException e) {
            // closed, or the other end is: lost, as on any network
        }
    }

    private static void read(DatagramSocket socket, Consumer<DatagramPacket> act) {
        byte[] buffer = new byte[LARGEST];
        while (!socket.isClosed()) {
            DatagramPacket datagram = new DatagramPacket(buffer, buffer.length);
            try {
                socket.receive(datagram);
            } catch (IOException e) {
                continue; // closed, or the server's port was refused for a moment
            }
            act.accept(datagram);
        }
    }

    private static DatagramPacket copy(DatagramPacket datagram, SocketAddress to) {
        byte[] bytes = Arrays.copyOf(datagram.getData(), datagram.getLength());
        return new DatagramPacket(bytes, bytes.length, to);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "udp-proxy");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        front.close();
        behind.values().forEach(DatagramSocket::close);
        late.shutdownNow();
    }
}

package org.televisit.benchmark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Relays candidates through one server and prints one table row for each rate.
 *
 * <p>{@code televisit|socket.io HOST:PORT PID SOCKETS SECONDS RATES [TICKETS]}: RATES are messages a second, with
 * commas; TICKETS is a file of one ticket a line, two lines a call.
 */
public final class SignalingBenchmark {

    /** Of two cores a cold server has one, which also compiles what it runs for the first time. */
    private static final int CONNECTS_PER_SECOND = 25;

    /** Televisit takes 30 messages a second from each. */
    private static final int MOST_PER_SOCKET = 20;

    /** Step by step: a compiler that has one core with the server must not meet the full load cold. */
    private static final int[] WARM_UP_RATES = {2_000, 5_000, 10_000, 20_000};

    private static final int WARM_UP_SECONDS = 40;
    private static final int AFTER_CONNECTING_SECONDS = 90;
    private static final int SETTLE_SECONDS = 3;

    private SignalingBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        String[] address = arguments[1].split(":");
        ServerProcess server = new ServerProcess(Long.parseLong(arguments[2]));
        int sockets = Integer.parseInt(arguments[3]);
        int seconds = Integer.parseInt(arguments[4]);
        int[] rates = Arrays.stream(arguments[5].split(",")).mapToInt(Integer::parseInt).toArray();
        int highest = Arrays.stream(rates).max().orElse(0);
        if (highest > sockets * MOST_PER_SOCKET) {
            throw new IllegalArgumentException("at most " + MOST_PER_SOCKET + " messages a second and socket");
        }
        Dialect dialect = arguments[0].equals("televisit")
                ? new Dialect.Televisit(Files.readAllLines(Path.of(arguments[6])))
                : new Dialect.SocketIo();
        InetSocketAddress where = new InetSocketAddress(address[0], Integer.parseInt(address[1]));
        try (Load load = new Load(dialect, where, sockets)) {
            load.connect(CONNECTS_PER_SECOND);
            // what joining leaves to be written down is written before anything is measured
            load.idle(AFTER_CONNECTING_SECONDS);
            for (int rate : WARM_UP_RATES) {
                // a server that is asked for more than is measured might give up before it is
                load.run(Math.min(rate, highest), WARM_UP_SECONDS);
            }
            List<String> rows = new ArrayList<>();
            for (int rate : rates) {
                load.idle(SETTLE_SECONDS);
                rows.add(measure(load, server, dialect, rate, seconds));
            }
            rows.forEach(System.out::println);
            System.err.printf("%s: %d sockets, %d MB resident%n", dialect.name(), sockets, server.residentMegabytes());
        }
    }

    private static String measure(Load load, ServerProcess server, Dialect dialect, int rate, int seconds)
            throws IOException {
        double cpuBefore = server.cpuSeconds();
        Delays delays = load.run(rate, seconds);
        double cpu = server.cpuSeconds() - cpuBefore;
        return String.format(
                "| %s | %,d | %,.0f | %.2f | %.2f | %.2f | %.1f %% | %d | %.1f |",
                dialect.name(),
                rate,
                delays.count() / cpu,
                delays.millis(0.50),
                delays.millis(0.99),
                delays.millis(0.999),
                100 * cpu / delays.seconds,
                delays.sent - delays.count(),
                delays.generatorLate / 1e6);
    }
}

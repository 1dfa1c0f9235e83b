package org.televisit.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A relay of a test's own, from one of the configurations in the repository. */
public final class Coturn implements AutoCloseable {

    /** What credentials for it are made with. */
    public static final String SECRET = "the-secret-of-a-test";

    private static final Path FILES = Path.of("..", "ear", "src", "main", "coturn");
    private static final long STARTS_WITHIN_MILLIS = 10_000;
    private static final int LOWEST_PLACE = 12_000;
    private static final int PLACES = 100;
    private static final int RANGES = 70;
    private static final int LINES = 40;
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Path dir;
    private final Process server;
    private final int port;

    private Coturn(Path dir, Process server, int port) {
        this.dir = dir;
        this.server = server;
        this.port = port;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param file a name in ear/src/main/coturn
     * @param own what belongs to this instance, besides port, secret and files
     */
    public static Coturn of(String file, String... own) {
        try {
            Path dir = Files.createTempDirectory("coturn");
            int port = FreePorts.one();
            Path configuration = dir.resolve("turnserver.conf");
            Files.writeString(
                    configuration,
                    String.join(
                            "\n",
                            Files.readString(FILES.resolve(file)),
                            String.join("\n", own),
                            "listening-port=" + port,
                            rangeOfItsOwn(),
                            "static-auth-secret=" + SECRET,
                            "userdb=" + dir.resolve("db"),
                            "pidfile=" + dir.resolve("pid"),
                            "log-file=" + dir.resolve("log"),
                            ""));
            Process server = new ProcessBuilder(List.of("turnserver", "-c", configuration.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(dir.resolve("out").toFile())
                    .start();
            Coturn relay = new Coturn(dir, server, port);
            relay.awaitAnswer(dir.resolve("out"));
            return relay;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // several run at a time, and on Linux two may bind one UDP port without a word
    private static String rangeOfItsOwn() {
        int lowest = LOWEST_PLACE + PLACES * (NEXT.getAndIncrement() % RANGES);
        return "min-port=" + lowest + "\nmax-port=" + (lowest + PLACES - 1);
    }

    private void awaitAnswer(Path out) throws IOException {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(STARTS_WITHIN_MILLIS);
        while (System.nanoTime() < until && server.isAlive()) {
            try (TurnClient nobody = new TurnClient(port, "nobody", "nothing")) {
                nobody.allocate();
                return;
            } catch (IOException e) {
                // not yet
            }
        }
        close();
        throw new IOException("coturn did not answer: " + Files.readString(out));
    }

    /** What it wrote last, for whoever wonders about an answer. */
    public String lastWords() {
        try (Stream<Path> files = Files.list(dir)) {
            StringBuilder words = new StringBuilder();
            for (Path file : files.filter(file -> file.getFileName().toString().matches("log.*|out"))
                    .toList()) {
                List<String> lines = Files.readAllLines(file);
                lines.subList(Math.max(0, lines.size() - LINES), lines.size())
                        .forEach(line -> words.append(line).append('\n'));
            }
            return words.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    public String udpUrl() {
        return "turn:127.0.0.1:" + port + "?transport=udp";
    }

    public String tcpUrl() {
        return "turn:127.0.0.1:" + port + "?transport=tcp";
    }

    @Override
    public void close() {
        server.destroy();
    }
}

package org.televisit.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The whole product as {@code ./run} starts it: a process of its own, on ports and with data of its own. */
public final class Product implements AutoCloseable {

    /** What a monitor of the tests shows; a product that a developer started has to be told it. */
    public static final String METRICS_TOKEN = "a-token-of-the-tests-alone-to-read-metrics";

    private static final String OPERATOR = "televisit-operator";
    private static final Duration STOPS_WITHIN = Duration.ofMinutes(1);
    private static final Path OWN_STATE = Path.of("target", "product").toAbsolutePath();
    private static final Path LOG = Path.of("target", "run.log").toAbsolutePath();

    // null when it runs already and is not ours to stop
    private final Process run;
    private final Path state;
    private final int httpPort;
    private final int keycloakPort;
    // null when the product that runs already was not told of one
    private final Post post;
    private final Reach reach;

    Product(Process run, Path state, int httpPort, int keycloakPort, Post post, Reach reach) {
        this.run = run;
        this.state = state;
        this.httpPort = httpPort;
        this.keycloakPort = keycloakPort;
        this.post = post;
        this.reach = reach;
    }

    /**
     * Starts it and waits until it says that it is ready; or takes one that a developer started, when the system
     * property {@code televisit.it.running} names its state directory, HTTP port, Keycloak port and, if it has them, the
     * port at 127.0.0.1 that it mails to and that of its gateway (see {@link Reach}), parted by commas.
     */
    public static Product start() {
        String running = System.getProperty("televisit.it.running");
        if (running == null) {
            return startOwn();
        }
        String[] parts = running.split(",");
        Post post = parts.length > 3 ? Post.on(Integer.parseInt(parts[3])) : null;
        Reach reach = parts.length > 4 ? Reach.on(Integer.parseInt(parts[4])) : null;
        return new Product(
                null, Path.of(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), post, reach);
    }

    private static Product startOwn() {
        return Launch.of(OWN_STATE, LOG, Map.of()).start();
    }

    /** Another one beside it, on a PostgreSQL of its own, whose parts may be broken; it starts a minute long. */
    public static Faulty startFaulty() {
        return Faulty.start();
    }

    /** The application's address, without a slash at the end. */
    public String web() {
        return origin() + "/televisit";
    }

    /** Scheme, host and port that browsers know; another than usual where {@code televisit.it.origin} says so. */
    public String origin() {
        return System.getProperty("televisit.it.origin", "http://localhost:" + httpPort);
    }

    /** Whether browsers would warn of its certificate, which a machine has made for itself. */
    public boolean hasOwnCertificate() {
        return origin().startsWith("https:");
    }

    /** The address of the signalling socket. */
    public String socket() {
        return web().replaceFirst("^http", "ws") + "/ws/call";
    }

    /** The address of the socket over which pages are told news. */
    public String newsSocket() {
        return web().replaceFirst("^http", "ws") + "/ws/notices";
    }

    /** All hosts (with port) that a page may ask anything of. */
    public List<String> hosts() {
        return List.of(URI.create(origin()).getAuthority(), "localhost:" + keycloakPort);
    }

    /** The mail server it writes to. */
    public Post post() {
        return Objects.requireNonNull(post, "the product that runs already was started without a mail server");
    }

    /** The gateway for text messages and the push service that it reaches people through. */
    public Reach reach() {
        return Objects.requireNonNull(reach, "the product that runs already was started without a gateway");
    }

    public Keycloak keycloak() {
        return new Keycloak(
                URI.create("http://localhost:" + keycloakPort), OPERATOR, secret("TELEVISIT_KEYCLOAK_ADMIN_PASSWORD"));
    }

    /** Where recordings lie; a product that a developer started has to be told so, and that it may record. */
    public Path recordings() {
        return recordings(state);
    }

    static Path recordings(Path state) {
        return state.resolve("recordings");
    }

    /** The UDP port of the relay that ./run started, on this machine. */
    public int relayPort() {
        try (Stream<String> lines = Files.lines(state.resolve("turn").resolve("turnserver.conf"))) {
            return lines.filter(line -> line.startsWith("listening-port="))
                    .mapToInt(line -> Integer.parseInt(line.substring("listening-port=".length())))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the relay's credentials are made with. */
    public String relaySecret() {
        return secret("TELEVISIT_TURN_SECRET");
    }

    // ./run makes its secrets at the first start and keeps them with the state
    private String secret(String name) {
        try (Stream<String> lines = Files.lines(state.resolve("secrets"))) {
            return lines.filter(line -> line.startsWith(name + "="))
                    .map(line -> line.substring(name.length() + 1))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes of heap that the application server retains after a full collection. */
    public long retainedBytes() {
        return ServerMemory.ofServerAt(state.resolve("wildfly")).retained();
    }

    /** Where it keeps what is its own. */
    public Path state() {
        return state;
    }

    /** What ./run and the servers wrote. */
    public List<Path> logs() {
        List<Path> logs = new ArrayList<>();
        try (Stream<Path> files = Files.list(state.resolve("logs"))) {
            files.filter(file -> file.toString().endsWith(".log")).forEach(logs::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return logs;
    }

    @Override
    public void close() {
        if (post != null) {
            post.close();
        }
        if (reach != null) {
            reach.close();
        }
        if (run == null) {
            return;
        }
        run.destroy();
        try {
            if (!run.waitFor(STOPS_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                run.descendants().forEach(ProcessHandle::destroyForcibly);
                run.destroyForcibly();
                throw new IllegalStateException("./run did not stop when it was told to");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

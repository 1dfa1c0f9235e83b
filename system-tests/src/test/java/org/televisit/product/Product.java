package org.televisit.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The whole product as {@code ./run} starts it: a process of its own, on ports and with data of its own. */
public final class Product implements AutoCloseable {

    private static final String READY = "Televisit is ready:";
    private static final Duration STARTS_WITHIN = Duration.ofMinutes(8);
    private static final Duration STOPS_WITHIN = Duration.ofMinutes(1);
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path STATE = Path.of("target", "product").toAbsolutePath();
    private static final Path LOG = Path.of("target", "run.log").toAbsolutePath();

    private final Process run;
    private final int httpPort;
    private final int keycloakPort;

    private Product(Process run, int httpPort, int keycloakPort) {
        this.run = run;
        this.httpPort = httpPort;
        this.keycloakPort = keycloakPort;
    }

    /** Starts it and waits until it says that it is ready. */
    public static Product start() {
        List<Integer> ports = freePorts(3);
        try {
            ProcessBuilder builder = new ProcessBuilder(ROOT.resolve("run").toString())
                    .directory(ROOT.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(LOG.toFile());
            builder.environment()
                    .putAll(Map.of(
                            "TELEVISIT_STATE", STATE.toString(),
                            "TELEVISIT_HTTP_PORT", ports.get(0).toString(),
                            "TELEVISIT_KEYCLOAK_PORT", ports.get(1).toString(),
                            "TELEVISIT_MANAGEMENT_PORT", ports.get(2).toString()));
            Product product = new Product(builder.start(), ports.get(0), ports.get(1));
            product.awaitReady();
            return product;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() throws IOException {
        long until = System.nanoTime() + STARTS_WITHIN.toNanos();
        try {
            while (!Files.readString(LOG).contains(READY)) {
                if (run.waitFor(200, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("./run ended with " + run.exitValue() + ":\n" + Files.readString(LOG));
                }
                if (System.nanoTime() > until) {
                    close();
                    throw new IllegalStateException("./run was not ready in time:\n" + Files.readString(LOG));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The application's address, without a slash at the end. */
    public String web() {
        return origin() + "/televisit";
    }

    public String origin() {
        return "http://localhost:" + httpPort;
    }

    /** The address of the signalling socket. */
    public String socket() {
        return "ws://localhost:" + httpPort + "/televisit/ws/call";
    }

    /** All hosts (with port) that a page may ask anything of. */
    public List<String> hosts() {
        return List.of("localhost:" + httpPort, "localhost:" + keycloakPort);
    }

    public Keycloak keycloak() {
        return Keycloak.of(URI.create("http://localhost:" + keycloakPort), STATE);
    }

    /** Bytes of heap that the application server retains after a full collection. */
    public long retainedBytes() {
        long server = run.descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("-D[Standalone]"))
                .findFirst()
                .orElseThrow()
                .pid();
        return new ServerMemory(server).retained();
    }

    /** What ./run and the servers wrote. */
    public List<Path> logs() {
        List<Path> logs = new ArrayList<>(List.of(LOG));
        try (Stream<Path> files = Files.walk(STATE)) {
            files.filter(file -> file.toString().endsWith(".log")).forEach(logs::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return logs;
    }

    @Override
    public void close() {
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

    private static List<Integer> freePorts(int count) {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0));
            }
            List<Integer> ports = sockets.stream().map(ServerSocket::getLocalPort).toList();
            for (ServerSocket socket : sockets) {
                socket.close();
            }
            return ports;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

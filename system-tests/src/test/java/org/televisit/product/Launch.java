package org.televisit.product;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.televisit.network.FreePorts;

/**
 * One start of {@code ./run} for tests.
 *
 * @param state where it keeps what is its own
 * @param log what it says
 * @param ports of HTTP, Keycloak, management and the relay
 * @param settings what its environment has besides
 */
record Launch(Path state, Path log, List<Integer> ports, Map<String, String> settings) {

    private static final String READY = "Televisit is ready:";
    private static final Duration STARTS_WITHIN = Duration.ofMinutes(8);
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    static Launch of(Path state, Path log, Map<String, String> settings) {
        return new Launch(state, log, FreePorts.some(4), settings);
    }

    int managementPort() {
        return ports.get(2);
    }

    /** Starts it and waits until it says that it is ready. */
    Product start() {
        // what earlier runs wrote says nothing of this one
        File[] logs = state.resolve("logs").toFile().listFiles();
        Stream.ofNullable(logs).flatMap(Stream::of).forEach(File::delete);
        Post post = Post.on(0);
        Reach reach = Reach.on(0);
        try {
            ProcessBuilder builder = new ProcessBuilder(ROOT.resolve("run").toString(), "--reset")
                    .directory(ROOT.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().remove("TELEVISIT_OIDC_CLIENT_SECRET");
            builder.environment().putAll(environment(post, reach));
            Process run = builder.start();
            Product product = new Product(run, state, ports.get(0), ports.get(1), post, reach);
            awaitReady(run, product);
            product.keycloak().hashesLightly();
            return product;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> environment(Post post, Reach reach) {
        Map<String, String> all = new HashMap<>(reach.environment());
        all.putAll(Map.of(
                "TELEVISIT_METRICS_TOKEN",
                Product.METRICS_TOKEN,
                "TELEVISIT_LOG",
                "json",
                "TELEVISIT_STATE",
                state.toString(),
                "TELEVISIT_EAR",
                System.getProperty("ear.file"),
                "TELEVISIT_RECORDING_ENABLED",
                "true",
                "TELEVISIT_RECORDING_DIRECTORY",
                Product.recordings(state).toString(),
                "TELEVISIT_MAIL_HOST",
                "127.0.0.1",
                "TELEVISIT_MAIL_PORT",
                Integer.toString(post.port())));
        all.putAll(Map.of(
                "TELEVISIT_HTTP_PORT", ports.get(0).toString(),
                "TELEVISIT_KEYCLOAK_PORT", ports.get(1).toString(),
                "TELEVISIT_MANAGEMENT_PORT", ports.get(2).toString(),
                "TELEVISIT_TURN_PORT", ports.get(3).toString()));
        all.putAll(settings);
        return all;
    }

    private void awaitReady(Process run, Product product) throws IOException {
        long until = System.nanoTime() + STARTS_WITHIN.toNanos();
        try {
            while (!Files.readString(log).contains(READY)) {
                if (run.waitFor(200, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException(
                            "./run ended with " + run.exitValue() + ":\n" + Files.readString(log));
                }
                if (System.nanoTime() > until) {
                    product.close();
                    throw new IllegalStateException("./run was not ready in time:\n" + Files.readString(log));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

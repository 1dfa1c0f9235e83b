package org.televisit.product;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.televisit.network.FreePorts;

/** A product of its own on a PostgreSQL of its own, each part of which a test may take away and give back. */
public final class Faulty implements AutoCloseable {

    private static final Path STATE = Path.of("target", "product-with-faults").toAbsolutePath();
    private static final Path LOG = Path.of("target", "run-with-faults.log").toAbsolutePath();
    private static final String APPLICATION = "televisit.ear";

    private final Path data;
    private final int port;
    private final Launch launch;
    private final Product product;
    private final List<Killed> killed = new ArrayList<>();
    // null while it is away
    private EmbeddedPostgres database;
    private boolean undeployed;

    private Faulty(Path data, int port) {
        this.data = data;
        this.port = port;
        databaseReturns();
        this.launch = Launch.of(
                STATE,
                LOG,
                Map.of(
                        "TELEVISIT_DB_DRIVER", "postgresql",
                        "TELEVISIT_DB_URL", "jdbc:postgresql://localhost:" + port + "/postgres",
                        "TELEVISIT_DB_USER", "postgres",
                        "TELEVISIT_DB_PASSWORD", "postgres"));
        this.product = launch.start();
    }

    static Faulty start() {
        try {
            return new Faulty(Files.createTempDirectory("televisit-postgres"), FreePorts.one());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Product product() {
        return product;
    }

    /** As {@code systemctl stop postgresql}: every connection is ended, what was committed stays. */
    public void databaseGoes() {
        try {
            database.close();
            database = null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same database on the same port. */
    public void databaseReturns() {
        try {
            database = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of the product's parts, by the name that ./run gives it; killed at once, to be started again by what is answered. */
    public Killed kills(String part) {
        Killed dead = Killed.of(STATE.resolve("pids").resolve(part));
        killed.add(dead);
        return dead;
    }

    /** Gives back what is away still. */
    public void isWhole() {
        if (database == null) {
            databaseReturns();
        }
        killed.forEach(Killed::returns);
        if (undeployed) {
            deploys();
        }
    }

    /** Takes the application away, as {@code jboss-cli} does; returns once it is gone. */
    public void undeploys() {
        undeployed = true;
        manages("/deployment=" + APPLICATION + ":undeploy");
    }

    /** Brings it back; returns once it answers. */
    public void deploys() {
        manages("/deployment=" + APPLICATION + ":deploy");
        undeployed = false;
    }

    private void manages(String command) {
        try (Stream<Path> servers =
                Files.list(Path.of(System.getenv().getOrDefault("TELEVISIT_SERVERS", "../.run/servers")))) {
            Path home = servers.filter(file -> file.getFileName().toString().startsWith("wildfly-"))
                    .findFirst()
                    .orElseThrow();
            Path said = STATE.resolve("logs").resolve("cli.log");
            int code = new ProcessBuilder(
                            home.resolve("bin").resolve("jboss-cli.sh").toString(),
                            "--connect",
                            "--controller=127.0.0.1:" + launch.managementPort(),
                            "--command=" + command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException(command + ": " + Files.readString(said));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        killed.forEach(Killed::isForgotten);
        product.close();
        if (database != null) {
            databaseGoes();
        }
    }
}

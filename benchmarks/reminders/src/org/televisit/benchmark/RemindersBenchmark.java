package org.televisit.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.televisit.application.notification.LedgerEntries;
import org.televisit.domain.notification.MessageChannel;
import org.televisit.domain.notification.OutboxQueue;
import org.televisit.domain.notification.ReminderRules;

/** Writes the rows, lets the workers at them, counts. Arguments: rows, workers, directory. */
public final class RemindersBenchmark {

    private static final int TICKS = 200;
    private static final int BATCH = 500;
    private static final double MICROS = 1e6;
    private static final double NANOS_OF_A_MILLI = 1e6;

    private final String url;
    private final int rows;
    private final Path directory;
    private double workersUsed;

    private RemindersBenchmark(String url, int rows, Path directory) {
        this.url = url;
        this.rows = rows;
        this.directory = directory;
    }

    /** See the class. */
    public static void main(String[] arguments) throws Exception {
        int rows = Integer.parseInt(arguments[0]);
        int workers = Integer.parseInt(arguments[1]);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            new RemindersBenchmark(url, rows, Path.of(arguments[2])).run(workers);
        }
    }

    private void run(int workers) throws Exception {
        try (Sessions sessions = new Sessions(url)) {
            System.err.println("Writing " + rows + " reminders");
            sessions.inTransaction(em -> {
                Rows.write(em, rows);
                return null;
            });
            em(sessions, "analyze");
            double before = databaseUsed(sessions);
            List<Process> processes = start(workers);
            long began = System.nanoTime();
            double seconds = work(processes, began);
            seconds += heirs(sessions);
            report(sessions, seconds);
            System.out.printf(
                    Locale.ROOT,
                    "Processor time of a message: workers %.0f us, database %.0f us%n",
                    workersUsed / rows * MICROS,
                    (databaseUsed(sessions) - before) / rows * MICROS);
        }
    }

    private static double databaseUsed(Sessions sessions) {
        return Processor.ofEndedConnections(
                sessions.inTransaction(em -> ((Number) em.createNativeQuery("select pg_backend_pid()")
                                .getSingleResult())
                        .longValue()));
    }

    private static void em(Sessions sessions, String statement) {
        sessions.inTransaction(em -> em.createNativeQuery(statement).executeUpdate());
    }

    private List<Process> start(int workers) throws IOException {
        List<Process> processes = new ArrayList<>();
        for (int worker = 0; worker < workers; worker++) {
            boolean dies = worker == workers - 1 && workers > 1;
            // in the middle of its share
            int diesAfter = dies ? Math.max(1, rows / BATCH / workers / 2) : 0;
            processes.add(start("worker-" + worker, diesAfter));
        }
        for (Process process : processes) {
            process.inputReader().readLine();
        }
        return processes;
    }

    private Process start(String name, int diesAfter) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.televisit.benchmark.Worker",
                        url,
                        directory.resolve(name).toString(),
                        Integer.toString(diesAfter))
                .redirectError(directory.resolve(name + ".log").toFile())
                .start();
    }

    private double work(List<Process> processes, long began) throws IOException, InterruptedException {
        for (Process process : processes) {
            process.outputWriter().write("go\n");
            process.outputWriter().flush();
        }
        for (Process process : processes) {
            String line = process.inputReader().readLine();
            System.err.println(line);
            workersUsed += Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        for (Process process : processes) {
            process.waitFor();
        }
        return seconds;
    }

    /** What the dead worker had claimed is sent when its claim has run out; the wait for that is not counted. */
    private double heirs(Sessions sessions) throws IOException, InterruptedException {
        em(sessions, "update outbox_bucket set claimed_until = current_timestamp where claimed_by is not null");
        Process heir = start("heir", 0);
        heir.inputReader().readLine();
        return work(List.of(heir), System.nanoTime());
    }

    private void report(Sessions sessions, double seconds) throws IOException {
        long handedOver = 0;
        Set<String> keys = new HashSet<>();
        try (var files = Files.list(directory)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().matches("worker-\\d+|heir"))
                    .toList()) {
                List<String> lines = Files.readAllLines(file);
                handedOver += lines.size();
                keys.addAll(lines);
            }
        }
        Object left = sessions.inTransaction(
                em -> em.createNativeQuery("select count(*) from outbox_message where status <> 'SENT'")
                        .getSingleResult());
        System.out.printf(
                Locale.ROOT,
                "%d reminders: %.1f s, %.0f rows/s, %d doubled, %d missing, %s not noted as sent, idle tick %.2f ms%n",
                rows,
                seconds,
                rows / seconds,
                handedOver - keys.size(),
                rows - keys.size(),
                left,
                idleTick(sessions));
    }

    private static double idleTick(Sessions sessions) {
        List<Long> nanos = new ArrayList<>();
        for (int tick = 0; tick < TICKS; tick++) {
            long began = System.nanoTime();
            sessions.inTransaction(em -> new LedgerEntries(new OutboxQueue(em), ReminderRules.standard()).claim(MessageChannel.MAIL, Instant.now(), BATCH));
            nanos.add(System.nanoTime() - began);
        }
        return nanos.stream().sorted().toList().get(TICKS / 2) / NANOS_OF_A_MILLI;
    }
}

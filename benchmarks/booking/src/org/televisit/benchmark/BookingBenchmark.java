package org.televisit.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Books in three ways on the same tables and counts. Arguments: clients, seconds of each way, doctors. */
public final class BookingBenchmark {

    private static final int WARM_UP_PER_CLIENT = 300;
    private static final double NANOS = 1e9;
    private static final String OVERLAPS =
            """
            select count(*) from (select starts_at + (length_minutes + buffer_minutes) * interval '1 minute' as held,
              lead(starts_at) over (partition by %s order by starts_at) as next
              from appointment where status <> 'CANCELLED') as visits where next < held
            """;

    private final Town town = new Town();
    private final int clients;
    private final int seconds;

    private BookingBenchmark(int clients, int seconds) {
        this.clients = clients;
        this.seconds = seconds;
    }

    /** Makes what one client books with. */
    private interface Ways {
        Way next() throws SQLException;
    }

    /** See the class. */
    public static void main(String[] arguments) throws Exception {
        BookingBenchmark benchmark =
                new BookingBenchmark(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setURL(postgres.getJdbcUrl("postgres", "postgres"));
            benchmark.run(new KeptConnections(source), Integer.parseInt(arguments[2]));
        }
    }

    private void run(DataSource source, int doctors) throws Exception {
        try (Sessions sessions = new Sessions(source)) {
            sessions.inTransaction(() -> {
                town.settle(sessions.shared(), doctors);
                return null;
            });
            System.out.println(clients + " clients, " + seconds + " s a way, " + doctors + " doctors");
            System.out.println();
            System.out.println("| way | booked/s | ratio to plain SQL | taken | overlaps |");
            System.out.println("|---|---|---|---|---|");
            double plain = measure("plain SQL", source, () -> new PlainSql(source), 0);
            measure("service", source, () -> new ThroughTheService(sessions, false), plain);
            measure("service with its messages", source, () -> new ThroughTheService(sessions, true), plain);
        }
    }

    private double measure(String name, DataSource source, Ways ways, double plain) throws Exception {
        List<Way> own = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            own.add(ways.next());
        }
        all(own, 0);
        // a database in use knows how large its tables are; while it takes them for empty it reads them whole
        statement(source, "analyze");
        AtomicLong taken = new AtomicLong();
        long began = System.nanoTime();
        long booked = all(own, began + seconds * (long) NANOS, taken);
        double rate = booked / ((System.nanoTime() - began) / NANOS);
        long overlaps = count(source, OVERLAPS.formatted("practitioner_id"))
                + count(source, OVERLAPS.formatted("patient_id"));
        System.out.printf(
                "| %s | %.0f | %.2f | %d | %d |%n", name, rate, plain == 0 ? 1 : rate / plain, taken.get(), overlaps);
        return rate;
    }

    private void all(List<Way> ways, long warmUp) throws Exception {
        all(ways, warmUp, new AtomicLong());
    }

    // until 0: the warm-up, so many wishes each
    private long all(List<Way> ways, long until, AtomicLong taken) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(ways.size());
        try {
            List<Callable<Long>> works = new ArrayList<>();
            for (Way way : ways) {
                works.add(() -> client(way, until, taken));
            }
            long booked = 0;
            for (Future<Long> one : threads.invokeAll(works)) {
                booked += one.get();
            }
            return booked;
        } finally {
            threads.shutdownNow();
        }
    }

    private long client(Way way, long until, AtomicLong taken) {
        SplittableRandom random = new SplittableRandom();
        long booked = 0;
        for (int i = 0; until == 0 ? i < WARM_UP_PER_CLIENT : System.nanoTime() < until; i++) {
            if (way.book(town.wish(random))) {
                booked++;
            } else {
                taken.incrementAndGet();
            }
        }
        return booked;
    }

    private static long count(DataSource source, String query) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getLong(1);
        }
    }

    private static void statement(DataSource source, String text) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}

package org.televisit.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.televisit.domain.appointment.AppointmentStatus;
import org.televisit.domain.call.CallRepository;
import org.televisit.domain.call.CallSummary;
import org.televisit.domain.call.HistoryFilter;
import org.televisit.domain.call.HistoryKey;

/** Reads pages of the past as each kind of reader does. Arguments: calls, pages of each kind. */
public final class HistoryBenchmark {

    private static final Logger QUIET = Logger.getLogger("org");
    private static final int LINES = 21;
    private static final int WARM_UP = 50;
    private static final double MILLION = 1e6;
    private static final double PROMISE_MILLIS = 50;
    private static final Duration SPAN = Duration.ofDays(5 * 365);

    private final SplittableRandom random = new SplittableRandom(7);
    private final EntityManager em;
    private final int pages;
    private boolean kept = true;

    private HistoryBenchmark(EntityManagerFactory sessions, int pages) {
        this.em = sessions.createEntityManager();
        this.pages = pages;
    }

    /** See the class; ends with 1 when a page is slower than promised. */
    public static void main(String[] arguments) throws Exception {
        QUIET.setLevel(Level.WARNING);
        long calls = Long.parseLong(arguments[0]);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("maintenance_work_mem", "256MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("wal_level", "minimal")
                .setServerConfig("max_wal_senders", "0")
                .start()) {
            DataSource source = postgres.getPostgresDatabase();
            try (EntityManagerFactory sessions = Persistence.createEntityManagerFactory(
                    "televisit",
                    Map.of(
                            "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                            // as from a server's pool: a new connection for each page would cost more than the page
                            "hibernate.connection.handling_mode", "DELAYED_ACQUISITION_AND_HOLD",
                            "jakarta.persistence.jtaDataSource", source,
                            "jakarta.persistence.nonJtaDataSource", source))) {
                long began = System.nanoTime();
                new Hospital(source).fill(sessions, calls);
                System.out.printf("%d calls, made in %.0f s%n%n", calls, (System.nanoTime() - began) / (MILLION * 1000));
                boolean kept = new HistoryBenchmark(sessions, Integer.parseInt(arguments[1])).run();
                System.exit(kept ? 0 : 1);
            }
        }
    }

    private boolean run() {
        System.out.println("| page | lines | p50 | p95 | slowest |");
        System.out.println("|---|---|---|---|---|");
        measure("a patient's first", calls -> calls.history(patient(), null, LINES));
        measure("a patient's, by outcome and doctor", calls -> calls.history(
                patient(), List.of(), new HistoryFilter(null, null, AppointmentStatus.FULFILLED, "otieno"), null, LINES));
        measure("a doctor's first", calls -> calls.history(doctor(), null, LINES));
        measure("a doctor's, anywhere in five years", calls -> calls.history(doctor(), anywhere(), LINES));
        measure("an admin's first", calls -> calls.historyOfAll(null, Hospital.NOW, LINES));
        measure("an admin's, anywhere in five years", calls -> calls.historyOfAll(anywhere(), Hospital.NOW, LINES));
        measure("an admin's, those who did not come", calls -> calls.historyOfAll(
                new HistoryFilter(null, null, AppointmentStatus.NOSHOW, null), anywhere(), Hospital.NOW, LINES));
        measure("an admin's, of one day", calls -> {
            Instant day = anywhere().startsAt();
            return calls.historyOfAll(
                    new HistoryFilter(day, day.plus(Duration.ofDays(1)), null, null), null, Hospital.NOW, LINES);
        });
        return kept;
    }

    private String patient() {
        return "patient" + (1 + random.nextInt(Hospital.PATIENTS - 1));
    }

    private String doctor() {
        return "doctor" + (1 + random.nextInt(Hospital.DOCTORS - 1));
    }

    private HistoryKey anywhere() {
        return new HistoryKey(Hospital.NOW.minusSeconds(random.nextLong(SPAN.toSeconds())), "zzzzzzzzzzzzzzzzzzzzzz");
    }

    private void measure(String name, Function<CallRepository, List<CallSummary>> read) {
        for (int i = 0; i < WARM_UP; i++) {
            page(read);
        }
        double[] millis = new double[pages];
        long lines = 0;
        for (int i = 0; i < pages; i++) {
            long began = System.nanoTime();
            lines += page(read);
            millis[i] = (System.nanoTime() - began) / MILLION;
        }
        Arrays.sort(millis);
        double p95 = millis[(int) (pages * 0.95)];
        kept &= p95 <= PROMISE_MILLIS;
        System.out.printf(
                "| %s | %d | %.1f ms | %.1f ms | %.1f ms |%n",
                name, lines / pages, millis[pages / 2], p95, millis[pages - 1]);
    }

    private int page(Function<CallRepository, List<CallSummary>> read) {
        em.getTransaction().begin();
        try {
            return read.apply(new CallRepository(em)).size();
        } finally {
            em.getTransaction().rollback();
            em.clear();
        }
    }
}

package org.televisit.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.televisit.fixture.Clinic.storedVisit;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.televisit.domain.attendance.OutageRepository;
import org.televisit.fixture.Database;
import org.televisit.fixture.EachDatabase;

/** A sweep that finds nothing to do costs next to nothing, though there are many visits, past and to come. */
@ParameterizedClass
@EachDatabase
class IdleSweepTest {

    private static final int VISITS = 20_000;
    private static final Duration AT_MOST = Duration.ofMillis(5);
    private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");

    @Parameter
    Database database;

    private Appointment pattern;

    @BeforeEach
    void manyVisits() {
        pattern = storedVisit(database);
        database.doInTransaction(em -> em.createNativeQuery(copies(em)).executeUpdate());
    }

    @AfterEach
    void forgetThem() {
        database.doInTransaction(em -> em.createNativeQuery("delete from appointment where public_id like 'idle-%'")
                .executeUpdate());
    }

    /** Copies the pattern, half of them settled long ago, half to be looked at some day. */
    private String copies(EntityManager em) {
        List<?> columns = em.createNativeQuery("select lower(column_name) from information_schema.columns"
                        + " where lower(table_name) = 'appointment' and lower(column_name) <> 'id'")
                .getResultList();
        String into = columns.stream().map(Object::toString).collect(Collectors.joining(", "));
        String from = columns.stream().map(column -> value(column.toString())).collect(Collectors.joining(", "));
        String numbers = database == Database.H2 ? "system_range(1, %d) as n(x)" : "generate_series(1, %d) as n(x)";
        return "insert into appointment (" + into + ") select " + from + " from appointment, "
                + String.format(numbers, VISITS) + " where id = " + pattern.id();
    }

    private static String value(String column) {
        return switch (column) {
            case "public_id" -> "concat('idle-', n.x)";
            case "due_at" ->
                "case when mod(n.x, 2) = 0 then null else timestamp with time zone '2099-01-01 00:00:00+00' end";
            default -> column;
        };
    }

    // On one connection, as from the server's pool; and the quiet tenth of many, because others use this machine.
    @Test
    void anIdleSweepTakesFiveMillisecondsAtMost() {
        List<Duration> sweeps = database.inTransaction(em -> {
            IntStream.range(0, 50).forEach(warmUp -> timed(em));
            return IntStream.range(0, 100).mapToObj(sweep -> timed(em)).sorted().toList();
        });

        assertThat(sweeps.get(sweeps.size() / 10)).isLessThan(AT_MOST);
    }

    private static Duration timed(EntityManager em) {
        long before = System.nanoTime();
        OutageRepository outages = new OutageRepository(em);
        outages.noticeSilence(Duration.ofSeconds(60), LONG_AGO);
        outages.beat("idle", LONG_AGO);
        boolean resting = outages.callsOff();
        List<Long> due = new SweepRepository(em).claim("idle", LONG_AGO, LONG_AGO.plusSeconds(60), 50);
        em.clear();
        Duration took = Duration.ofNanos(System.nanoTime() - before);
        assertThat(resting).isFalse();
        assertThat(due).isEmpty();
        return took;
    }
}

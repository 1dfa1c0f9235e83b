package org.televisit.domain.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.televisit.fixture.Clinic.START;
import static org.televisit.fixture.Clinic.storedVisit;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.domain.appointment.AppointmentStatus;
import org.televisit.domain.appointment.CancellationReason;
import org.televisit.domain.appointment.SweepRepository;
import org.televisit.fixture.Crowd;
import org.televisit.fixture.Crowd.Fate;
import org.televisit.fixture.Database;
import org.televisit.fixture.EachDatabase;

/** Two nodes with two threads each, over one database: every visit is settled once, and a bad one stops no other. */
@ParameterizedClass
@EachDatabase
class RacingSweepsTest {

    private static final int VISITS = 60;
    private static final int BATCH = 7;
    private static final Instant NOW = START.plusSeconds(301);

    @Parameter
    Database database;

    private final Map<Long, AtomicInteger> settled = new ConcurrentHashMap<>();

    @Test
    void eachVisitIsSettledOnceAndABadOneStopsNoOther() throws InterruptedException {
        Set<Long> visits = ConcurrentHashMap.newKeySet();
        for (int i = 0; i < VISITS; i++) {
            visits.add(storedVisit(database).id());
        }
        long bad = visits.iterator().next();

        List<Fate<Integer>> fates = Crowd.of(4, thread -> () -> sweep("node-" + thread % 2, bad, visits));

        assertThat(fates).allMatch(Fate::won);
        visits.remove(bad);
        assertThat(settled.keySet()).containsAll(visits).doesNotContain(bad);
        assertThat(settled.values()).allSatisfy(times -> assertThat(times).hasValue(1));
        database.doInTransaction(em -> visits.forEach(
                id -> assertThat(em.find(Appointment.class, id).status()).isEqualTo(AppointmentStatus.CANCELLED)));
    }

    private int sweep(String node, long bad, Set<Long> ours) {
        List<Long> looked = new ArrayList<>();
        int emptyHanded = 0;
        while (emptyHanded < 3) {
            List<Long> claimed =
                    database.inTransaction(em -> new SweepRepository(em).claim(node, NOW, NOW.plusSeconds(60), BATCH));
            emptyHanded = claimed.isEmpty() ? emptyHanded + 1 : 0;
            claimed.stream().filter(ours::contains).forEach(id -> look(id, node, id == bad));
            looked.addAll(claimed);
        }
        return looked.size();
    }

    private void look(long id, String node, boolean bad) {
        try {
            database.doInTransaction(em -> settle(em, id, node, bad));
        } catch (IllegalStateException broken) {
            database.doInTransaction(em -> new SweepRepository(em).failed(id, NOW));
        }
    }

    private void settle(EntityManager em, long id, String node, boolean bad) {
        Appointment visit = new AppointmentRepository(em).byIdLocked(id).orElseThrow();
        if (bad) {
            throw new IllegalStateException("a row that cannot be settled");
        }
        if (!visit.isDueFor(node, NOW)) {
            return;
        }
        AttendanceFacts facts = new AttendanceRepository(em).factsFor(visit, null, AttendanceRules.standard());
        assertThat(Settlement.decide(facts, NOW)).isEqualTo(Outcome.DOCTOR_LATE);
        visit.cancel(CancellationReason.DOCTOR_LATE, null, NOW);
        settled.computeIfAbsent(id, first -> new AtomicInteger()).incrementAndGet();
    }
}

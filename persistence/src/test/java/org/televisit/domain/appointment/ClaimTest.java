package org.televisit.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.televisit.fixture.Clinic.START;
import static org.televisit.fixture.Clinic.book;
import static org.televisit.fixture.Clinic.patient;
import static org.televisit.fixture.Clinic.practitioner;
import static org.televisit.fixture.Clinic.storedVisit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.televisit.domain.person.Practitioner;
import org.televisit.fixture.Database;
import org.televisit.fixture.EachDatabase;

/** Who looks at a visit, and when again. */
@ParameterizedClass
@EachDatabase
class ClaimTest {

    private static final Instant DUE = START;
    private static final Instant LEASE_ENDS = DUE.plusSeconds(60);

    @Parameter
    Database database;

    private List<Long> claim(String node, Instant now) {
        return database.inTransaction(em -> new SweepRepository(em).claim(node, now, now.plusSeconds(60), 10_000));
    }

    private boolean isDueFor(Appointment visit, String node, Instant now) {
        return database.inTransaction(em -> new AppointmentRepository(em)
                .byIdLocked(visit.id())
                .orElseThrow()
                .isDueFor(node, now));
    }

    @Test
    void whatOneNodeHasClaimedNoOtherGetsUntilTheLeaseEnds() {
        Appointment visit = storedVisit(database);

        assertThat(claim("one", DUE)).contains(visit.id());
        assertThat(claim("other", DUE.plusSeconds(59))).doesNotContain(visit.id());
        assertThat(isDueFor(visit, "one", DUE.plusSeconds(59))).isTrue();
        assertThat(isDueFor(visit, "other", DUE.plusSeconds(59))).isFalse();
        assertThat(claim("other", LEASE_ENDS)).contains(visit.id());
        assertThat(isDueFor(visit, "one", LEASE_ENDS)).isFalse();
    }

    @Test
    void whoHasLookedSaysWhenToLookAgainAndTheClaimEnds() {
        Appointment visit = storedVisit(database);
        claim("one", DUE);
        database.doInTransaction(em -> new AppointmentRepository(em)
                .byIdLocked(visit.id())
                .orElseThrow()
                .lookAgainAt(DUE.plusSeconds(5)));

        assertThat(isDueFor(visit, "one", DUE.plusSeconds(4))).isFalse();
        assertThat(claim("other", DUE.plusSeconds(5))).contains(visit.id());
    }

    @Test
    void whatFailsIsPutOffEachTimeTwiceAsLong() {
        Appointment visit = storedVisit(database);
        Instant now = DUE;
        for (int failure = 1; failure <= 9; failure++) {
            Instant failedAt = now;
            claim("one", failedAt);
            int failures = database.inTransaction(em -> new SweepRepository(em).failed(visit.id(), failedAt));
            assertThat(failures).isEqualTo(failure);
            Duration off = Duration.ofSeconds(15L << Math.min(failure - 1, 6));
            assertThat(claim("one", now.plus(off).minusSeconds(1))).doesNotContain(visit.id());
            now = now.plus(off);
        }
        assertThat(claim("one", now)).contains(visit.id());
        int unknown = database.inTransaction(em -> new SweepRepository(em).failed(-1, DUE));
        assertThat(unknown).isZero();
    }

    @Test
    void aVisitWhoseEndMovedHasTheDoctorsNextLookedAtAndNoOther() {
        Practitioner doctor = practitioner(database);
        Appointment first = stored(doctor, 0);
        Appointment called = stored(doctor, 30);
        Appointment second = stored(doctor, 60);
        Appointment third = stored(doctor, 90);
        database.doInTransaction(em -> new AppointmentRepository(em)
                .byIdLocked(called.id())
                .orElseThrow()
                .cancel(CancellationReason.HOSPITAL, null, START));

        Instant before = START.minusSeconds(1);
        database.doInTransaction(em -> new SweepRepository(em).lookAtTheNext(first, before));

        assertThat(claim("one", before)).contains(second.id()).doesNotContain(first.id(), called.id(), third.id());
    }

    private Appointment stored(Practitioner doctor, int minute) {
        return database.inTransaction(em -> book(em, patient(database), doctor, START.plusSeconds(60L * minute)));
    }
}

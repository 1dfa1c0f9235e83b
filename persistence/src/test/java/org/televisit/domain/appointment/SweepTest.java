package org.televisit.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.televisit.fixture.Clinic.START;
import static org.televisit.fixture.Clinic.storedVisit;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.televisit.domain.shared.Overdue;
import org.televisit.fixture.Database;
import org.televisit.fixture.EachDatabase;

@ParameterizedClass
@EachDatabase
class SweepTest {

    private static final Instant DUE = START;

    @Parameter
    Database database;

    private List<Long> due(Instant now) {
        return database.inTransaction(em -> new SweepRepository(em).claim("node", now, now, 10_000));
    }

    private void change(Appointment visit, Consumer<Appointment> change) {
        database.doInTransaction(em -> change.accept(
                new AppointmentRepository(em).byIdLocked(visit.id()).orElseThrow()));
    }

    @Test
    void aVisitIsDueFromWhenItsDoctorWouldBeRungUntilItIsSettled() {
        Appointment visit = storedVisit(database);

        assertThat(due(DUE.minusSeconds(1))).doesNotContain(visit.id());
        assertThat(due(DUE)).contains(visit.id());
        change(visit, found -> found.noShow(DUE));
        assertThat(due(DUE)).doesNotContain(visit.id());
    }

    @Test
    void aVisitThatNobodyLooksAtIsOverdue() {
        Overdue before = overdue(DUE);
        Appointment visit = storedVisit(database);

        Overdue one = overdue(DUE);
        assertThat(one.count()).isEqualTo(before.count() + 1);
        assertThat(one.oldest()).isNotNull().isBeforeOrEqualTo(DUE);
        change(visit, found -> found.noShow(DUE));
        assertThat(overdue(DUE)).isEqualTo(before);
    }

    private Overdue overdue(Instant now) {
        return database.inTransaction(em -> new SweepRepository(em).overdue(now));
    }

    @Test
    void theSweepLooksAgainWhenToldAndThatMakesNobodysViewStale() {
        Appointment visit = storedVisit(database);
        change(visit, found -> found.lookAgainAt(DUE.plusSeconds(600)));

        assertThat(due(DUE)).doesNotContain(visit.id());
        assertThat(due(DUE.plusSeconds(600))).contains(visit.id());
        change(visit, found -> assertThat(found.version()).isEqualTo(visit.version()));
    }

    @Test
    void aVisitReopenedAfterItsOutcomeIsDueAtItsNewEnd() {
        Appointment visit = storedVisit(database);
        Instant newEnd = visit.endsAt().plusSeconds(900);
        change(visit, found -> {
            found.fulfil(Channel.PHONE, DUE);
            found.reopenUntil(newEnd, newEnd);
        });

        assertThat(due(newEnd.minusSeconds(1))).doesNotContain(visit.id());
        assertThat(due(newEnd)).contains(visit.id());
    }

    // Without SKIP LOCKED the second sweep would wait for the first, which is this very test.
    @Test
    @Timeout(value = 20, threadMode = ThreadMode.SEPARATE_THREAD)
    void rowsThatAnotherSweepHoldsAreLeftOut() {
        storedVisit(database);
        storedVisit(database);
        Set<Long> seenByOther = database.inTransaction(em -> {
            List<Long> mine = new SweepRepository(em).claim("node", DUE, DUE.plusSeconds(60), 1);
            Set<Long> others = new HashSet<>(due(DUE));
            assertThat(mine).hasSize(1);
            others.retainAll(mine);
            return others;
        });

        assertThat(seenByOther).isEmpty();
    }
}

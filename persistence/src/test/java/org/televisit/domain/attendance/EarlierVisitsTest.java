package org.televisit.domain.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.televisit.fixture.Clinic.START;
import static org.televisit.fixture.Clinic.book;
import static org.televisit.fixture.Clinic.patient;
import static org.televisit.fixture.Clinic.practitioner;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.domain.appointment.CancellationReason;
import org.televisit.domain.appointment.Channel;
import org.televisit.domain.appointment.DelayRules;
import org.televisit.domain.call.Call;
import org.televisit.domain.call.CallEndReason;
import org.televisit.domain.call.CallRepository;
import org.televisit.domain.person.Practitioner;
import org.televisit.fixture.Database;
import org.televisit.fixture.EachDatabase;

/** Three visits of one doctor, each of 20 minutes with 10 after it: what one does to the next. */
@ParameterizedClass
@EachDatabase
class EarlierVisitsTest {

    @Parameter
    Database database;

    private Appointment first;
    private Appointment second;
    private Appointment afterAGap;

    private static Instant at(long minute) {
        return START.plus(Duration.ofMinutes(minute));
    }

    @BeforeEach
    void threeVisits() {
        Practitioner doctor = practitioner(database);
        first = stored(doctor, 0);
        second = stored(doctor, 30);
        afterAGap = stored(doctor, 75);
    }

    private Appointment stored(Practitioner doctor, int minute) {
        return database.inTransaction(em -> book(em, patient(database), doctor, at(minute)));
    }

    private interface Deed {
        void to(Appointment visit, Call call);
    }

    private void during(Appointment visit, Deed deed) {
        database.doInTransaction(em -> {
            Appointment locked =
                    new AppointmentRepository(em).byIdLocked(visit.id()).orElseThrow();
            deed.to(locked, new CallRepository(em).openFor(locked, START));
        });
    }

    /** Brings it up to date as the sweep does, and answers by how many minutes it is expected later than agreed. */
    private long moved(Appointment visit, long minute) {
        return database.inTransaction(em -> {
            Appointment locked =
                    new AppointmentRepository(em).byIdLocked(visit.id()).orElseThrow();
            List<EarlierVisit> earlier = new AttendanceRepository(em).earlierOf(locked);
            locked.previousFreeAt(earlier.stream()
                    .map(one -> one.freeAt(at(minute)))
                    .max(Instant::compareTo)
                    .orElse(null));
            return Duration.between(locked.startsAt(), locked.expectedStart()).toMinutes();
        });
    }

    @Test
    void visitsInTimeMoveNothing() {
        assertThat(moved(second, 0)).isZero();
        assertThat(moved(afterAGap, 0)).isZero();
    }

    @Test
    void aTwelveMinuteOverrunMovesTheNextAndTheGapAbsorbsTheRest() {
        during(first, (visit, call) -> {
            call.begin(at(1));
            visit.hold("she has more to say", at(19));
        });

        assertThat(moved(second, 32)).isEqualTo(12);
        assertThat(moved(afterAGap, 32)).isZero();
    }

    @Test
    void aLongOverrunReachesTheOneAfterTheGap() {
        during(first, (visit, call) -> {
            call.begin(at(1));
            visit.hold("an emergency", at(19));
        });

        assertThat(moved(second, 63)).isEqualTo(43);
        assertThat(moved(afterAGap, 63)).isEqualTo(28);
    }

    @Test
    void anExtensionIsKnownBeforehand() {
        during(first, (visit, call) -> {
            call.begin(at(1));
            visit.extend(DelayRules.standard(), at(16));
            visit.extend(DelayRules.standard(), at(17));
        });

        assertThat(moved(second, 18)).isEqualTo(10);
    }

    @Test
    void aVisitThatIsOverCountsUntilItsRealEnd() {
        during(first, (visit, call) -> {
            call.begin(at(1));
            visit.hold("an emergency", at(19));
            call.complete(CallEndReason.FINISHED, at(41));
            visit.arrive(at(0));
            visit.fulfil(Channel.VIDEO, at(41));
        });

        assertThat(moved(second, 55)).isEqualTo(21);
    }

    @Test
    void aVisitThatWasCalledOffKeepsNobody() {
        during(first, (visit, call) -> {
            visit.previousFreeAt(at(40));
            visit.cancel(CancellationReason.HOSPITAL, null, at(5));
        });

        assertThat(moved(second, 20)).isZero();
    }
}

package org.televisit.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.televisit.fixture.Clinic.MADRID;
import static org.televisit.fixture.Clinic.START;
import static org.televisit.fixture.Clinic.book;
import static org.televisit.fixture.Clinic.patient;
import static org.televisit.fixture.Clinic.practitioner;
import static org.televisit.fixture.Clinic.storedVisit;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.Practitioner;
import org.televisit.domain.shared.BusinessException;
import org.televisit.fixture.Crowd;
import org.televisit.fixture.Crowd.Fate;
import org.televisit.fixture.Database;
import org.televisit.fixture.EachDatabase;

/** Series, visits in place of others, and the looks at whose time is free, on both databases. */
@ParameterizedClass
@EachDatabase
class FreeTimeTest {

    private static final Duration WEEK = Duration.ofDays(7);

    @Parameter
    Database database;

    private static Appointment inSeries(EntityManager em, Series series, String type, Instant start) {
        AppointmentRepository appointments = new AppointmentRepository(em);
        Appointment made = Appointment.book(
                series.patient(),
                series.practitioner(),
                appointments.visitType(type).orElseThrow(),
                start,
                MADRID,
                "system",
                START.minusSeconds(3600));
        made.partOf(series);
        return appointments.add(made);
    }

    private static Series series(EntityManager em, Patient patient, Practitioner practitioner) {
        return new SeriesRepository(em)
                .save(Series.agree(
                        em.getReference(Patient.class, patient.id()),
                        em.getReference(Practitioner.class, practitioner.id()),
                        Rhythm.from(START, MADRID, 1, 4),
                        "system",
                        START.minusSeconds(3600)));
    }

    private Callable<Integer> wholeSeries(Practitioner practitioner, int offsetMinutes, String type) {
        Patient patient = patient(database);
        return () -> database.inTransaction(em -> {
            Series series = series(em, patient, practitioner);
            for (int week = 0; week < 4; week++) {
                inSeries(em, series, type, START.plus(WEEK.multipliedBy(week)).plusSeconds(60L * offsetMinutes));
            }
            return 4;
        });
    }

    @Test
    void ofManySeriesThatOverlapOneIsBookedWholeAndTheOthersNotAtAll() throws InterruptedException {
        Practitioner practitioner = practitioner(database);

        List<Fate<Integer>> fates =
                Crowd.of(12, i -> wholeSeries(practitioner, i * 2, i % 2 == 0 ? "FOLLOW_UP" : "FIRST_VISIT"));

        assertThat(fates).filteredOn(Fate::won).hasSize(1);
        assertThat(fates).filteredOn(fate -> !fate.won()).allSatisfy(fate -> assertThat(fate.failure())
                .hasMessageContaining("slot-taken"));
        List<Appointment> stored =
                database.inTransaction(em -> new FreeTimeRepository(em).openOf(practitioner, START.minusSeconds(1)));
        assertThat(stored).hasSize(4);
    }

    @Test
    void theRestOfASeriesIsWhatIsStillToCome() {
        Patient patient = patient(database);
        Practitioner practitioner = practitioner(database);
        List<Instant> rest = database.inTransaction(em -> {
            Series series = series(em, patient, practitioner);
            List<Appointment> visits = new ArrayList<>();
            for (int week = 0; week < 4; week++) {
                visits.add(inSeries(em, series, "FOLLOW_UP", START.plus(WEEK.multipliedBy(week))));
            }
            visits.get(2).cancel(CancellationReason.PATIENT, null, START.minusSeconds(90000));
            em.flush();
            return new SeriesRepository(em)
                    .open(series, START.plus(WEEK)).stream()
                            .map(Appointment::startsAt)
                            .toList();
        });

        assertThat(rest).containsExactly(START.plus(WEEK), START.plus(WEEK.multipliedBy(3)));
    }

    private Appointment instead(EntityManager em, Appointment lost, Instant start) {
        Appointment found = em.find(Appointment.class, lost.id());
        Appointment made = Appointment.book(
                found.patient(),
                found.practitioner(),
                found.visitType(),
                start,
                MADRID,
                "system",
                START.minusSeconds(60));
        made.insteadOf(found);
        return new AppointmentRepository(em).add(made);
    }

    private Appointment cancelled(CancellationReason reason) {
        Appointment visit = storedVisit(database);
        database.doInTransaction(em -> {
            Appointment found = em.find(Appointment.class, visit.id());
            found.cancel(reason, null, START.minusSeconds(60));
            new AppointmentRepository(em).release(found);
        });
        return visit;
    }

    @Test
    void aLostVisitIsReplacedOnceHoweverManyTry() throws InterruptedException {
        Appointment lost = cancelled(CancellationReason.TECHNICAL);

        List<Fate<Appointment>> fates = Crowd.of(
                8, i -> () -> database.inTransaction(em -> instead(em, lost, START.plusSeconds(7200L * (i + 1)))));

        assertThat(fates).filteredOn(Fate::won).hasSize(1);
        boolean rebooked = database.inTransaction(
                em -> new FreeTimeRepository(em).rebooked(em.find(Appointment.class, lost.id())));
        assertThat(rebooked).isTrue();
    }

    @Test
    void whatThePatientCalledOffIsNotReplaced() {
        Appointment lost = cancelled(CancellationReason.PATIENT_LATE);

        BusinessException refusal = catchThrowableOfType(
                BusinessException.class,
                () -> database.inTransaction(em -> instead(em, lost, START.plusSeconds(7200))));

        assertThat(refusal.reason()).isEqualTo("not-rebookable");
    }

    @Test
    void theTimeOfManyIsLookedAtTogether() {
        Practitioner busy = practitioner(database);
        Practitioner free = practitioner(database);
        Patient patient = patient(database);
        database.doInTransaction(em -> book(em, patient, busy, START));

        database.doInTransaction(em -> {
            FreeTimeRepository times = new FreeTimeRepository(em);
            var held = times.heldCells(List.of(busy, free), START, START.plus(Duration.ofHours(1)));
            assertThat(held.get(busy)).hasSize(6);
            assertThat(held.get(free)).isEmpty();
            assertThat(times.heldCells(patient, START, START.plus(Duration.ofHours(1))))
                    .hasSize(6);
            assertThat(times.agreed(patient, busy, START)).isPresent();
            assertThat(times.agreed(patient, free, START)).isEmpty();
            assertThat(times.hasBeenSeen(patient)).isFalse();
            times.oneAtATime(patient);
        });
    }

    @Test
    void visitsToComeSayWhenTheyWereAgreedToBe() {
        Appointment visit = storedVisit(database);

        List<AgreedTime> agreed =
                database.inTransaction(em -> new FreeTimeRepository(em).agreedAfter(START.minusSeconds(1)));

        assertThat(agreed)
                .contains(new AgreedTime(visit.id(), START, START.atZone(MADRID).toLocalDateTime(), "Europe/Madrid"));
        assertThat(agreed).noneMatch(AgreedTime::apart);
    }
}

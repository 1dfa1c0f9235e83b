package org.televisit.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.televisit.fixture.Clinic.MADRID;
import static org.televisit.fixture.Clinic.START;
import static org.televisit.fixture.Clinic.book;
import static org.televisit.fixture.Clinic.patient;
import static org.televisit.fixture.Clinic.practitioner;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
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

@ParameterizedClass
@EachDatabase
class BookingTest {

    private static final List<String> TYPES = List.of("FOLLOW_UP", "FIRST_VISIT");

    @Parameter
    Database database;

    @Test
    void ofFiftyWhoBookOneTimeExactlyOneHasIt() throws InterruptedException {
        Practitioner practitioner = practitioner(database);
        List<Patient> patients = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            patients.add(patient(database));
        }

        List<Fate<Appointment>> fates =
                Crowd.of(50, i -> () -> database.inTransaction(em -> book(em, patients.get(i), practitioner, START)));

        assertThat(fates).filteredOn(Fate::won).hasSize(1);
        assertThat(fates).filteredOn(fate -> !fate.won()).hasSize(49).allSatisfy(fate -> isSlotTaken(fate.failure()));
        assertThat(visitsOf(practitioner)).hasSize(1);
        assertThat(cellsOf(practitioner)).hasSize(6);
    }

    private static void isSlotTaken(Throwable failure) {
        assertThat(failure).isInstanceOf(BusinessException.class);
        assertThat(((BusinessException) failure).category()).isEqualTo(BusinessException.Category.CONFLICT);
        assertThat(((BusinessException) failure).reason()).isEqualTo("slot-taken");
    }

    private List<Appointment> visitsOf(Practitioner practitioner) {
        return database.inTransaction(em -> new AppointmentRepository(em)
                .ofPractitioner(practitioner.subject(), START.minusSeconds(864000), START.plusSeconds(864000)));
    }

    private Set<Long> cellsOf(Practitioner practitioner) {
        return database.inTransaction(em -> new AppointmentRepository(em)
                .heldCells(practitioner, START.minusSeconds(864000), START.plusSeconds(864000)));
    }

    @Test
    void aPatientCannotBeInTwoPlaces() {
        Patient patient = patient(database);
        Practitioner one = practitioner(database);
        Practitioner other = practitioner(database);
        database.doInTransaction(em -> book(em, patient, one, START));

        BusinessException refusal = catchThrowableOfType(
                BusinessException.class,
                () -> database.doInTransaction(em -> book(em, patient, other, START.plusSeconds(600))));

        isSlotTaken(refusal);
        assertThat(visitsOf(other)).isEmpty();
    }

    @Test
    void theBufferIsHeldAndTheTimeAfterItIsNot() {
        Practitioner practitioner = practitioner(database);
        database.doInTransaction(em -> book(em, patient(database), practitioner, START));

        isSlotTaken(catchThrowableOfType(
                BusinessException.class,
                () -> database.doInTransaction(
                        em -> book(em, patient(database), practitioner, START.plus(Duration.ofMinutes(25))))));
        database.doInTransaction(em -> book(em, patient(database), practitioner, START.plus(Duration.ofMinutes(30))));
        assertThat(visitsOf(practitioner)).hasSize(2);
    }

    @Test
    void cancellingGivesTheTimeBack() {
        Practitioner practitioner = practitioner(database);
        String id = database.inTransaction(em -> book(em, patient(database), practitioner, START))
                .publicId();

        database.doInTransaction(em -> {
            AppointmentRepository appointments = new AppointmentRepository(em);
            Appointment appointment = appointments.byPublicIdLocked(id).orElseThrow();
            appointment.cancel(CancellationReason.PATIENT, null, START.minusSeconds(90000));
            appointments.release(appointment);
        });

        assertThat(cellsOf(practitioner)).isEmpty();
        database.doInTransaction(em -> book(em, patient(database), practitioner, START));
    }

    @Test
    void movingGivesTheOldTimeBackAndTakesTheNewEvenWhereTheyOverlap() {
        Practitioner practitioner = practitioner(database);
        String id = database.inTransaction(em -> book(em, patient(database), practitioner, START))
                .publicId();
        Instant later = START.plus(Duration.ofMinutes(10));

        database.doInTransaction(em -> moveTo(new AppointmentRepository(em), id, later));

        assertThat(cellsOf(practitioner))
                .containsExactlyInAnyOrderElementsOf(HeldCell.cells(later, later.plus(Duration.ofMinutes(30)))
                        .boxed()
                        .toList());
    }

    private static void moveTo(AppointmentRepository appointments, String id, Instant start) {
        Appointment appointment = appointments.byPublicId(id).orElseThrow();
        appointment.reschedule(start, MADRID, START.minusSeconds(7200));
        appointments.move(appointment);
    }

    @Test
    void movingOntoAnotherIsRefusedAndKeepsTheOldTime() {
        Practitioner practitioner = practitioner(database);
        database.doInTransaction(em -> book(em, patient(database), practitioner, START.plus(Duration.ofHours(1))));
        String id = database.inTransaction(em -> book(em, patient(database), practitioner, START))
                .publicId();

        isSlotTaken(catchThrowableOfType(
                BusinessException.class,
                () -> database.doInTransaction(
                        em -> moveTo(new AppointmentRepository(em), id, START.plus(Duration.ofMinutes(45))))));

        assertThat(cellsOf(practitioner)).hasSize(12);
        assertThat(visitsOf(practitioner).get(0).startsAt()).isEqualTo(START);
    }

    @Test
    void visitsBookedAndMovedInTheSameTransactionHoldTheirLastTime() {
        Practitioner practitioner = practitioner(database);
        database.doInTransaction(em -> {
            Appointment appointment = book(em, patient(database), practitioner, START);
            appointment.reschedule(START.plusSeconds(600), MADRID, START.minusSeconds(7200));
            new AppointmentRepository(em).move(appointment);
        });

        assertThat(cellsOf(practitioner)).hasSize(6).contains(START.getEpochSecond() / 300 + 2);
    }

    @Test
    void overlappingVisitsOfDifferentLengthsNeverCoexistHoweverManyTryAtOnce() throws InterruptedException {
        Random random = new Random(20261120);
        List<Practitioner> practitioners = List.of(practitioner(database), practitioner(database));
        List<Patient> patients =
                List.of(patient(database), patient(database), patient(database), patient(database), patient(database));
        record Wish(Patient patient, Practitioner practitioner, String type, Instant start) {}

        List<Fate<Appointment>> fates = Crowd.of(16, worker -> {
            List<Wish> wishes = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                wishes.add(new Wish(
                        patients.get(random.nextInt(patients.size())),
                        practitioners.get(random.nextInt(2)),
                        TYPES.get(random.nextInt(2)),
                        START.plusSeconds(60L * random.nextInt(600))));
            }
            return () -> {
                wishes.forEach(wish -> bookOrBeRefused(wish.patient(), wish.practitioner(), wish.type(), wish.start()));
                return null;
            };
        });

        assertThat(fates).allMatch(Fate::won);
        List<Appointment> stored = new ArrayList<>();
        practitioners.forEach(practitioner -> stored.addAll(visitsOf(practitioner)));
        assertThat(stored).hasSizeGreaterThan(6);
        for (Appointment one : stored) {
            for (Appointment other : stored) {
                assertThat(one == other || !clash(one, other))
                        .as("%s and %s", one.startsAt(), other.startsAt())
                        .isTrue();
            }
        }
    }

    private void bookOrBeRefused(Patient patient, Practitioner practitioner, String type, Instant start) {
        try {
            database.doInTransaction(em -> book(em, patient, practitioner, type, start));
        } catch (BusinessException refused) {
            isSlotTaken(refused);
        }
    }

    private static boolean clash(Appointment one, Appointment other) {
        boolean shared =
                one.patient().equals(other.patient()) || one.practitioner().equals(other.practitioner());
        return shared
                && one.startsAt().isBefore(other.heldUntil())
                && other.startsAt().isBefore(one.heldUntil());
    }
}

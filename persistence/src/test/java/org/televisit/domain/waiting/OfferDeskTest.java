package org.televisit.domain.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.televisit.fixture.Clinic.NOW;
import static org.televisit.fixture.Clinic.START;
import static org.televisit.fixture.Clinic.book;
import static org.televisit.fixture.Clinic.patient;
import static org.televisit.fixture.Clinic.practitioner;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.domain.appointment.CancellationReason;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.Practitioner;
import org.televisit.domain.waiting.OfferDesk.FreedTime;
import org.televisit.fixture.Crowd;
import org.televisit.fixture.Crowd.Fate;
import org.televisit.fixture.Database;
import org.televisit.fixture.EachDatabase;

/** A time becomes free, and those on the list have it first; on both databases. */
@ParameterizedClass
@EachDatabase
class OfferDeskTest {

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Instant SOON = NOW.plusSeconds(60);

    @Parameter
    Database database;

    private Practitioner doctor;
    private String freed;

    @BeforeEach
    void aVisitThatWillBeCalledOff() {
        doctor = practitioner(database);
        freed = database.inTransaction(em -> book(em, patient(database), doctor, START))
                .publicId();
    }

    private <T> T with(Function<Desk, T> work) {
        return database.inTransaction(em -> work.apply(new Desk(em)));
    }

    /** Everything at hand in one transaction. */
    private record Desk(EntityManager em) {

        AppointmentRepository appointments() {
            return new AppointmentRepository(em);
        }

        WaitingRepository list() {
            return new WaitingRepository(em);
        }

        OfferDesk offers() {
            return new OfferDesk(appointments(), list());
        }
    }

    private String listed(Patient patient) {
        return with(desk -> desk.list()
                .add(WaitingEntry.join(
                        desk.em().getReference(Patient.class, patient.id()),
                        desk.em().getReference(Practitioner.class, doctor.id()),
                        desk.appointments().visitType("FOLLOW_UP").orElseThrow(),
                        NOW,
                        START.plus(Duration.ofDays(1)),
                        NOW))
                .publicId());
    }

    private String listedFor(String visit) {
        return with(desk -> desk.list()
                .add(WaitingEntry.joinFor(desk.appointments().byPublicId(visit).orElseThrow(), NOW))
                .publicId());
    }

    private Optional<String> offered() {
        return with(desk -> {
            Appointment visit = desk.appointments().byPublicIdLocked(freed).orElseThrow();
            visit.cancel(CancellationReason.PATIENT, null, NOW);
            desk.appointments().release(visit);
            FreedTime time = new FreedTime(visit, visit.startsAt(), visit.heldUntil(), false);
            return desk.offers().offer(time, QUARTER, NOW).map(SlotOffer::publicId);
        });
    }

    private String accept(String offer, String entry, Instant now) {
        return with(desk -> desk.offers()
                .accept(
                        desk.list().offerLocked(offer).orElseThrow(),
                        desk.list().entryLocked(entry).orElseThrow(),
                        "them",
                        now)
                .publicId());
    }

    private String bookTheTime() {
        return database.inTransaction(em -> book(em, patient(database), doctor, START))
                .publicId();
    }

    @Test
    void withNobodyListedItIsEverybodysAtOnce() {
        assertThat(offered()).isEmpty();
        bookTheTime();
    }

    @Test
    void whileItIsOfferedNobodyElseCanBookItAndAfterwardsAnybody() {
        listed(patient(database));
        String offer = offered().orElseThrow();

        assertThatThrownBy(this::bookTheTime).hasMessageContaining("slot-taken");

        with(desk -> desk.offers().end(desk.list().offerLocked(offer).orElseThrow(), NOW.plus(QUARTER)));
        bookTheTime();
    }

    @Test
    void itIsOfferedToAllWhomItSuitsAndNotToWhoGaveIt() {
        String suited = listed(patient(database));
        String giver = listed(
                with(desk -> desk.appointments().byPublicId(freed).orElseThrow().patient()));
        String offer = offered().orElseThrow();

        List<String> recipients = with(
                desk -> desk.list().recipients(desk.list().offerLocked(offer).orElseThrow()).stream()
                        .map(recipient -> recipient.entry().publicId())
                        .toList());

        assertThat(recipients).contains(suited).doesNotContain(giver);
    }

    @Test
    void acceptedItIsAVisitLikeAnyOther() {
        Patient patient = patient(database);
        String entry = listed(patient);
        String offer = offered().orElseThrow();

        String visit = accept(offer, entry, SOON);

        Appointment made = with(desk -> desk.appointments().byPublicId(visit).orElseThrow());
        assertThat(made.startsAt()).isEqualTo(START);
        assertThat(made.patient()).isEqualTo(patient);
        OfferStatus status =
                with(desk -> desk.list().offerLocked(offer).orElseThrow().status());
        assertThat(status).isEqualTo(OfferStatus.ACCEPTED);
        assertThatThrownBy(this::bookTheTime).hasMessageContaining("slot-taken");
    }

    @Test
    void acceptedInPlaceOfAVisitItMovesThatVisitWhichStaysTheSame() {
        Instant later = START.plus(Duration.ofDays(3));
        Patient patient = patient(database);
        String had =
                database.inTransaction(em -> book(em, patient, doctor, later)).publicId();
        String entry = listedFor(had);
        String offer = offered().orElseThrow();

        assertThat(accept(offer, entry, SOON)).isEqualTo(had);

        Appointment moved = with(desk -> desk.appointments().byPublicId(had).orElseThrow());
        assertThat(moved.startsAt()).isEqualTo(START);
        assertThat(moved.scheduleRevision()).isEqualTo(1);
        database.inTransaction(em -> book(em, patient(database), doctor, later));
    }

    @Test
    void whenItsTimeIsUpItIsGone() {
        String entry = listed(patient(database));
        String offer = offered().orElseThrow();

        assertThatThrownBy(() -> accept(offer, entry, NOW.plus(QUARTER))).hasMessageContaining("offer-over");
    }

    @Test
    void twoAcceptOneOfferWhileAThirdBooksAndTheClockRunsOut() throws InterruptedException {
        for (int round = 0; round < 10; round++) {
            aVisitThatWillBeCalledOff();
            String one = listed(patient(database));
            String other = listed(patient(database));
            String offer = offered().orElseThrow();
            List<Callable<String>> all =
                    List.of(() -> accept(offer, one, SOON), () -> accept(offer, other, SOON), this::bookTheTime);

            List<Fate<String>> fates = Crowd.of(3, all::get);

            assertThat(fates.subList(0, 2)).filteredOn(Fate::won).hasSize(1);
            assertThat(fates.get(2).failure()).hasMessageContaining("slot-taken");
            assertThat(fates.subList(0, 2))
                    .filteredOn(fate -> !fate.won())
                    .allSatisfy(fate -> assertThat(fate.failure()).hasMessageContaining("offer-over"));
            int held = with(desk -> desk.appointments()
                    .heldCells(doctor, START, START.plusSeconds(1800))
                    .size());
            assertThat(held).isEqualTo(6);
        }
    }

    @Test
    void whoAcceptsAtTheLastMomentAndTheEndNeverBothHaveTheirWay() throws InterruptedException {
        for (int round = 0; round < 10; round++) {
            aVisitThatWillBeCalledOff();
            String entry = listed(patient(database));
            String offer = offered().orElseThrow();
            List<Callable<Object>> both = List.of(
                    () -> accept(offer, entry, NOW.plus(QUARTER).minusMillis(1)),
                    () -> with(desk ->
                            desk.offers().end(desk.list().offerLocked(offer).orElseThrow(), NOW.plus(QUARTER))));

            List<Fate<Object>> fates = Crowd.of(2, both::get);

            boolean accepted = fates.get(0).won();
            assertThat(fates.get(1).result()).isEqualTo(!accepted);
            int held = with(desk -> desk.appointments()
                    .heldCells(doctor, START, START.plusSeconds(1800))
                    .size());
            assertThat(held).isEqualTo(accepted ? 6 : 0);
        }
    }
}

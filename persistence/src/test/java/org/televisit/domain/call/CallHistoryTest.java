package org.televisit.domain.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.televisit.fixture.Clinic.START;
import static org.televisit.fixture.Clinic.book;
import static org.televisit.fixture.Clinic.patient;
import static org.televisit.fixture.Clinic.practitioner;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.domain.appointment.AppointmentStatus;
import org.televisit.domain.appointment.CancellationReason;
import org.televisit.domain.appointment.Channel;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.Practitioner;
import org.televisit.domain.shared.BusinessException;
import org.televisit.fixture.Database;
import org.televisit.fixture.EachDatabase;

@ParameterizedClass
@EachDatabase
class CallHistoryTest {

    private static final Instant LATER = START.plus(Duration.ofDays(365));

    @Parameter
    Database database;

    private String held(Patient patient, Practitioner practitioner, Instant start) {
        return database.inTransaction(em -> {
            Appointment visit = book(em, patient, practitioner, start);
            Call call = new CallRepository(em).openFor(visit, start);
            visit.arrive(start);
            call.begin(start.plusSeconds(5));
            call.complete(CallEndReason.FINISHED, start.plusSeconds(605));
            visit.fulfil(Channel.VIDEO, start.plusSeconds(605));
            return visit.publicId();
        });
    }

    private String cancelled(Patient patient, Practitioner practitioner, Instant start) {
        return database.inTransaction(em -> {
            Appointment visit = book(em, patient, practitioner, start);
            visit.cancel(CancellationReason.HOSPITAL, null, start.minusSeconds(60));
            new AppointmentRepository(em).release(visit);
            return visit.publicId();
        });
    }

    private List<CallSummary> page(String subject, HistoryKey before, int limit) {
        return database.inTransaction(em -> new CallRepository(em).history(subject, before, limit));
    }

    @Test
    void aVisitThatWasMeasuredHasTheMeanOfBothSides() {
        Patient patient = patient(database);
        String id = held(patient, practitioner(database), START);
        assertThat(page(patient.subject(), null, 1).get(0).meanOpinionScore()).isNull();

        database.inTransaction(em -> {
            Call call = em.createQuery("from Call c where c.appointment.publicId = :id", Call.class)
                    .setParameter("id", id)
                    .getSingleResult();
            QualityRepository samples = new QualityRepository(em);
            for (ParticipantRole side : ParticipantRole.values()) {
                int lost = side == ParticipantRole.PATIENT ? 0 : 200;
                QualityFigures figures =
                        new QualityFigures(0, 0, lost, 0, 0, 900, 800, 30, 720, QualityStep.FULL, true);
                samples.save(QualitySample.of(call, side, figures, START.plusSeconds(20)));
                assertThat(samples.sampledSince(call, side, START.plusSeconds(19)))
                        .isTrue();
                assertThat(samples.sampledSince(call, side, START.plusSeconds(20)))
                        .isFalse();
            }
            return null;
        });

        assertThat(page(patient.subject(), null, 1).get(0).meanOpinionScore()).isBetween(3.4, 3.6);
    }

    @Test
    void aHeldVisitShowsItsPartiesItsOutcomeAndItsSecondsToBoth() {
        Patient patient = patient(database);
        Practitioner practitioner = practitioner(database);
        String id = held(patient, practitioner, START);

        assertThat(page(patient.subject(), null, 10)).isEqualTo(page(practitioner.subject(), null, 10));
        assertThat(page(patient.subject(), null, 10)).singleElement().satisfies(line -> {
            assertThat(line.appointmentPublicId()).isEqualTo(id);
            assertThat(line.patientName()).isEqualTo("Maria Silva");
            assertThat(line.practitionerName()).isEqualTo("Dr. Amina Otieno");
            assertThat(line.visitTypeCode()).isEqualTo("FOLLOW_UP");
            assertThat(line.status()).isEqualTo(AppointmentStatus.FULFILLED);
            assertThat(line.callStatus()).isEqualTo(CallStatus.COMPLETED);
            assertThat(line.durationSeconds()).isEqualTo(600);
            assertThat(line.startedAt()).isEqualTo(START.plusSeconds(5));
        });
    }

    @Test
    void whatIsStillAheadIsNoHistoryAndACancelledVisitIsOneWithoutACall() {
        Patient patient = patient(database);
        Practitioner practitioner = practitioner(database);
        database.doInTransaction(em -> book(em, patient, practitioner, START.plusSeconds(7200)));
        String id = cancelled(patient, practitioner, START);

        assertThat(page(patient.subject(), null, 10)).singleElement().satisfies(line -> {
            assertThat(line.appointmentPublicId()).isEqualTo(id);
            assertThat(line.callPublicId()).isNull();
            assertThat(line.cancellationReason()).isEqualTo(CancellationReason.HOSPITAL);
        });
    }

    @Test
    void aVisitWhoseCallIsCompletedIsInTheHistoryBeforeItIsSettled() {
        Patient patient = patient(database);
        Practitioner practitioner = practitioner(database);
        database.doInTransaction(em -> {
            Call call = new CallRepository(em).openFor(book(em, patient, practitioner, START), START);
            call.begin(START);
            call.complete(CallEndReason.SLOT_END, START.plusSeconds(1200));
        });

        assertThat(page(patient.subject(), null, 10))
                .extracting(CallSummary::status)
                .containsExactly(AppointmentStatus.BOOKED);
    }

    @Test
    void pagesNeitherRepeatNorSkipAlsoWhereStartsAreEqualAndVisitsAreAddedMeanwhile() {
        Practitioner practitioner = practitioner(database);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            Instant start = START.plusSeconds(3600L * i);
            // Two of one start: a practitioner can't hold both, a cancelled one makes room.
            all.add(cancelled(patient(database), practitioner, start));
            all.add(held(patient(database), practitioner, start));
        }

        List<CallSummary> read = new ArrayList<>(page(practitioner.subject(), null, 3));
        held(patient(database), practitioner, START.plusSeconds(36000));
        while (true) {
            String token = HistoryKey.after(read.get(read.size() - 1)).token();
            List<CallSummary> next = page(practitioner.subject(), HistoryKey.parse(token), 3);
            if (next.isEmpty()) {
                break;
            }
            read.addAll(next);
        }

        assertThat(read).extracting(CallSummary::appointmentPublicId).containsExactlyInAnyOrderElementsOf(all);
        assertThat(read).extracting(CallSummary::startsAt).isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void whoeverIsBothPatientAndPractitionerHasOneHistoryInOrder() {
        Practitioner doctor = practitioner(database);
        Patient same = database.inTransaction(
                em -> persisted(em, Patient.register(doctor.subject(), "Amina", "Otieno", null)));
        held(same, practitioner(database), START);
        held(patient(database), doctor, START.plusSeconds(3600));
        held(same, practitioner(database), START.plusSeconds(7200));

        assertThat(page(doctor.subject(), null, 2))
                .extracting(CallSummary::startsAt)
                .containsExactly(START.plusSeconds(7200), START.plusSeconds(3600));
    }

    private static Patient persisted(EntityManager em, Patient patient) {
        em.persist(patient);
        return patient;
    }

    @Test
    void everybodysHistoryAndASingleLineAreReadTheSameWay() {
        Patient patient = patient(database);
        String id = held(patient, practitioner(database), START.plusSeconds(864000));

        database.doInTransaction(em -> {
            CallRepository calls = new CallRepository(em);
            Appointment visit = new AppointmentRepository(em).byPublicId(id).orElseThrow();
            assertThat(calls.summary(visit))
                    .contains(page(patient.subject(), null, 1).get(0));
            assertThat(calls.historyOfAll(null, LATER, 1000))
                    .extracting(CallSummary::appointmentPublicId)
                    .contains(id);
        });
    }

    @Test
    void aKeyThatIsNoneOfOursIsUnknown() {
        Stream.of("", "x", "1.short", "1." + "a".repeat(23), "9999999999999." + "a".repeat(22))
                .forEach(token -> assertThatThrownBy(() -> HistoryKey.parse(token))
                        .as(token)
                        .isInstanceOf(BusinessException.class));
    }
}

package org.televisit.domain.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.televisit.fixture.Clinic.MADRID;
import static org.televisit.fixture.Clinic.book;
import static org.televisit.fixture.Clinic.patient;
import static org.televisit.fixture.Clinic.practitioner;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.CancellationReason;
import org.televisit.domain.appointment.Channel;
import org.televisit.domain.appointment.Department;
import org.televisit.domain.attendance.Evidence;
import org.televisit.domain.attendance.EvidenceKind;
import org.televisit.domain.call.Call;
import org.televisit.domain.call.CallEndReason;
import org.televisit.domain.call.CallRepository;
import org.televisit.domain.call.ParticipantRole;
import org.televisit.domain.call.QualityFigures;
import org.televisit.domain.call.QualityRepository;
import org.televisit.domain.call.QualitySample;
import org.televisit.domain.call.QualityStep;
import org.televisit.domain.person.Practitioner;
import org.televisit.domain.shared.BusinessException;
import org.televisit.fixture.Database;
import org.televisit.fixture.EachDatabase;

@ParameterizedClass
@EachDatabase
class QualityFigureQueriesTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 5, 3);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    @Parameter
    Database database;

    private Practitioner doctor;

    @BeforeEach
    void aNewDoctor() {
        doctor = practitioner(database);
    }

    private interface Ending {
        void of(EntityManager em, Appointment visit, Instant start);
    }

    private void visit(LocalDate day, int hour, Ending ending) {
        Instant start = day.atTime(LocalTime.of(hour, 0)).atZone(MADRID).toInstant();
        var patient = patient(database);
        database.doInTransaction(em -> ending.of(em, book(em, patient, doctor, start), start));
    }

    private static Call called(EntityManager em, Appointment visit, Instant start) {
        visit.arrive(start);
        return new CallRepository(em).openFor(visit, start);
    }

    private static Ending held(int setupMillis, boolean relayed, int roundTrip) {
        return (em, visit, start) -> {
            Call call = called(em, visit, start);
            CallRepository calls = new CallRepository(em);
            for (ParticipantRole side : ParticipantRole.values()) {
                calls.seat(call, side, UUID.randomUUID().toString(), "Somebody").measuredSetup(setupMillis);
                QualityFigures figures = new QualityFigures(
                        roundTrip, 0, 0, 0, 0, 900, 800, 30, 720, QualityStep.FULL, relayed && side.ordinal() == 0);
                new QualityRepository(em).save(QualitySample.of(call, side, figures, start.plusSeconds(20)));
            }
            call.begin(start.plusSeconds(5));
            call.complete(CallEndReason.FINISHED, start.plusSeconds(605));
            visit.fulfil(Channel.VIDEO, start.plusSeconds(605));
        };
    }

    private static Ending failed(EvidenceKind... told) {
        return (em, visit, start) -> {
            Call call = called(em, visit, start);
            for (EvidenceKind kind : told) {
                em.persist(Evidence.trouble(call, ParticipantRole.PATIENT, kind, start));
            }
            call.complete(CallEndReason.TECHNICAL, start.plusSeconds(600));
            visit.cancel(CancellationReason.TECHNICAL, null, start.plusSeconds(600));
        };
    }

    private QualityScope scope(LocalDate from, LocalDate until) {
        return new QualityScope(from, until, null, doctor.publicId());
    }

    private List<QualityLine> lines(QualityScope scope, boolean byDoctor) {
        return database.inTransaction(em -> new QualityFigureQueries(em).lines(scope, byDoctor));
    }

    private SetupFigures setup(QualityScope scope) {
        return database.inTransaction(em -> new QualityFigureQueries(em).setup(scope));
    }

    private Map<FailureCause, Long> causes(QualityScope scope) {
        return database.inTransaction(em -> new QualityFigureQueries(em).causes(scope));
    }

    @Test
    void a_time_without_visits_has_no_figures() {
        assertThat(lines(scope(MONDAY, TUESDAY), false)).isEmpty();
        assertThat(setup(scope(MONDAY, TUESDAY))).isEqualTo(SetupFigures.NONE);
        assertThat(causes(scope(MONDAY, TUESDAY))).isEmpty();
    }

    @Test
    void what_visits_came_to_is_counted_on_the_day_of_their_wall_clock() {
        visit(MONDAY, 0, held(500, false, 20));
        visit(MONDAY, 9, (em, visit, start) -> visit.cancel(CancellationReason.HOSPITAL, null, start.minusSeconds(60)));
        visit(
                MONDAY,
                10,
                (em, visit, start) -> visit.cancel(CancellationReason.DOCTOR_LATE, null, start.plusSeconds(900)));
        visit(MONDAY, 11, failed());
        visit(TUESDAY, 9, (em, visit, start) -> visit.noShow(start.plusSeconds(900)));
        visit(TUESDAY, 10, (em, visit, start) -> {
            called(em, visit, start).complete(CallEndReason.BY_PHONE, start.plusSeconds(900));
            visit.fulfil(Channel.PHONE, start.plusSeconds(900));
        });
        visit(TUESDAY, 23, held(900, false, 20));
        visit(TUESDAY.plusDays(1), 9, held(900, false, 20));
        visit(TUESDAY, 12, (em, visit, start) -> {});

        List<QualityLine> lines = lines(scope(MONDAY, TUESDAY), false);

        assertThat(lines).extracting(QualityLine::day).containsExactly(MONDAY, TUESDAY);
        assertThat(lines).extracting(QualityLine::doctor).containsOnlyNulls();
        assertThat(lines.get(0).outcomes()).isEqualTo(new Outcomes(1, 0, 1, 0, 1, 1));
        assertThat(lines.get(1).outcomes()).isEqualTo(new Outcomes(1, 1, 0, 1, 0, 0));
        Outcomes all = lines.get(0).outcomes().and(lines.get(1).outcomes());
        assertThat(all.all()).isEqualTo(7);
        assertThat(all.successRate()).isEqualTo(0.5);
        assertThat(Outcomes.NONE.successRate()).isNull();
    }

    @Test
    void set_up_times_are_told_by_their_middle_and_their_slow_end() {
        visit(MONDAY, 9, held(400, false, 20));
        visit(MONDAY, 10, held(600, false, 20));
        visit(MONDAY, 11, held(2_000, false, 20));
        visit(TUESDAY, 9, held(800, false, 20));

        SetupFigures monday = lines(scope(MONDAY, MONDAY), false).get(0).setup();
        assertThat(monday.measured()).isEqualTo(6);
        assertThat(monday.median()).isEqualTo(600);
        assertThat(monday.slow()).isEqualTo(2_000);
        SetupFigures both = setup(scope(MONDAY, TUESDAY));
        assertThat(both.measured()).isEqualTo(8);
        assertThat(both.median()).isEqualTo(700);
    }

    @Test
    void a_call_counts_once_however_often_it_was_measured() {
        visit(MONDAY, 9, held(400, true, 20));
        visit(MONDAY, 10, held(400, false, 20));
        visit(MONDAY, 11, held(400, false, 900));

        ConnectionFigures connection =
                lines(scope(MONDAY, MONDAY), false).get(0).connection();

        assertThat(connection.calls()).isEqualTo(3);
        assertThat(connection.relayShare()).isCloseTo(1 / 3.0, within(0.001));
        assertThat(connection.good()).isEqualTo(2);
        assertThat(connection.good() + connection.fair() + connection.poor() + connection.bad())
                .isEqualTo(3);
        assertThat(connection.meanOpinionScore()).isBetween(3.0, 4.3);
        assertThat(ConnectionFigures.NONE.meanOpinionScore()).isNull();
        assertThat(ConnectionFigures.NONE.relayShare()).isNull();
    }

    @Test
    void a_failure_has_the_gravest_cause_that_was_told() {
        visit(MONDAY, 9, failed(EvidenceKind.SOCKET_LOST, EvidenceKind.ICE_FAILED));
        visit(MONDAY, 10, failed(EvidenceKind.DEVICE_REFUSED, EvidenceKind.SOCKET_LOST));
        visit(MONDAY, 11, failed(EvidenceKind.SOCKET_LOST));
        visit(MONDAY, 12, failed());
        visit(MONDAY, 13, failed());
        visit(MONDAY, 14, held(400, false, 20));

        assertThat(causes(scope(MONDAY, MONDAY)))
                .isEqualTo(Map.of(
                        FailureCause.NO_PATH, 1L,
                        FailureCause.NO_DEVICE, 1L,
                        FailureCause.CUT_OFF, 1L,
                        FailureCause.UNTOLD, 2L));
    }

    @Test
    void a_department_is_its_members_and_each_doctor_has_a_line() {
        String code = "Q" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        visit(MONDAY, 9, held(400, false, 20));
        Practitioner first = doctor;
        doctor = practitioner(database);
        visit(MONDAY, 9, held(400, true, 20));
        inDepartment(code, department -> department.staff(Set.of(first)));

        QualityScope members = new QualityScope(MONDAY, MONDAY, code, null);
        List<QualityLine> lines = lines(members, true);

        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.doctor()).isEqualTo("Dr. Amina Otieno");
            assertThat(line.outcomes().video()).isEqualTo(1);
            assertThat(line.connection().calls()).isEqualTo(1);
            assertThat(line.connection().relayed()).isZero();
            assertThat(line.setup().measured()).isEqualTo(2);
        });
        assertThat(lines(new QualityScope(MONDAY, MONDAY, "NONE-SUCH", null), true))
                .isEmpty();
    }

    private void inDepartment(String code, Consumer<Department> change) {
        database.doInTransaction(em -> {
            Department department = Department.open(code, "Heart", "Corazón");
            change.accept(department);
            em.persist(department);
        });
    }

    @Test
    void a_time_that_runs_backwards_or_is_longer_than_a_year_is_refused() {
        assertThat(new QualityScope(MONDAY, MONDAY.plusDays(365), null, null).days())
                .isEqualTo(366);
        assertThatThrownBy(() -> new QualityScope(TUESDAY, MONDAY, null, null))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("period-unknown");
        assertThatThrownBy(() -> new QualityScope(MONDAY, MONDAY.plusDays(366), null, null))
                .isInstanceOf(BusinessException.class);
    }
}

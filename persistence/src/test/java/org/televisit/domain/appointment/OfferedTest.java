package org.televisit.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.televisit.fixture.Clinic.MADRID;
import static org.televisit.fixture.Clinic.NOW;
import static org.televisit.fixture.Clinic.practitioner;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.televisit.domain.person.Practitioner;
import org.televisit.domain.schedule.Availability;
import org.televisit.domain.schedule.Schedule;
import org.televisit.domain.schedule.ScheduleException;
import org.televisit.domain.schedule.ScheduleRepository;
import org.televisit.domain.shared.BusinessException;
import org.televisit.fixture.Database;
import org.televisit.fixture.EachDatabase;

/** Departments, kinds of visit, days that differ and doctors who are ready, stored and read back. */
@ParameterizedClass
@EachDatabase
class OfferedTest {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 2);

    @Parameter
    Database database;

    private static String code() {
        return "D" + UUID.randomUUID().toString().replace("-", "").toUpperCase().substring(0, 12);
    }

    @Test
    void aDepartmentKnowsItsPeopleAndItsKindsOfVisit() {
        Practitioner member = practitioner(database);
        Practitioner other = practitioner(database);
        String code = code();
        database.doInTransaction(em -> {
            DepartmentRepository departments = new DepartmentRepository(em);
            Department heart = departments.add(Department.open(code, "Heart", "Corazón"));
            heart.staff(List.of(em.find(Practitioner.class, member.id())));
            VisitType type = departments.add(VisitType.offer(
                    code, new VisitTerms(30, 5, PaymentKind.DESK, 4500, "EUR", Audience.KNOWN_PATIENTS)));
            type.named("Heart check", "Revisión del corazón");
            type.in(heart);
        });

        database.doInTransaction(em -> {
            VisitType type = new AppointmentRepository(em).visitType(code).orElseThrow();
            assertThat(type.department().has(em.find(Practitioner.class, member.id())))
                    .isTrue();
            assertThat(type.department().has(em.find(Practitioner.class, other.id())))
                    .isFalse();
            assertThat(type.terms())
                    .isEqualTo(new VisitTerms(30, 5, PaymentKind.DESK, 4500, "EUR", Audience.KNOWN_PATIENTS));
            assertThat(new DepartmentRepository(em).byCode(code).orElseThrow().nameEs())
                    .isEqualTo("Corazón");
        });
    }

    @Test
    void aCodeIsTakenOnce() {
        String code = code();
        database.doInTransaction(em -> new DepartmentRepository(em).add(Department.open(code, "One", "Uno")));

        assertThatThrownBy(() -> database.doInTransaction(
                        em -> new DepartmentRepository(em).add(Department.open(code, "Two", "Dos"))))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("code-taken");
    }

    @Test
    void termsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> VisitTerms.free(4, 0)).hasMessageContaining("length-invalid");
        assertThatThrownBy(() -> new VisitTerms(20, 0, PaymentKind.ONLINE, 0, null, Audience.ANYONE))
                .hasMessageContaining("price-invalid");
        assertThatThrownBy(() -> new VisitTerms(20, 0, PaymentKind.NONE, 100, "EUR", Audience.ANYONE))
                .hasMessageContaining("price-invalid");
        assertThatThrownBy(() -> Department.open("heart", "Heart", "Corazón")).hasMessageContaining("code-invalid");
        assertThatThrownBy(() -> Department.open("HEART", " ", "Corazón")).hasMessageContaining("label-missing");
    }

    @Test
    void daysThatDifferAreReplacedAsAWhole() {
        Practitioner doctor = practitioner(database);
        ScheduleException off = ScheduleException.off(DAY, DAY.plusDays(3), "Holiday");
        ScheduleException extra = ScheduleException.extra(DAY, LocalTime.of(8, 0), LocalTime.of(10, 0), null);
        database.doInTransaction(em -> {
            Schedule schedule = new ScheduleRepository(em).save(Schedule.open(doctor, MADRID));
            schedule.replaceAvailability(
                    List.of(new Availability(DayOfWeek.MONDAY, LocalTime.of(22, 0), LocalTime.MIDNIGHT)));
            schedule.replaceExceptions(List.of(off, extra));
        });
        database.doInTransaction(em -> {
            Schedule schedule = new ScheduleRepository(em).of(List.of(doctor)).get(0);
            assertThat(schedule.exceptions()).containsExactlyInAnyOrder(off, extra);
            schedule.replaceExceptions(List.of(extra));
            schedule.moveTo("Africa/Nairobi");
        });

        Schedule read = database.inTransaction(
                em -> new ScheduleRepository(em).byPractitioner(doctor).orElseThrow());
        assertThat(read.exceptions()).containsExactly(extra);
        assertThat(read.availability()).hasSize(1);
        assertThat(read.version()).isPositive();
    }

    @Test
    void aDoctorIsReadyUntilTheTimeTheySaid() {
        Practitioner doctor = practitioner(database);
        database.doInTransaction(em -> new ReadyNowRepository(em)
                .save(ReadyNow.of(em.find(Practitioner.class, doctor.id()), NOW))
                .until(NOW.plus(Duration.ofHours(2)), NOW));

        database.doInTransaction(em -> {
            ReadyNowRepository ready = new ReadyNowRepository(em);
            assertThat(ready.at(NOW.plusSeconds(60))).contains(doctor);
            assertThat(ready.at(NOW.plus(Duration.ofHours(2)))).doesNotContain(doctor);
            ReadyNow said = ready.of(doctor).orElseThrow();
            assertThatThrownBy(() -> said.until(NOW.minusSeconds(1), NOW)).hasMessageContaining("until-invalid");
            assertThatThrownBy(() -> said.until(NOW.plus(Duration.ofHours(13)), NOW))
                    .hasMessageContaining("until-invalid");
            said.noMore(NOW);
            assertThat(said.at(NOW)).isFalse();
        });
    }
}

package org.televisit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.televisit.fixture.Clinic.MADRID;
import static org.televisit.fixture.Clinic.NOW;
import static org.televisit.fixture.Clinic.START;
import static org.televisit.fixture.Clinic.patient;
import static org.televisit.fixture.Clinic.practitioner;
import static org.televisit.fixture.Clinic.stored;
import static org.televisit.fixture.Clinic.storedVisit;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.domain.appointment.AppointmentStatus;
import org.televisit.domain.appointment.CancellationReason;
import org.televisit.domain.appointment.VisitType;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.audit.AuditEvent;
import org.televisit.domain.audit.AuditOutcome;
import org.televisit.domain.audit.AuditRepository;
import org.televisit.domain.person.Account;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.PersonRepository;
import org.televisit.domain.person.Practitioner;
import org.televisit.domain.schedule.Availability;
import org.televisit.domain.schedule.Schedule;
import org.televisit.domain.schedule.ScheduleRepository;
import org.televisit.fixture.Database;
import org.televisit.fixture.EachDatabase;

/** What is stored comes back, on both databases. */
@ParameterizedClass
@EachDatabase
class RepositoriesTest {

    @Parameter
    Database database;

    @Test
    void peopleAreFoundBySubjectAndPublicId() {
        Patient patient = patient(database);
        Practitioner doctor = practitioner(database);
        database.doInTransaction(em -> {
            PersonRepository people = new PersonRepository(em);
            assertThat(people.patientBySubject(patient.subject())).contains(patient);
            assertThat(people.patientByPublicId(patient.publicId())).contains(patient);
            assertThat(people.practitionerBySubject(doctor.subject())).contains(doctor);
            assertThat(people.practitionerByPublicId(doctor.publicId())).contains(doctor);
            assertThat(people.personBySubject(patient.subject())).contains(patient);
            assertThat(people.patientBySubject(doctor.subject())).isEmpty();
            assertThat(people.practitioners()).contains(doctor);
            assertThat(people.patientBySubject(patient.subject()).orElseThrow().birthDate())
                    .isEqualTo(patient.birthDate());
        });
    }

    @Test
    void anAccountKeepsWhyItIsBlocked() {
        Account account = Account.signedIn(UUID.randomUUID().toString(), Set.of("patient"), NOW);
        account.block("admin", "lost phone", NOW);
        stored(database, account);

        database.doInTransaction(em -> {
            Account found =
                    new PersonRepository(em).accountBySubject(account.subject()).orElseThrow();
            assertThat(found.shutOut()).isTrue();
            assertThat(found.blockReason()).isEqualTo("lost phone");
            assertThat(found.blockedAt()).isEqualTo(NOW);
        });
    }

    @Test
    void aWeekIsReplacedAsAWhole() {
        Practitioner doctor = practitioner(database);
        Availability monday = new Availability(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(12, 0));
        Availability friday = new Availability(DayOfWeek.FRIDAY, LocalTime.of(8, 0), LocalTime.of(12, 30));
        database.doInTransaction(em -> {
            Schedule schedule = Schedule.open(em.getReference(Practitioner.class, doctor.id()), MADRID);
            schedule.replaceAvailability(List.of(monday));
            new ScheduleRepository(em).save(schedule);
        });
        database.doInTransaction(em -> new ScheduleRepository(em)
                .byPractitioner(doctor)
                .orElseThrow()
                .replaceAvailability(List.of(friday, monday)));

        database.doInTransaction(em -> assertThat(new ScheduleRepository(em)
                        .byPractitioner(doctor)
                        .orElseThrow()
                        .availability())
                .containsExactly(monday, friday));
    }

    @Test
    void visitTypesOfTheFirstDayAreThere() {
        database.doInTransaction(em -> assertThat(new AppointmentRepository(em).visitTypes())
                .extracting(VisitType::code)
                .containsSubsequence("FOLLOW_UP", "FIRST_VISIT"));
    }

    @Test
    void aVisitComesBackAsItWasAndIsAmongWhatLiesBeforeBoth() {
        Appointment visit = storedVisit(database);
        database.doInTransaction(em -> {
            AppointmentRepository appointments = new AppointmentRepository(em);
            Appointment found = appointments.byPublicId(visit.publicId()).orElseThrow();
            assertThat(found.startsAt()).isEqualTo(START);
            assertThat(found.wallTime()).isEqualTo(visit.wallTime());
            assertThat(found.status()).isEqualTo(AppointmentStatus.BOOKED);
            String patient = visit.patient().subject();
            String doctor = visit.practitioner().subject();
            assertThat(appointments.upcomingOfPatient(patient, NOW, 10)).containsExactly(found);
            assertThat(appointments.upcomingOfPractitioner(doctor, NOW, 10)).containsExactly(found);
            assertThat(appointments.upcomingOfPatient(patient, found.visitEnd(), 10))
                    .isEmpty();
            assertThat(appointments.ofPatient(patient, START)).containsExactly(found);
            assertThat(appointments.ofPatient(patient, NOW, START)).isEmpty();
            assertThat(appointments.ofPractitioner(doctor, NOW, START.plusSeconds(1)))
                    .containsExactly(found);
            found.cancel(CancellationReason.PATIENT, null, NOW);
            assertThat(appointments.upcomingOfPatient(patient, NOW, 10)).isEmpty();
        });
    }

    @Test
    void theTrailKeepsWhatWasDoneAndWhatWasRefused() {
        Appointment visit = storedVisit(database);
        database.doInTransaction(em -> {
            AuditRepository trail = new AuditRepository(em);
            trail.append(AuditEvent.success(AuditAction.BOOK, NOW)
                    .by("sub", "patient", "192.0.2.7")
                    .on("Appointment", visit.publicId())
                    .ofPatient(visit.patient().id())
                    .event());
            trail.append(AuditEvent.refused(AuditAction.JOIN_REFUSED, "too-early", NOW)
                    .by("sub", null, null)
                    .on("Appointment", visit.publicId())
                    .event());
        });

        database.doInTransaction(em -> assertThat(new AuditRepository(em).about("Appointment", visit.publicId()))
                .extracting(AuditEvent::action, AuditEvent::outcome, AuditEvent::reason)
                .containsExactly(
                        tuple(AuditAction.BOOK, AuditOutcome.SUCCESS, null),
                        tuple(AuditAction.JOIN_REFUSED, AuditOutcome.REFUSED, "too-early")));
    }
}

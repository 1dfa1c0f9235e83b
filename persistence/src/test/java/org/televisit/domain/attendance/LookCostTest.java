package org.televisit.domain.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.televisit.domain.call.ParticipantRole.PATIENT;
import static org.televisit.domain.call.ParticipantRole.PRACTITIONER;
import static org.televisit.fixture.Clinic.START;
import static org.televisit.fixture.Clinic.storedVisit;

import jakarta.persistence.EntityManager;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.domain.call.Call;
import org.televisit.domain.call.CallRepository;
import org.televisit.fixture.Database;
import org.televisit.fixture.EachDatabase;

/** How often one look of the sweep asks the database, by which it is slow or quick when many visits are due at once. */
@ParameterizedClass
@EachDatabase
class LookCostTest {

    @Parameter
    Database database;

    private long id;

    @BeforeEach
    void aVisitInWhichTheyTalk() {
        id = storedVisit(database).id();
        database.doInTransaction(em -> {
            Call call = new CallRepository(em).openFor(em.find(Appointment.class, id), START);
            AttendanceRepository attendance = new AttendanceRepository(em);
            attendance.arrived(call, PATIENT, "here", START);
            attendance.arrived(call, PRACTITIONER, "here", START);
            attendance.record(Evidence.media(call, PATIENT, true, true, START));
            attendance.record(Evidence.media(call, PRACTITIONER, true, true, START));
        });
    }

    @Test
    void aLookReadsFiveTimesAndWritesOnce() {
        database.doInTransaction(em -> {
            Statistics statistics = counted(em);
            Appointment visit = new AppointmentRepository(em).byIdLocked(id).orElseThrow();
            Call call = new CallRepository(em).byAppointment(visit).orElseThrow();
            AttendanceFacts facts = new AttendanceRepository(em).factsFor(visit, call, AttendanceRules.standard());
            assertThat(facts.doctor().isIn()).isTrue();
            assertThat(statistics.getPrepareStatementCount()).isEqualTo(5);
            visit.lookAgainAt(START.plusSeconds(60));
            em.flush();
            assertThat(statistics.getPrepareStatementCount()).isEqualTo(6);
        });
    }

    private static Statistics counted(EntityManager em) {
        Statistics statistics =
                em.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        return statistics;
    }
}

package org.televisit.domain.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.televisit.domain.call.ParticipantRole.PATIENT;
import static org.televisit.domain.call.ParticipantRole.PRACTITIONER;
import static org.televisit.fixture.Clinic.START;
import static org.televisit.fixture.Clinic.storedVisit;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.domain.attendance.AttendanceFacts.CallState;
import org.televisit.domain.call.Call;
import org.televisit.domain.call.CallEndReason;
import org.televisit.domain.call.CallRepository;
import org.televisit.domain.call.ParticipantRole;
import org.televisit.fixture.Database;
import org.televisit.fixture.EachDatabase;

@ParameterizedClass
@EachDatabase
class AttendanceRepositoryTest {

    @Parameter
    Database database;

    private String visitId;

    @BeforeEach
    void aVisitWithACall() {
        visitId = storedVisit(database).publicId();
        during((em, call) -> assertThat(call.alive()).isTrue());
    }

    private interface Step {
        void take(EntityManager em, Call call);
    }

    private void during(Step step) {
        database.doInTransaction(em -> {
            Appointment visit =
                    new AppointmentRepository(em).byPublicId(visitId).orElseThrow();
            step.take(em, new CallRepository(em).openFor(visit, START));
        });
    }

    private AttendanceFacts facts() {
        return database.inTransaction(em -> {
            Appointment visit =
                    new AppointmentRepository(em).byPublicId(visitId).orElseThrow();
            Call call = new CallRepository(em).byAppointment(visit).orElse(null);
            return new AttendanceRepository(em).factsFor(visit, call, AttendanceRules.standard());
        });
    }

    @Test
    void staysAreReadInOrderAndArrivingTwiceIsOneStay() {
        Instant left = START.plusSeconds(60);
        during((em, call) -> new AttendanceRepository(em).arrived(call, PATIENT, "here", START));
        during((em, call) -> new AttendanceRepository(em).arrived(call, PATIENT, "here", START.plusSeconds(5)));
        during((em, call) -> new AttendanceRepository(em).left(call, PATIENT, left));
        during((em, call) -> new AttendanceRepository(em).left(call, PATIENT, left.plusSeconds(9)));
        during((em, call) -> new AttendanceRepository(em).arrived(call, PATIENT, "here", left.plusSeconds(30)));

        assertThat(facts().patient().stays())
                .isEqualTo(List.of(new Stay(START, left), new Stay(left.plusSeconds(30), null)));
        assertThat(facts().doctor().stays()).isEmpty();
        during((em, call) -> assertThat(new AttendanceRepository(em).openPresencesNotAt(Set.of()))
                .extracting(Presence::call)
                .contains(call));
    }

    private List<ParticipantRole> lastingButAt(String... nodes) {
        return database.inTransaction(em -> new AttendanceRepository(em)
                .openPresencesNotAt(Set.of(nodes)).stream()
                        .filter(stay -> stay.call().appointment().publicId().equals(visitId))
                        .map(Presence::role)
                        .toList());
    }

    private void arrives(ParticipantRole side, String node, Instant now) {
        during((em, call) -> new AttendanceRepository(em).arrived(call, side, node, now));
    }

    @Test
    void aStayBelongsToTheNodeThatItsSideCameToLast() {
        arrives(PATIENT, "one", START);
        arrives(PRACTITIONER, "one", START);
        assertThat(lastingButAt()).containsExactlyInAnyOrder(PATIENT, PRACTITIONER);
        assertThat(lastingButAt("two")).containsExactlyInAnyOrder(PATIENT, PRACTITIONER);

        arrives(PATIENT, "two", START.plusSeconds(3));
        assertThat(lastingButAt("two")).containsExactly(PRACTITIONER);
        assertThat(lastingButAt("one", "two")).isEmpty();
    }

    @Test
    void aStayFromBeforeNodesWereKeptIsNobodysWhoLives() {
        arrives(PATIENT, null, START);

        assertThat(lastingButAt("one")).containsExactly(PATIENT);
    }

    @Test
    void mediaAddsUpForEachSideAndSilenceDoesNot() {
        during((em, call) -> {
            AttendanceRepository attendance = new AttendanceRepository(em);
            for (int i = 0; i < 7; i++) {
                attendance.record(Evidence.media(call, PATIENT, true, false, START.plusSeconds(5L * i)));
                attendance.record(Evidence.media(call, PRACTITIONER, i < 6, false, START.plusSeconds(5L * i)));
            }
        });

        assertThat(facts().patient().mediaSeconds()).isEqualTo(35);
        assertThat(facts().doctor().mediaSeconds()).isEqualTo(30);
        assertThat(facts().attended()).isTrue();
        assertThat(facts().patient().tried()).isFalse();
    }

    @Test
    void troubleIsTrying() {
        during((em, call) -> new AttendanceRepository(em)
                .record(Evidence.trouble(call, PRACTITIONER, EvidenceKind.ICE_FAILED, START)));

        assertThat(facts().doctor().tried()).isTrue();
        assertThat(facts().patient().tried()).isFalse();
    }

    @Test
    void theCallsStateIsAmongTheFacts() {
        assertThat(facts().call()).isEqualTo(CallState.ALIVE);
        during((em, call) -> {
            call.begin(START);
            call.complete(CallEndReason.SLOT_END, START.plusSeconds(1200));
        });
        assertThat(facts().call()).isEqualTo(CallState.CLOSED_AT_END);
    }

    @Test
    void aVisitNobodyAskedToJoinHasNoFactsButItsTimes() {
        String lonely = storedVisit(database).publicId();
        database.doInTransaction(em -> {
            Appointment visit = new AppointmentRepository(em).byPublicId(lonely).orElseThrow();
            AttendanceFacts facts = new AttendanceRepository(em).factsFor(visit, null, AttendanceRules.standard());
            assertThat(facts.call()).isEqualTo(CallState.NONE);
            assertThat(facts.times().expectedStart()).isEqualTo(START);
            assertThat(Settlement.decide(facts, facts.doctorDeadline())).isEqualTo(Outcome.DOCTOR_LATE);
        });
    }
}

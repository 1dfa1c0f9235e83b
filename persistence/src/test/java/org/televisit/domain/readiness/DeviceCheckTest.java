package org.televisit.domain.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.call.ParticipantRole;
import org.televisit.domain.shared.BusinessException;
import org.televisit.fixture.Clinic;
import org.televisit.fixture.Database;
import org.televisit.fixture.EachDatabase;

@ParameterizedClass
@EachDatabase
class DeviceCheckTest {

    private static final Instant NOW = Clinic.NOW;
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(30));

    @Parameter
    Database database;

    @Test
    void whatWasFoundIsReadAgainAndWhatIsSaidLaterCounts() {
        Appointment visit = Clinic.storedVisit(database);
        String id = checked(visit, ParticipantRole.PATIENT, facts(SpeakerAnswer.UNANSWERED), NOW);

        database.doInTransaction(em -> new DeviceCheckRepository(em)
                .byPublicId(id)
                .orElseThrow()
                .report(facts(SpeakerAnswer.HEARD), NOW.plusSeconds(60)));

        database.doInTransaction(em -> {
            DeviceCheck last =
                    new DeviceCheckRepository(em).lastOfPatient(visit, LONG_AGO).orElseThrow();
            assertThat(last.facts()).isEqualTo(facts(SpeakerAnswer.HEARD));
            assertThat(last.level()).isEqualTo(Level.READY);
            assertThat(last.reportedAt()).isEqualTo(NOW.plusSeconds(60));
        });
    }

    @Test
    void theLastOfThePatientsSideSpeaksForTheVisit() {
        Appointment visit = Clinic.storedVisit(database);
        checked(visit, ParticipantRole.PATIENT, facts(SpeakerAnswer.NOT_HEARD), NOW);
        checked(visit, ParticipantRole.PRACTITIONER, facts(SpeakerAnswer.HEARD), NOW.plusSeconds(20));
        Clinic.stored(database, DeviceCheck.begin(visit, ParticipantRole.PATIENT, "left", NOW.plusSeconds(30)));

        Level level = database.inTransaction(em -> new DeviceCheckRepository(em)
                .lastOfPatient(visit, LONG_AGO)
                .orElseThrow()
                .level());

        assertThat(level).isEqualTo(Level.FAILED);
        Map<String, DeviceCheck> ofTheDay = database.inTransaction(em ->
                new DeviceCheckRepository(em).lastOfPatients(Clinic.START, Clinic.START.plusSeconds(1), LONG_AGO));
        assertThat(ofTheDay.get(visit.publicId()).level()).isEqualTo(Level.FAILED);
        Map<String, DeviceCheck> ofTheDayBefore = database.inTransaction(em ->
                new DeviceCheckRepository(em).lastOfPatients(Clinic.START.minusSeconds(1), Clinic.START, LONG_AGO));
        assertThat(ofTheDayBefore).doesNotContainKey(visit.publicId());
        boolean later = database.inTransaction(
                em -> new DeviceCheckRepository(em).lastOfPatient(visit, NOW).isPresent());
        assertThat(later).isFalse();
    }

    @Test
    void oneCanCountWhatAPersonBegan() {
        Appointment visit = Clinic.storedVisit(database);
        checked(visit, ParticipantRole.PATIENT, facts(SpeakerAnswer.HEARD), NOW);

        assertThat(begun(visit, NOW.minusSeconds(1))).isEqualTo(1);
        assertThat(begun(visit, NOW)).isZero();
    }

    private long begun(Appointment visit, Instant since) {
        return database.inTransaction(
                em -> new DeviceCheckRepository(em).begunBy(visit.patient().subject(), since));
    }

    @Test
    void afterHalfAnHourItStands() {
        DeviceCheck check = DeviceCheck.begin(Clinic.booked(), ParticipantRole.PATIENT, "maria", NOW);

        assertThatThrownBy(() -> check.report(facts(SpeakerAnswer.HEARD), NOW.plus(DeviceCheck.LIFE)))
                .isInstanceOfSatisfying(BusinessException.class, refusal -> assertThat(refusal.reason())
                        .isEqualTo("check-over"));
    }

    private String checked(Appointment visit, ParticipantRole role, CheckFacts facts, Instant at) {
        DeviceCheck check = DeviceCheck.begin(visit, role, visit.patient().subject(), at);
        check.report(facts, at);
        return Clinic.stored(database, check).publicId();
    }

    private static CheckFacts facts(SpeakerAnswer speaker) {
        Paths paths = new Paths(PathState.OPEN, PathState.OPEN, PathState.OPEN, PathState.NOT_OFFERED);
        return new CheckFacts(BrowserState.SUPPORTED, DeviceState.WORKS, DeviceState.WORKS, speaker, paths, 40, 4000);
    }
}

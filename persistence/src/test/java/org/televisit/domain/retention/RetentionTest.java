package org.televisit.domain.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.televisit.fixture.Clinic.book;
import static org.televisit.fixture.Clinic.patient;
import static org.televisit.fixture.Clinic.practitioner;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.call.CallRepository;
import org.televisit.domain.person.Patient;
import org.televisit.domain.recording.RecordingRepository;
import org.televisit.domain.shared.BusinessException;
import org.televisit.fixture.Database;
import org.televisit.fixture.EachDatabase;

/** What is old enough goes, what is younger stays, and so does all of a patient under hold. */
@ParameterizedClass
@EachDatabase
class RetentionTest {

    // long before what other tests of the shared database make
    private static final Instant OLD = Instant.parse("2001-03-06T10:00:00Z");
    private static final Instant BEFORE = OLD.plus(Duration.ofDays(30));

    @Parameter
    Database database;

    /** A visit of long ago with a row of each kind. */
    private Patient withOldRows() {
        Patient patient = patient(database);
        var doctor = practitioner(database);
        database.doInTransaction(em -> {
            Appointment visit = book(em, patient, doctor, OLD);
            long call = new CallRepository(em).openFor(visit, OLD).id();
            String at = "timestamp with time zone '2001-03-06 10:00:00+00:00'";
            String[] statements = {
                "insert into quality_sample (call_id, role, observed_at, round_trip_millis, jitter_millis,"
                        + " lost_permille, concealed_permille, freezes, received_kbps, sent_kbps, frames_per_second,"
                        + " picture_height, step, relayed, mos_hundredths) values (" + call + ", 'PATIENT', " + at
                        + ", 1, 1, 1, 1, 1, 1, 1, 1, 1, 'FULL', false, 400)",
                "insert into evidence (call_id, role, kind, observed_at, audio, video, seconds) values (" + call
                        + ", 'PATIENT', 'MEDIA', " + at + ", true, true, 5)",
                "insert into visit_preparation (version, appointment_id, place, call_back_number, left_at, left_by,"
                        + " agreed_version, agreed_at, agreed_by) values (0, " + visit.id() + ", 'Calle Mayor 1',"
                        + " '+34612345678', " + at + ", 'x', '2026-11', " + at + ", 'x')"
            };
            for (String each : statements) {
                em.createNativeQuery(each).executeUpdate();
            }
            OldRecord.write(em, visit.id(), call);
        });
        return patient;
    }

    private long rows(String table, String condition, Patient of) {
        String join = table.equals("visit_preparation")
                ? "join appointment a on a.id = x.appointment_id"
                : "join visit_call c on c.id = x.call_id join appointment a on a.id = c.appointment_id";
        return database.inTransaction(em -> ((Number) em.createNativeQuery(
                                "select count(*) from " + table + " x " + join + " where a.patient_id = :patient and "
                                        + condition,
                                Long.class)
                        .setParameter("patient", of.id())
                        .getSingleResult())
                .longValue());
    }

    private void deleteAllDue() {
        deletable()
                .forEach(kept ->
                        database.doInTransaction(em -> new RetentionRepository(em).deleteSome(kept, BEFORE, 500)));
    }

    private static Stream<Kept> deletable() {
        return Arrays.stream(Kept.values()).filter(Kept::rowsAlone);
    }

    private LegalHold hold(Patient patient) {
        return database.inTransaction(em -> new LegalHoldRepository(em)
                .save(LegalHold.place(em.getReference(Patient.class, patient.id()), "a court asks", "ada", OLD)));
    }

    private void end(LegalHold hold) {
        database.doInTransaction(em -> em.find(LegalHold.class, hold.id()).end("ada", OLD));
    }

    @Test
    void what_is_old_goes_and_that_the_patient_agreed_stays() {
        Patient patient = withOldRows();
        assertThat(due(Kept.QUALITY)).isPositive();
        assertThat(due(Kept.PLACES)).isPositive();
        for (Kept kept : OldRecord.WRITTEN) {
            assertThat(due(kept)).as(kept.name()).isPositive();
        }

        deleteAllDue();

        assertThat(rows("quality_sample", "1 = 1", patient)).isZero();
        assertThat(rows("evidence", "1 = 1", patient)).isZero();
        assertThat(rows("visit_preparation", "place = 'Calle Mayor 1'", patient))
                .isZero();
        assertThat(rows("visit_preparation", "agreed_version = '2026-11'", patient))
                .isOne();
        assertThat(rows("guest_link", "name = '-' and agreed = true and secret_hash like 'gone-%'", patient))
                .isOne();
        deletable().forEach(kept -> assertThat(due(kept)).as(kept.name()).isZero());
    }

    private long due(Kept kept) {
        return database.inTransaction(em -> new RetentionRepository(em).due(kept, BEFORE));
    }

    @Test
    void what_is_younger_stays() {
        Patient patient = withOldRows();

        database.doInTransaction(
                em -> deletable().forEach(kept -> assertThat(new RetentionRepository(em).deleteSome(kept, OLD, 500))
                        .as(kept.name())
                        .isZero()));

        assertThat(rows("quality_sample", "1 = 1", patient)).isOne();
        deleteAllDue();
    }

    @Test
    void all_of_a_patient_under_hold_stays_until_it_is_allowed_again() {
        Patient patient = withOldRows();
        LegalHold hold = hold(patient);
        for (Kept kept : OldRecord.WRITTEN) {
            assertThat(due(kept) == 0 || !kept.rowsAlone()).as(kept.name()).isTrue();
            long held = database.inTransaction(em -> new RetentionRepository(em).heldBack(kept, BEFORE));
            assertThat(held).as(kept.name()).isOne();
        }
        assertThat(oldRecordings()).doesNotContain(recordingOf(patient));

        deleteAllDue();

        assertThat(rows("quality_sample", "1 = 1", patient)).isOne();
        assertThat(rows("visit_preparation", "place = 'Calle Mayor 1'", patient))
                .isOne();
        long held = database.inTransaction(em -> new RetentionRepository(em).heldBack(Kept.QUALITY, BEFORE));
        assertThat(held).isOne();
        assertThat(due(Kept.QUALITY)).isZero();
        assertThat(rows("guest_link", "name = 'Rosa'", patient)).isOne();
        end(hold);
        assertThat(oldRecordings()).contains(recordingOf(patient));
        deleteAllDue();
        assertThat(rows("quality_sample", "1 = 1", patient)).isZero();
    }

    private List<String> oldRecordings() {
        return database.inTransaction(em -> new RecordingRepository(em).olderThan(BEFORE, 100));
    }

    private String recordingOf(Patient patient) {
        return database.inTransaction(em -> new RecordingRepository(em)
                .thereOf(em.getReference(Patient.class, patient.id()))
                .get(0)
                .publicId());
    }

    @Test
    void what_is_more_than_rows_is_not_deleted_by_a_statement() {
        assertThatThrownBy(() -> database.doInTransaction(
                        em -> new RetentionRepository(em).deleteSome(Kept.RECORDINGS, OLD, 500)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_hold_needs_a_reason_and_stands_until_it_is_ended() {
        Patient patient = patient(database);
        assertThatThrownBy(() -> LegalHold.place(patient, " ", "ada", OLD)).isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> LegalHold.place(patient, "x".repeat(201), "ada", OLD))
                .isInstanceOf(BusinessException.class);
        LegalHold hold = hold(patient);

        database.doInTransaction(
                em -> assertThat(new LegalHoldRepository(em).standing(patient)).isPresent());
        end(hold);
        database.doInTransaction(em -> {
            assertThat(new LegalHoldRepository(em).standing(patient)).isEmpty();
            assertThat(new LegalHoldRepository(em).allStanding())
                    .noneMatch(each -> each.patient().equals(patient));
        });
    }
}

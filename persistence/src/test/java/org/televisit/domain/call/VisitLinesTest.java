package org.televisit.domain.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.televisit.fixture.Clinic.START;
import static org.televisit.fixture.Clinic.book;
import static org.televisit.fixture.Clinic.patient;
import static org.televisit.fixture.Clinic.practitioner;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.domain.appointment.AppointmentStatus;
import org.televisit.domain.appointment.CancellationReason;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.Practitioner;
import org.televisit.fixture.Database;
import org.televisit.fixture.EachDatabase;

@ParameterizedClass
@EachDatabase
class VisitLinesTest {

    private static final VisitFilter ALL = VisitFilter.ofPatient(null);

    @Parameter
    Database database;

    private String booked(Patient patient, Practitioner practitioner, Instant start) {
        return database.inTransaction(
                em -> book(em, patient, practitioner, start).publicId());
    }

    private List<VisitLine> seen(
            String subject, List<Patient> actedFor, VisitFilter filter, HistoryKey before, int limit) {
        return database.inTransaction(em -> new VisitLines(em).of(subject, actedFor, filter, before, limit));
    }

    private List<String> ids(String subject, VisitFilter filter) {
        return seen(subject, List.of(), filter, null, 100).stream()
                .map(VisitLine::id)
                .toList();
    }

    private static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }

    @Test
    void aLineSaysWhoWithWhomAndWhatBecameOfItsCall() {
        Patient patient = patient(database);
        Practitioner doctor = practitioner(database);
        String id = database.inTransaction(em -> {
            Appointment visit = book(em, patient, doctor, START);
            Call call = new CallRepository(em).openFor(visit, START);
            visit.arrive(START);
            call.begin(START.plusSeconds(5));
            return visit.publicId();
        });

        VisitLine line = seen(patient.subject(), List.of(), ALL, null, 5).get(0);

        assertThat(line.id()).isEqualTo(id);
        assertThat(line.patientId()).isEqualTo(patient.publicId());
        assertThat(line.practitionerName()).isEqualTo(doctor.displayName());
        assertThat(line.callStatus()).isEqualTo(CallStatus.IN_PROGRESS);
        assertThat(line.callStartedAt()).isEqualTo(START.plusSeconds(5));
        assertThat(line.endsAt()).isAfter(START);
        assertThat(line.toString()).doesNotContain(patient.displayName());
    }

    @Test
    void eachSeesTheirOwnAndThoseTheyActForAndNobodyElses() {
        Patient patient = patient(database);
        Practitioner doctor = practitioner(database);
        String visit = booked(patient, doctor, day(1));
        booked(patient(database), practitioner(database), day(1));

        assertThat(ids(patient.subject(), ALL)).containsExactly(visit);
        assertThat(ids(doctor.subject(), ALL)).containsExactly(visit);
        assertThat(ids(patient(database).subject(), ALL)).isEmpty();
        assertThat(seen("nobody", List.of(patient), ALL, null, 5))
                .extracting(VisitLine::id)
                .containsExactly(visit);
    }

    @Test
    void whatIsAskedForNarrows() {
        Patient patient = patient(database);
        Practitioner doctor = practitioner(database);
        Practitioner other = practitioner(database);
        String first = booked(patient, doctor, day(1));
        String second = booked(patient, other, day(2));
        String third = database.inTransaction(em -> {
            Appointment visit = book(em, patient, doctor, day(3));
            visit.cancel(CancellationReason.PATIENT, "a note", START);
            new AppointmentRepository(em).release(visit);
            return visit.publicId();
        });
        String whose = patient.subject();

        assertThat(ids(whose, ALL)).containsExactly(third, second, first);
        assertThat(ids(whose, new VisitFilter(null, doctor.publicId(), null, null, null)))
                .containsExactly(third, first);
        assertThat(ids(whose, new VisitFilter(null, null, day(2), day(3), null)))
                .containsExactly(second);
        assertThat(ids(whose, new VisitFilter(null, null, null, null, Set.of(AppointmentStatus.CANCELLED))))
                .containsExactly(third);
        assertThat(ids(whose, new VisitFilter(null, null, null, null, Set.of())))
                .isEmpty();
        assertThat(ids(whose, VisitFilter.ofPatient(patient(database).publicId())))
                .isEmpty();
    }

    @Test
    void pagesFollowEachOtherWithoutAGapOrADouble() {
        Patient patient = patient(database);
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(0, booked(patient, practitioner(database), day(i)));
        }
        // two of one start, by who else acts for them
        Patient other = patient(database);
        booked(other, practitioner(database), day(4));

        List<String> read = new ArrayList<>();
        HistoryKey key = null;
        List<VisitLine> page;
        while (!(page = seen(patient.subject(), List.of(other), ALL, key, 2)).isEmpty()) {
            page.forEach(line -> read.add(line.id()));
            key = HistoryKey.after(page.get(page.size() - 1));
        }

        assertThat(read).hasSize(6).doesNotHaveDuplicates().containsSubsequence(made);
    }

    @Test
    void everybodysAreThereForWhoAsksForAll() {
        Patient patient = patient(database);
        String visit = booked(patient, practitioner(database), day(9));
        VisitFilter ofPatient = VisitFilter.ofPatient(patient.publicId());

        List<VisitLine> all = database.inTransaction(em -> new VisitLines(em).ofAll(ofPatient, null, 5));

        assertThat(all).extracting(VisitLine::id).containsExactly(visit);
    }
}

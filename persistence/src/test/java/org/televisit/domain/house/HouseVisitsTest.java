package org.televisit.domain.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.televisit.fixture.Clinic.book;
import static org.televisit.fixture.Clinic.patient;
import static org.televisit.fixture.Clinic.practitioner;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.domain.appointment.CancellationReason;
import org.televisit.domain.attendance.AttendanceRepository;
import org.televisit.domain.call.Call;
import org.televisit.domain.call.CallRepository;
import org.televisit.domain.call.HistoryKey;
import org.televisit.domain.call.ParticipantRole;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.Practitioner;
import org.televisit.domain.shared.BusinessException;
import org.televisit.fixture.Database;
import org.televisit.fixture.EachDatabase;

@ParameterizedClass
@EachDatabase
class HouseVisitsTest {

    // days that no other test of the shared database uses
    private static final Instant DAY = Instant.parse("2031-05-06T00:00:00Z");
    private static final Instant OTHER_DAY = Instant.parse("2032-05-06T00:00:00Z");
    private static final Duration WHOLE = Duration.ofDays(1);

    @Parameter
    Database database;

    @Test
    void aDayIsReadToItsEndPageByPageEachVisitOnceAndCountedWhole() {
        Instant day = DAY.plus(WHOLE.multipliedBy(database.ordinal()));
        List<String> booked = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Instant start = day.plus(Duration.ofHours(8 + i / 3));
            booked.add(visit(patient(database), practitioner(database), start));
        }
        cancelled(visit(patient(database), practitioner(database), day.plus(Duration.ofHours(9))));
        visit(patient(database), practitioner(database), day.plus(WHOLE));

        List<HouseLine> read = new ArrayList<>();
        HistoryKey key = null;
        do {
            HistoryKey after = key;
            List<HouseLine> page =
                    database.inTransaction(em -> new HouseVisits(em).between(day, day.plus(WHOLE), after, 5));
            read.addAll(page);
            key = page.size() < 5
                    ? null
                    : HistoryKey.parse(
                            new HistoryKey(page.get(4).startsAt(), page.get(4).id()).token());
        } while (key != null);

        assertThat(read).extracting(HouseLine::id).containsExactlyInAnyOrderElementsOf(booked);
        assertThat(read).extracting(HouseLine::startsAt).isSorted();
        HouseCount counted = database.inTransaction(em -> new HouseVisits(em).count(day, day.plus(WHOLE)));
        assertThat(counted).isEqualTo(new HouseCount(12, 12));
        List<HouseLine> two = database.inTransaction(em -> new HouseVisits(em).these(booked.subList(3, 5)));
        assertThat(two).extracting(HouseLine::id).containsExactlyInAnyOrderElementsOf(booked.subList(3, 5));
        assertThat(read.get(0).practitionerName()).isEqualTo("Dr. Amina Otieno");
        assertThat(read.get(0).patientName()).isEqualTo("Maria Silva");
        assertThat(read.get(0).endsAt()).isEqualTo(day.plus(Duration.ofHours(8)).plusSeconds(1200));
    }

    @Test
    void whoWaitsIsCountedAndShownUntilTheyAreLetIn() {
        Instant day = DAY.plus(WHOLE.multipliedBy(100 + database.ordinal()));
        String id = visit(patient(database), practitioner(database), day.plus(Duration.ofHours(10)));
        long before = waiting();
        Instant came = day.plus(Duration.ofHours(10));
        Call call = database.inTransaction(em -> {
            Call made = new CallRepository(em)
                    .openFor(new AppointmentRepository(em).byPublicId(id).orElseThrow(), came);
            new AttendanceRepository(em).arrived(made, ParticipantRole.PATIENT, "here", came);
            return made;
        });

        assertThat(waiting()).isEqualTo(before + 1);
        assertThat(only(day).waitingSince()).isEqualTo(came);
        database.doInTransaction(em -> em.find(Call.class, call.id()).admitPatient(came.plusSeconds(60)));

        assertThat(waiting()).isEqualTo(before);
        assertThat(only(day).waitingSince()).isNull();
    }

    @Test
    void whatIsToComeIsOpenAndNotBegunAndFoundByWhoseItIs() {
        Instant now = OTHER_DAY.plus(WHOLE.multipliedBy(database.ordinal() * 30L));
        Patient patient = patient(database);
        Practitioner doctor = practitioner(database);
        visit(patient, doctor, now.minusSeconds(3600));
        cancelled(visit(patient, doctor, now.plusSeconds(3600)));
        String first = visit(patient, practitioner(database), now.plusSeconds(7200));
        String second = visit(patient(database), doctor, now.plusSeconds(10800));
        String both = visit(patient, doctor, now.plusSeconds(14400));

        assertThat(ofBoth(patient, doctor, now, null, 10)).containsExactly(first, second, both);
        assertThat(ofBoth(patient, doctor, now, new HistoryKey(now.plusSeconds(7200), first), 10))
                .containsExactly(second, both);
        assertThat(ofBoth(patient, doctor, now, null, 2)).containsExactly(first, second);
        List<HouseLine> everybodys = database.inTransaction(em -> new HouseVisits(em).toCome(now, null, 3));
        assertThat(everybodys).extracting(HouseLine::id).containsExactly(first, second, both);
    }

    @Test
    void aKeyThatIsNoneOfOursIsNotFound() {
        assertThatThrownBy(() -> HistoryKey.parse("nothing"))
                .isInstanceOfSatisfying(BusinessException.class, refused -> assertThat(refused.reason())
                        .isEqualTo("not-found"));
    }

    private List<String> ofBoth(Patient patient, Practitioner doctor, Instant now, HistoryKey after, int limit) {
        return database
                .inTransaction(em -> new HouseVisits(em).toComeOf(List.of(patient), List.of(doctor), now, after, limit))
                .stream()
                .map(HouseLine::id)
                .toList();
    }

    private HouseLine only(Instant day) {
        List<HouseLine> lines =
                database.inTransaction(em -> new HouseVisits(em).between(day, day.plus(WHOLE), null, 10));
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    private long waiting() {
        return database.inTransaction(em -> new HouseVisits(em).waiting());
    }

    private String visit(Patient patient, Practitioner practitioner, Instant start) {
        return database.inTransaction(
                em -> book(em, patient, practitioner, start).publicId());
    }

    private void cancelled(String id) {
        database.doInTransaction(em -> {
            Appointment visit = new AppointmentRepository(em).byPublicId(id).orElseThrow();
            visit.cancel(CancellationReason.HOSPITAL, null, visit.startsAt().minusSeconds(60));
            new AppointmentRepository(em).release(visit);
        });
    }
}

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
import org.televisit.fixture.Database;
import org.televisit.fixture.EachDatabase;

/** The past by time, outcome and name, and everybody's for admins. */
@ParameterizedClass
@EachDatabase
class HistoryFilterTest {

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

    private List<String> found(String subject, HistoryFilter filter) {
        return database.inTransaction(em -> new CallRepository(em)
                .history(subject, List.of(), filter, null, 100).stream()
                        .map(CallSummary::appointmentPublicId)
                        .toList());
    }

    @Test
    void thePastIsReadByTimeOutcomeAndName() {
        Patient patient = patient(database);
        Practitioner doctor = practitioner(database);
        String first = held(patient, doctor, START);
        String second = cancelled(patient, doctor, START.plusSeconds(86_400));
        String third = held(patient, doctor, START.plusSeconds(172_800));
        String subject = patient.subject();
        Instant noon = START.plusSeconds(3600);

        assertThat(found(subject, HistoryFilter.ALL)).containsExactly(third, second, first);
        assertThat(found(subject, new HistoryFilter(noon, null, null, null))).containsExactly(third, second);
        assertThat(found(subject, new HistoryFilter(null, noon, null, null))).containsExactly(first);
        assertThat(found(subject, new HistoryFilter(null, null, AppointmentStatus.CANCELLED, null)))
                .containsExactly(second);
        assertThat(found(subject, new HistoryFilter(null, null, AppointmentStatus.FULFILLED, " OTIENO ")))
                .containsExactly(third, first);
        assertThat(found(subject, new HistoryFilter(null, null, null, "amina otieno")))
                .hasSize(3);
        assertThat(found(subject, new HistoryFilter(null, null, null, "100%"))).isEmpty();
        assertThat(found(doctor.subject(), new HistoryFilter(null, null, null, "silva")))
                .hasSize(3);
    }

    @Test
    void adminsReadEverybodysByOutcomeAndPersonAndWhatIsToComeIsLeftOut() {
        Patient patient = patient(database);
        Practitioner doctor = practitioner(database);
        String past = held(patient, doctor, START);
        String off = cancelled(patient, doctor, START.plusSeconds(86_400));
        database.inTransaction(em -> book(em, patient, doctor, START.plusSeconds(172_800)));

        database.doInTransaction(em -> {
            CallRepository calls = new CallRepository(em);
            assertThat(calls.historyOf(List.of(patient), List.of(doctor), HistoryFilter.ALL, null, 10))
                    .extracting(CallSummary::appointmentPublicId)
                    .containsExactly(off, past);
            HistoryFilter cancelled = new HistoryFilter(null, null, AppointmentStatus.CANCELLED, null);
            assertThat(calls.historyOfAll(cancelled, null, LATER, 1000))
                    .allMatch(line -> line.status() == AppointmentStatus.CANCELLED)
                    .extracting(CallSummary::appointmentPublicId)
                    .contains(off)
                    .doesNotContain(past);
            List<CallSummary> all = calls.historyOfAll(HistoryFilter.ALL, null, LATER, 1000);
            List<CallSummary> byPages = new ArrayList<>();
            HistoryKey before = null;
            for (List<CallSummary> page = calls.historyOfAll(HistoryFilter.ALL, null, LATER, 7);
                    !page.isEmpty();
                    page = calls.historyOfAll(HistoryFilter.ALL, before, LATER, 7)) {
                byPages.addAll(page);
                before = HistoryKey.after(page.get(page.size() - 1));
            }
            assertThat(byPages).isEqualTo(all).doesNotHaveDuplicates();
        });
    }
}

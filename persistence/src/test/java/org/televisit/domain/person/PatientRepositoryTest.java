package org.televisit.domain.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.televisit.fixture.Clinic.NOW;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.PatientVisits;
import org.televisit.domain.notice.PageTicket;
import org.televisit.domain.notice.PageTicketRepository;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.SecretToken;
import org.televisit.fixture.Clinic;
import org.televisit.fixture.Database;
import org.televisit.fixture.EachDatabase;

class PatientRepositoryTest {

    private static final LocalDate BORN = LocalDate.of(1948, 3, 9);

    private static Patient written(Database database, String given, String family, String number) {
        return database.inTransaction(em -> new PatientRepository(em)
                .store(Patient.writtenDown(
                        new PatientDetails(given, family, BORN, "x" + number + "@example.org", null, number),
                        "ada",
                        NOW)));
    }

    private static String unique() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    }

    @ParameterizedTest
    @EachDatabase
    void isFoundByTheBeginningOfEachNameByNumberAndByEmail(Database database) {
        String family = "Ruiz" + unique();
        String number = unique();
        Patient rosa = written(database, "Rosa María", family, number);

        database.doInTransaction(em -> {
            PatientRepository patients = new PatientRepository(em);
            assertThat(patients.search(family.substring(0, 15).toUpperCase() + " ros", null, null, 9))
                    .containsExactly(rosa);
            assertThat(patients.search("marí " + family, BORN, null, 9)).containsExactly(rosa);
            assertThat(patients.search(number, null, null, 9)).containsExactly(rosa);
            assertThat(patients.search("x" + number + "@", null, null, 9)).containsExactly(rosa);
            assertThat(patients.search(family, BORN.plusDays(1), null, 9)).isEmpty();
            assertThat(patients.search(family + " pedro", null, null, 9)).isEmpty();
        });
    }

    @ParameterizedTest
    @EachDatabase
    void whatIsTypedIsNeverAPattern(Database database) {
        String number = unique();
        written(database, "Rosa", "Ruiz" + number, number);

        database.doInTransaction(em -> {
            PatientRepository patients = new PatientRepository(em);
            assertThat(patients.search("%" + number, null, null, 9)).isEmpty();
            assertThat(patients.search("R_sa Ruiz" + number, null, null, 9)).isEmpty();
            assertThat(patients.search("\\", null, null, 9)).isEmpty();
        });
    }

    @ParameterizedTest
    @EachDatabase
    void pagesFollowEachOtherWithoutGapOrDouble(Database database) {
        String family = "Page" + unique();
        for (int i = 0; i < 7; i++) {
            written(database, i < 4 ? "Same" : "Other", family, unique());
        }
        List<Patient> read = new ArrayList<>();
        PatientKey after = null;
        for (int page = 0; page < 4; page++) {
            PatientKey from = after;
            List<Patient> next = database.inTransaction(em -> new PatientRepository(em).search(family, null, from, 2));
            read.addAll(next);
            after = PatientKey.of(next.get(next.size() - 1));
        }

        assertThat(read).hasSize(7).doesNotHaveDuplicates();
        assertThat(read.get(0).givenName()).isEqualTo("Other");
    }

    @ParameterizedTest
    @EachDatabase
    void aRecordNumberIsOnePatients(Database database) {
        String number = unique();
        written(database, "Rosa", "Ruiz", number);

        assertThatThrownBy(() -> written(database, "Pedro", "Ruiz", number))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("record-number-taken");
    }

    @ParameterizedTest
    @EachDatabase
    void aNewerInvitationTakesThePlaceOfTheOlder(Database database) {
        Patient rosa = written(database, "Rosa", "Ruiz", unique());
        String older = SecretToken.hashOf(SecretToken.next());
        String newer = SecretToken.hashOf(SecretToken.next());
        for (String hash : List.of(older, newer)) {
            database.doInTransaction(em -> new PatientRepository(em)
                    .save(Invitation.toRecord(em.find(Patient.class, rosa.id()), hash, "ada", NOW), NOW));
        }

        database.doInTransaction(em -> {
            PatientRepository patients = new PatientRepository(em);
            patients.invitationLocked(newer).orElseThrow().requireOpen(NOW);
            assertThatThrownBy(
                            () -> patients.invitationLocked(older).orElseThrow().requireOpen(NOW))
                    .hasMessageContaining("invitation-replaced");
            assertThat(patients.openTo(em.find(Patient.class, rosa.id()), NOW)).hasSize(1);
        });
    }

    @ParameterizedTest
    @EachDatabase
    void twoCanNotActForTheSameTwice(Database database) {
        Patient child = Clinic.patient(database);
        database.doInTransaction(em -> grant(new ProxyRepository(em), em.find(Patient.class, child.id())));

        assertThatThrownBy(() -> database.doInTransaction(
                        em -> grant(new ProxyRepository(em), em.find(Patient.class, child.id()))))
                .hasMessageContaining("proxy-exists");
        database.doInTransaction(em -> {
            ProxyRepository proxies = new ProxyRepository(em);
            Patient patient = em.find(Patient.class, child.id());
            Proxy standing = proxies.between("ana-" + child.id(), patient, NOW).orElseThrow();
            standing.end("ada", NOW.plusSeconds(1));
            proxies.flush();
            grant(proxies, patient);
            assertThat(proxies.actingFor(patient, NOW)).hasSize(1);
            assertThat(proxies.actingBy("ana-" + child.id(), NOW)).hasSize(1);
            assertThat(proxies.ever(patient)).hasSize(2);
        });
    }

    private static void grant(ProxyRepository proxies, Patient child) {
        proxies.save(Proxy.grant(child, "ana-" + child.id(), "Ana", ProxyRelation.PARENT, null, "ada", NOW));
    }

    @ParameterizedTest
    @EachDatabase
    void visitsAndTheTimeTheyHoldFollowTheirPatient(Database database) {
        Patient from = Clinic.patient(database);
        Patient into = Clinic.patient(database);
        Practitioner doctor = Clinic.practitioner(database);
        database.doInTransaction(em -> Clinic.book(em, from, doctor, Clinic.START));

        database.doInTransaction(em -> {
            PatientVisits visits = new PatientVisits(em);
            Patient left = em.find(Patient.class, from.id());
            visits.move(left, em.find(Patient.class, into.id()));
            assertThat(visits.any(left)).isFalse();
            new PatientRepository(em).remove(left);
        });
        assertThatThrownBy(() -> database.doInTransaction(
                        em -> Clinic.book(em, into, Clinic.practitioner(database), Clinic.START)))
                .hasMessageContaining("slot-taken");
    }

    @ParameterizedTest
    @EachDatabase
    void visitsAreFoundForThoseSomebodyActsFor(Database database) {
        Patient child = Clinic.patient(database);
        Patient other = Clinic.patient(database);
        Appointment visit =
                database.inTransaction(em -> Clinic.book(em, child, Clinic.practitioner(database), Clinic.START));
        database.doInTransaction(em -> Clinic.book(em, other, Clinic.practitioner(database), Clinic.START));

        database.doInTransaction(em -> {
            PatientVisits visits = new PatientVisits(em);
            List<Patient> actedFor = List.of(em.find(Patient.class, child.id()));
            assertThat(visits.upcoming(actedFor, NOW)).containsExactly(visit);
            assertThat(visits.upcoming(actedFor, visit.visitEnd())).isEmpty();
            assertThat(visits.upcoming(List.of(), NOW)).isEmpty();
            assertThat(visits.between(actedFor, NOW, Clinic.START.plusSeconds(1)))
                    .containsExactly(visit);
            assertThat(visits.between(actedFor, NOW, Clinic.START)).isEmpty();
            assertThat(visits.between(List.of(), NOW, Clinic.START.plusSeconds(1)))
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @EachDatabase
    void twoVisitsAtOneTimeCanNotBeOnePatients(Database database) {
        Patient from = Clinic.patient(database);
        Patient into = Clinic.patient(database);
        database.doInTransaction(em -> Clinic.book(em, from, Clinic.practitioner(database), Clinic.START));
        database.doInTransaction(em -> Clinic.book(em, into, Clinic.practitioner(database), Clinic.START));

        assertThatThrownBy(() -> database.doInTransaction(em -> new PatientVisits(em)
                        .move(em.find(Patient.class, from.id()), em.find(Patient.class, into.id()))))
                .hasMessageContaining("merge-overlap");
    }

    @ParameterizedTest
    @EachDatabase
    void aRecordWithSomethingLeftIsNotForgotten(Database database) {
        Patient from = Clinic.patient(database);
        database.doInTransaction(em -> Clinic.book(em, from, Clinic.practitioner(database), Clinic.START));

        assertThatThrownBy(() -> database.doInTransaction(
                        em -> new PatientRepository(em).remove(em.find(Patient.class, from.id()))))
                .hasMessageContaining("record-in-use");
    }

    @ParameterizedTest
    @EachDatabase
    void aPagesTicketIsUsedOnceAndInTime(Database database) {
        String hash = SecretToken.hashOf(SecretToken.next());
        String late = SecretToken.hashOf(SecretToken.next());
        database.doInTransaction(em -> {
            PageTicketRepository tickets = new PageTicketRepository(em);
            tickets.save(PageTicket.issue(hash.substring(0, 30), hash, "en", null, NOW), NOW);
            tickets.save(PageTicket.issue(hash.substring(0, 30), late, "es", "Europe/Madrid", NOW), NOW);
        });

        database.doInTransaction(em -> {
            PageTicketRepository tickets = new PageTicketRepository(em);
            assertThat(tickets.use(hash, NOW.plusSeconds(119))).isTrue();
            assertThat(tickets.use(hash, NOW.plusSeconds(119))).isFalse();
            assertThat(tickets.use(late, NOW.plusSeconds(120))).isFalse();
            assertThat(tickets.use("nobody's", NOW)).isFalse();
        });
        database.doInTransaction(em -> {
            PageTicketRepository tickets = new PageTicketRepository(em);
            String next = SecretToken.hashOf(SecretToken.next());
            tickets.save(PageTicket.issue(hash.substring(0, 30), next, "en", null, NOW), NOW.plusSeconds(300));
            assertThat(tickets.byHash(hash)).isEmpty();
            assertThat(tickets.byHash(late)).isEmpty();
            assertThat(tickets.byHash(next)).isPresent();
        });
    }
}

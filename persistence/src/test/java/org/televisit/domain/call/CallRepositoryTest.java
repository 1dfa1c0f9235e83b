package org.televisit.domain.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.televisit.fixture.Clinic.MADRID;
import static org.televisit.fixture.Clinic.NOW;
import static org.televisit.fixture.Clinic.START;
import static org.televisit.fixture.Clinic.storedVisit;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.fixture.Crowd;
import org.televisit.fixture.Crowd.Fate;
import org.televisit.fixture.Database;
import org.televisit.fixture.EachDatabase;

@ParameterizedClass
@EachDatabase
class CallRepositoryTest {

    private static final int CROWD = 20;

    @Parameter
    Database database;

    private Call open(Appointment visit) {
        return database.inTransaction(em -> new CallRepository(em)
                .openFor(
                        new AppointmentRepository(em)
                                .byPublicId(visit.publicId())
                                .orElseThrow(),
                        START));
    }

    @Test
    void aCallIsMadeOnceHoweverManyAskAtOnce() throws InterruptedException {
        Appointment visit = storedVisit(database);

        List<Fate<Call>> fates = Crowd.of(CROWD, i -> () -> open(visit));

        assertThat(fates).allMatch(Fate::won);
        assertThat(fates)
                .extracting(fate -> fate.result().publicId())
                .containsOnly(open(visit).publicId());
    }

    @Test
    void aRescheduledVisitHasACallOfItsOwn() {
        Appointment visit = storedVisit(database);
        Call first = open(visit);
        database.doInTransaction(em -> {
            AppointmentRepository appointments = new AppointmentRepository(em);
            Appointment moved = appointments.byPublicId(visit.publicId()).orElseThrow();
            moved.reschedule(START.plusSeconds(7200), MADRID, NOW);
            appointments.move(moved);
            assertThat(new CallRepository(em).byAppointment(moved)).isEmpty();
        });

        assertThat(open(visit)).isNotEqualTo(first);
    }

    @Test
    void callsOfManyVisitsAreThoseOfTheTimesAgreedUpon() {
        Appointment visit = storedVisit(database);
        Appointment other = storedVisit(database);
        Call old = open(visit);
        Call others = open(other);
        Call current = database.inTransaction(em -> {
            AppointmentRepository appointments = new AppointmentRepository(em);
            Appointment moved = appointments.byPublicId(visit.publicId()).orElseThrow();
            moved.reschedule(START.plusSeconds(7200), MADRID, NOW);
            appointments.move(moved);
            return new CallRepository(em).openFor(moved, START);
        });

        List<Call> found = database.inTransaction(em -> new CallRepository(em).of(List.of(visit, other)));

        assertThat(found).containsExactlyInAnyOrder(current, others).doesNotContain(old);
        List<Call> none = database.inTransaction(em -> new CallRepository(em).of(List.of()));
        assertThat(none).isEmpty();
    }

    @Test
    void whoSitsInARoomIsFoundUntilTheyLeave() {
        Appointment visit = storedVisit(database);
        String subject = "who sits in " + visit.publicId();
        Long seat = seat(open(visit), subject).id();
        assertThat(roomsWith(subject)).isEmpty();

        database.doInTransaction(em -> em.find(Participation.class, seat).joined(START));
        assertThat(roomsWith(subject)).containsExactly(visit.publicId());

        database.doInTransaction(em -> em.find(Participation.class, seat).left(START.plusSeconds(60)));
        assertThat(roomsWith(subject)).isEmpty();
    }

    private List<String> roomsWith(String subject) {
        return database.inTransaction(em -> new CallRepository(em)
                .seatedIn(subject).stream().map(Appointment::publicId).toList());
    }

    @Test
    void aSeatIsMadeOnceHoweverManyTabsAsk() throws InterruptedException {
        Call call = open(storedVisit(database));

        List<Fate<Long>> fates = Crowd.of(CROWD, i -> () -> seat(call, "sub").id());

        assertThat(fates).allMatch(Fate::won);
        assertThat(fates)
                .extracting(Fate::result)
                .containsOnly(seat(call, "sub").id());
    }

    private Participation seat(Call call, String subject) {
        return database.inTransaction(em -> new CallRepository(em)
                .seat(em.getReference(Call.class, call.id()), ParticipantRole.PATIENT, subject, "Maria Silva"));
    }

    private String ticket(Participation seat, TicketKind kind) {
        String hash = JoinTicket.hashOf(JoinTicket.newToken());
        database.doInTransaction(em -> new CallRepository(em)
                .save(JoinTicket.issue(
                        em.getReference(Participation.class, seat.id()), hash, kind, NOW, NOW.plusSeconds(120))));
        return hash;
    }

    private Optional<String> use(String hash, int secondsLater) {
        return database.inTransaction(em -> new CallRepository(em)
                .useTicket(hash, NOW.plusSeconds(secondsLater))
                .map(JoinTicket::subject));
    }

    @Test
    void ofTwentyWhoComeWithOneTicketOneGetsIn() throws InterruptedException {
        String hash = ticket(seat(open(storedVisit(database)), "sub"), TicketKind.ENTRY);

        List<Fate<Optional<String>>> fates = Crowd.of(CROWD, i -> () -> use(hash, 1));

        assertThat(fates).allMatch(Fate::won);
        assertThat(fates).filteredOn(fate -> fate.result().isPresent()).hasSize(1);
    }

    @Test
    void aTicketIsWorthNothingOnceItExpiredOrWasRevokedOrNeverWas() {
        Call call = open(storedVisit(database));
        Participation seat = seat(call, "sub");
        assertThat(use(ticket(seat, TicketKind.ENTRY), 120)).isEmpty();
        assertThat(use("0".repeat(64), 1)).isEmpty();

        String revoked = ticket(seat, TicketKind.ENTRY);
        database.doInTransaction(em ->
                assertThat(new CallRepository(em).revokeTicketsOf(call, NOW)).isEqualTo(2));
        assertThat(use(revoked, 1)).isEmpty();
    }

    @Test
    void ticketsAreRevokedByPersonAndBySeatAndKind() {
        Call call = open(storedVisit(database));
        Participation one = seat(call, "sub-of-" + call.publicId());
        Participation other = seat(call, "other-of-" + call.publicId());
        String mine = ticket(one, TicketKind.ENTRY);
        String theirs = ticket(other, TicketKind.ENTRY);
        String resume = ticket(other, TicketKind.RESUME);

        database.doInTransaction(em -> {
            CallRepository calls = new CallRepository(em);
            calls.revokeTicketsOf(one.subject(), NOW);
            calls.revokeTicketsOf(em.getReference(Participation.class, other.id()), TicketKind.RESUME, NOW);
        });

        assertThat(use(mine, 1)).isEmpty();
        assertThat(use(resume, 1)).isEmpty();
        assertThat(use(theirs, 1)).contains(other.subject());
    }

    @Test
    void aCallIsFoundByItsPublicIdWithItsParties() {
        Appointment visit = storedVisit(database);
        Call call = open(visit);

        Call found = database.inTransaction(
                em -> new CallRepository(em).byPublicId(call.publicId()).orElseThrow());

        assertThat(found.appointment().patient().subject())
                .isEqualTo(visit.patient().subject());
        assertThat(found.appointment().practitioner().displayName()).isEqualTo("Dr. Amina Otieno");
    }
}

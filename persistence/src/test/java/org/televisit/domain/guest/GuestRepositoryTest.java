package org.televisit.domain.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.televisit.fixture.Clinic.NOW;
import static org.televisit.fixture.Clinic.START;
import static org.televisit.fixture.Clinic.storedVisit;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.domain.call.Call;
import org.televisit.domain.call.CallRepository;
import org.televisit.domain.call.TicketKind;
import org.televisit.domain.shared.SecretToken;
import org.televisit.fixture.Crowd;
import org.televisit.fixture.Crowd.Fate;
import org.televisit.fixture.Database;
import org.televisit.fixture.EachDatabase;

@ParameterizedClass
@EachDatabase
class GuestRepositoryTest {

    private static final int CROWD = 10;

    @Parameter
    Database database;

    private String made(String secret) {
        Appointment visit = storedVisit(database);
        return database.inTransaction(em -> {
            Call call = new CallRepository(em)
                    .openFor(
                            new AppointmentRepository(em)
                                    .byPublicId(visit.publicId())
                                    .orElseThrow(),
                            NOW);
            return new GuestRepository(em)
                    .add(GuestLink.make(
                            call,
                            1,
                            GuestInvite.of("Anna", GuestKind.RELATIVE),
                            SecretToken.hashOf(secret),
                            "doctor",
                            NOW))
                    .publicId();
        });
    }

    @Test
    void aLinkIsFoundByItsSecretsHashAndKeepsWhatThePatientSaid() {
        String secret = SecretToken.next();
        String id = made(secret);

        database.doInTransaction(em -> {
            GuestRepository guests = new GuestRepository(em);
            GuestLink link = guests.locked(id).orElseThrow();
            for (boolean word : new boolean[] {false, true}) {
                link.answered(word, START);
                guests.add(GuestConsent.given(link, word, "patient", START));
            }
            link.await(START);
            link.enter(START);
        });

        database.doInTransaction(em -> {
            GuestRepository guests = new GuestRepository(em);
            GuestLink link = guests.bySecret(SecretToken.hashOf(secret)).orElseThrow();
            assertThat(guests.bySecret(secret))
                    .as("the secret itself is nowhere")
                    .isEmpty();
            assertThat(link.status()).isEqualTo(GuestStatus.IN_CALL);
            assertThat(guests.of(link.call())).containsExactly(link);
            assertThat(guests.consents(link))
                    .extracting(GuestConsent::agreed, GuestConsent::givenBy, GuestConsent::textVersion)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(false, "patient", GuestConsent.TEXT),
                            org.assertj.core.groups.Tuple.tuple(true, "patient", GuestConsent.TEXT));
        });
    }

    @Test
    void ofAllWhoComeWithATicketOneGetsIn() throws InterruptedException {
        String id = made(SecretToken.next());
        String hash = SecretToken.hashOf(SecretToken.next());
        ticket(id, hash, TicketKind.ENTRY);

        List<Fate<Boolean>> fates = Crowd.of(
                CROWD,
                i -> () -> database.inTransaction(
                        em -> new GuestRepository(em).useTicket(hash, NOW).isPresent()));

        assertThat(fates.stream().filter(fate -> fate.won() && fate.result())).hasSize(1);
    }

    @Test
    void aTicketThatExpiredOrWasReplacedIsNoGood() {
        String id = made(SecretToken.next());
        String late = SecretToken.hashOf(SecretToken.next());
        String replaced = SecretToken.hashOf(SecretToken.next());
        ticket(id, late, TicketKind.ENTRY);
        ticket(id, replaced, TicketKind.RESUME);

        database.doInTransaction(em -> {
            GuestRepository guests = new GuestRepository(em);
            guests.revokeTickets(guests.locked(id).orElseThrow(), TicketKind.RESUME, NOW);
            assertThat(guests.useTicket(late, START.plusSeconds(1))).isEmpty();
            assertThat(guests.useTicket(replaced, NOW)).isEmpty();
            assertThat(guests.useTicket(late, NOW)).isPresent();
        });
    }

    private void ticket(String id, String hash, TicketKind kind) {
        database.doInTransaction(em -> {
            GuestRepository guests = new GuestRepository(em);
            guests.add(GuestTicket.issue(guests.locked(id).orElseThrow(), hash, kind, NOW, START));
        });
    }
}

package org.televisit.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.televisit.fixture.Clinic.NOW;
import static org.televisit.fixture.Clinic.START;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.PaymentKind;
import org.televisit.domain.shared.LostRace;
import org.televisit.fixture.Crowd;
import org.televisit.fixture.Crowd.Fate;
import org.televisit.fixture.Database;
import org.televisit.fixture.EachDatabase;

@ParameterizedClass
@EachDatabase
class LedgerTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Parameter
    Database database;

    private static Receipt receipt(String event, String payment) {
        return new Receipt("stripe", event, "nobody-knows", 4500, "EUR", payment);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private PaymentEvent append(PaymentEventKind kind, Receipt receipt) {
        return database.inTransaction(
                em -> new PaymentRepository(em).append(PaymentEvent.told(kind, receipt, null, NOW)));
    }

    private boolean knows(Receipt receipt) {
        return database.inTransaction(em -> new PaymentRepository(em).knows(receipt));
    }

    @Test
    void aProvidersEventIsKeptOnce() {
        Receipt receipt = receipt(id(), id());
        append(PaymentEventKind.UNMATCHED, receipt);

        assertThat(knows(receipt)).isTrue();
        assertThatThrownBy(() -> append(PaymentEventKind.UNMATCHED, receipt)).matches(LostRace::isBehind);
    }

    @Test
    void anotherEventAboutAPaymentThatWasReceivedIsKnownButNotOneAfterAnUnknownReference() {
        String received = id();
        String unmatched = id();
        append(PaymentEventKind.RECEIVED, receipt(id(), received));
        append(PaymentEventKind.UNMATCHED, receipt(id(), unmatched));

        assertThat(knows(receipt(id(), received))).isTrue();
        assertThat(knows(receipt(id(), unmatched))).isFalse();
    }

    @Test
    void moneyThatFitsNothingWaitsUntilSomebodyHasLooked() {
        PaymentEvent line = append(PaymentEventKind.MISMATCHED, receipt(id(), id()));

        assertThat(unsettled(line)).isTrue();
        database.doInTransaction(em -> {
            PaymentRepository payments = new PaymentRepository(em);
            payments.append(
                    PaymentEvent.settled(payments.unsettled(line.publicId()).orElseThrow(), "sent back", NOW));
        });

        assertThat(unsettled(line)).isFalse();
        boolean again = database.inTransaction(
                em -> new PaymentRepository(em).unsettled(line.publicId()).isPresent());
        assertThat(again).isFalse();
    }

    private boolean unsettled(PaymentEvent line) {
        return database.inTransaction(em -> new PaymentRepository(em)
                .unsettledAfter(line.id() - 1, 1).stream()
                        .anyMatch(one -> one.publicId().equals(line.publicId())));
    }

    @Test
    void sweepsThatRaceClaimEachLapseOnceAndAgainOnlyAfterTheLease() throws InterruptedException {
        List<Long> lapsed = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            lapsed.add(Priced.booked(database, PaymentKind.DESK, START, Duration.ofDays(1))
                    .visit()
                    .id());
        }

        List<Fate<List<Long>>> fates = Crowd.of(
                4,
                i -> () -> database.inTransaction(
                        em -> new PaymentRepository(em).claimLapsed(START.plusSeconds(1), MINUTE, 1000)));

        assertThat(fates).allMatch(Fate::won);
        List<Long> claimed =
                fates.stream().flatMap(fate -> fate.result().stream()).toList();
        assertThat(claimed).doesNotHaveDuplicates().containsAll(lapsed);
        assertThat(claimedAt(START.plusSeconds(30))).doesNotContainAnyElementsOf(lapsed);
        assertThat(claimedAt(START.plusSeconds(90))).containsAll(lapsed);
    }

    private List<Long> claimedAt(Instant now) {
        return database.inTransaction(em -> new PaymentRepository(em).claimLapsed(now, MINUTE, 1000));
    }

    @Test
    void aClaimTellsNobodyThatTheirViewIsStale() {
        Appointment visit = Priced.booked(database, PaymentKind.DESK, START, Duration.ofDays(1))
                .visit();

        claimedAt(START.plusSeconds(3600));

        int version = database.inTransaction(
                em -> em.find(Appointment.class, visit.id()).version());
        assertThat(version).isEqualTo(visit.version());
    }
}

package org.televisit.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.televisit.fixture.Clinic.START;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.AppointmentStatus;
import org.televisit.domain.appointment.CancellationReason;
import org.televisit.domain.appointment.PaymentKind;
import org.televisit.domain.appointment.PaymentStatus;
import org.televisit.domain.person.Patient;
import org.televisit.domain.shared.BusinessException;
import org.televisit.fixture.Clinic;
import org.televisit.fixture.Crowd;
import org.televisit.fixture.Crowd.Fate;
import org.televisit.fixture.Database;
import org.televisit.fixture.EachDatabase;

/** Money that comes and money that does not, on both databases. */
@ParameterizedClass
@EachDatabase
class TillTest {

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final int ROUNDS = 12;

    @Parameter
    Database database;

    @Test
    void onlineItLapsesHalfAnHourAfterTheBooking() {
        Priced visit = Priced.booked(database, PaymentKind.ONLINE, START, Duration.ofDays(2));
        Instant lapsesAt = START.minus(Duration.ofDays(2)).plus(Duration.ofMinutes(30));

        assertThat(visit.visit().payment().lapsesAt()).isEqualTo(lapsesAt);
        assertThat(visit.lapses(lapsesAt.minusSeconds(1))).isFalse();
        assertThat(visit.lapses(lapsesAt)).isTrue();

        assertThat(visit.visit().cancellationReason()).isEqualTo(CancellationReason.UNPAID);
        assertThat(visit.cells()).isZero();
    }

    @Test
    void onlineItLapsesAtTheStartWhenThatComesFirstAndAtTheDeskAlwaysThen() {
        Priced online = Priced.booked(database, PaymentKind.ONLINE, START, QUARTER);
        Priced desk = Priced.booked(database, PaymentKind.DESK, START, Duration.ofDays(2));

        assertThat(online.visit().payment().lapsesAt()).isEqualTo(START);
        assertThat(desk.visit().payment().lapsesAt()).isEqualTo(START);
    }

    @Test
    void paidInTimeItIsBookedAndLapsesNoMore() {
        Priced visit = Priced.booked(database, PaymentKind.ONLINE, START, QUARTER);

        assertThat(visit.isPaid(START.minusSeconds(60))).isEqualTo(Till.Change.CONFIRMED);

        assertThat(visit.lapses(START)).isFalse();
        assertThat(visit.visit().status()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(visit.visit().payment().paidAt()).isEqualTo(START.minusSeconds(60));
        assertThat(visit.visit().payment().reference()).isEqualTo("pi_1");
    }

    @Test
    void waivedItIsBooked() {
        Priced visit = Priced.booked(database, PaymentKind.DESK, START, QUARTER);

        visit.isWaived(START.minusSeconds(60));

        assertThat(visit.visit().status()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(visit.visit().paymentStatus()).isEqualTo(PaymentStatus.WAIVED);
    }

    @Test
    void bookedAtQuarterToTwoAndPaidAtOnePastItIsTheSameVisitAgainAndWasPaidLate() {
        Priced visit = Priced.booked(database, PaymentKind.ONLINE, START, QUARTER);
        visit.lapses(START);

        assertThat(visit.isPaid(START.plusSeconds(60))).isEqualTo(Till.Change.REINSTATED);

        Appointment again = visit.visit();
        assertThat(again.publicId()).isEqualTo(visit.id());
        assertThat(again.status()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(again.scheduleRevision()).isEqualTo(1);
        assertThat(again.settledAt()).isNull();
        assertThat(again.cancellationReason()).isNull();
        assertThat(again.paidLate()).isTrue();
        assertThat(visit.cells()).isEqualTo(6);
        again.agreeOnStart(START.plusSeconds(90), START.plusSeconds(90));
        assertThat(again.expectedStart()).isEqualTo(START.plusSeconds(90));
        assertThat(again.paidLate()).isFalse();
    }

    @Test
    void paidAfterALapseWhenSomebodyElseHasTheTimeItIsToBeGivenBack() {
        Priced visit = Priced.booked(database, PaymentKind.ONLINE, START, Duration.ofDays(2));
        visit.lapses(START.minusSeconds(7200));
        visit.book(Clinic.patient(database), START, START.minusSeconds(7100));

        assertThat(visit.isPaid(START.minusSeconds(7000))).isEqualTo(Till.Change.REFUND_DUE);

        assertThat(visit.visit().status()).isEqualTo(AppointmentStatus.CANCELLED);
        assertThat(visit.visit().paymentStatus()).isEqualTo(PaymentStatus.REFUND_DUE);
    }

    @Test
    void paidWhenTheDoctorWouldBeLateAtOnceItIsToBeGivenBack() {
        Priced visit = Priced.booked(database, PaymentKind.ONLINE, START, QUARTER);
        visit.lapses(START);

        assertThat(visit.isPaid(START.plusSeconds(300))).isEqualTo(Till.Change.REFUND_DUE);
    }

    @Test
    void paidForAVisitThatWasCalledOffUnpaidItIsToBeGivenBack() {
        Priced visit = Priced.booked(database, PaymentKind.DESK, START, Duration.ofDays(2));
        database.doInTransaction(em -> em.find(Appointment.class, visit.visit().id())
                .cancel(CancellationReason.PATIENT, null, START.minusSeconds(90000)));

        assertThat(visit.isPaid(START.minusSeconds(80000))).isEqualTo(Till.Change.REFUND_DUE);
    }

    @Test
    void nothingIsReceivedTwice() {
        Priced visit = Priced.booked(database, PaymentKind.ONLINE, START, QUARTER);
        visit.isPaid(START.minusSeconds(60));

        assertThatThrownBy(() -> visit.isPaid(START.minusSeconds(50)))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("payment-not-due");
    }

    @Test
    void lapseAndPaymentInTheSameSecondEndPaidWhoeverIsFirst() throws InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            Priced visit = Priced.booked(database, PaymentKind.ONLINE, START, QUARTER);
            List<Callable<Object>> both = List.of(() -> visit.lapses(START), () -> visit.isPaid(START));

            List<Fate<Object>> fates = Crowd.of(2, both::get);

            assertThat(fates).allMatch(Fate::won);
            assertThat(visit.visit().status()).isEqualTo(AppointmentStatus.BOOKED);
            assertThat(visit.visit().paymentStatus()).isEqualTo(PaymentStatus.PAID);
            assertThat(visit.cells()).isEqualTo(6);
        }
    }

    @Test
    void whoPaysAfterTheLapseAndWhoBooksTheTimeNeverBothHaveIt() throws InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            Priced visit = Priced.booked(database, PaymentKind.ONLINE, START, Duration.ofDays(1));
            visit.lapses(START.minusSeconds(9000));
            Instant now = START.minusSeconds(8000);
            Patient other = Clinic.patient(database);
            List<Callable<Object>> both = List.of(() -> visit.isPaid(now), () -> visit.book(other, START, now));

            List<Fate<Object>> fates = Crowd.of(2, both::get);

            boolean booked = fates.get(1).won();
            if (!fates.get(0).won()) {
                assertThat(fates.get(0).failure()).hasMessageContaining("slot-taken");
                assertThat(visit.isPaid(now)).isEqualTo(Till.Change.REFUND_DUE);
            }
            assertThat(visit.visit().status() == AppointmentStatus.BOOKED).isNotEqualTo(booked);
            assertThat(visit.cells()).isEqualTo(6);
        }
    }

    @Test
    void ofTwoWhoRecordOnePaymentOneDoes() throws InterruptedException {
        Priced visit = Priced.booked(database, PaymentKind.ONLINE, START, QUARTER);

        List<Fate<Till.Change>> fates = Crowd.of(4, i -> () -> visit.isPaid(START.minusSeconds(60)));

        assertThat(fates).filteredOn(Fate::won).hasSize(1);
        assertThat(fates).filteredOn(fate -> !fate.won()).allSatisfy(fate -> assertThat(fate.failure())
                .hasMessageContaining("payment-not-due"));
    }
}

package org.televisit.application.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.televisit.application.appointment.JoinDecision.Reason;
import org.televisit.domain.appointment.AppointmentStatus;
import org.televisit.domain.appointment.PaymentStatus;

class JoinPolicyTest {

    private static final Instant START = Instant.parse("2026-11-20T14:00:00Z");
    private static final Instant END = START.plus(Duration.ofMinutes(20));
    private static final Duration OPENS_BEFORE = Duration.ofMinutes(10);

    private final JoinPolicy policy = new JoinPolicy(OPENS_BEFORE);

    @Property
    void a_party_may_join_exactly_from_ten_minutes_before_the_start_until_the_end(
            @ForAll @IntRange(min = -3_600, max = 7_200) int secondsFromStart,
            @ForAll @IntRange(min = 1, max = 5_400) int visitSeconds) {
        Instant now = START.plusSeconds(secondsFromStart);
        Instant end = START.plusSeconds(visitSeconds);

        JoinDecision decision = policy.decide(new Facts().until(end).facts(), now);

        boolean inside = secondsFromStart >= -600 && secondsFromStart < visitSeconds;
        assertThat(decision.allowed()).isEqualTo(inside);
        assertThat(decision.reason() == Reason.OPEN).isEqualTo(inside);
        assertThat(decision.opensAt()).isEqualTo(START.minus(OPENS_BEFORE));
        assertThat(decision.closesAt()).isEqualTo(end);
    }

    @Property
    void nobody_but_a_party_gets_in_whatever_else_holds(
            @ForAll("anyFacts") Facts any, @ForAll @IntRange(min = -3_600, max = 7_200) int secondsFromStart) {
        JoinDecision decision = policy.decide(any.stranger().facts(), START.plusSeconds(secondsFromStart));

        assertThat(decision.reason()).isEqualTo(Reason.NOT_YOURS);
    }

    @Property
    void only_an_open_door_is_allowed_and_it_never_opens_for_a_visit_that_is_off_or_unpaid(
            @ForAll("anyFacts") Facts any, @ForAll @IntRange(min = -3_600, max = 7_200) int secondsFromStart) {
        JoinFacts facts = any.facts();
        JoinDecision decision = policy.decide(facts, START.plusSeconds(secondsFromStart));

        assertThat(decision.allowed()).isEqualTo(decision.reason() == Reason.OPEN);
        if (decision.allowed()) {
            assertThat(facts.party()).isTrue();
            assertThat(facts.blocked()).isFalse();
            assertThat(facts.callOver()).isFalse();
            assertThat(facts.status())
                    .isIn(AppointmentStatus.BOOKED, AppointmentStatus.ARRIVED, AppointmentStatus.FULFILLED);
            assertThat(facts.status() != AppointmentStatus.FULFILLED || facts.callLive())
                    .isTrue();
            assertThat(facts.payment() == PaymentStatus.DUE && facts.status() != AppointmentStatus.FULFILLED)
                    .isFalse();
        }
    }

    @Test
    void says_why_the_door_is_closed() {
        Instant inside = START.plusSeconds(60);
        assertThat(reason(new Facts().blocked(), inside)).isEqualTo(Reason.BLOCKED);
        assertThat(reason(new Facts().status(AppointmentStatus.CANCELLED), inside))
                .isEqualTo(Reason.CANCELLED);
        assertThat(reason(new Facts().status(AppointmentStatus.NOSHOW), inside)).isEqualTo(Reason.OVER);
        assertThat(reason(new Facts().status(AppointmentStatus.FULFILLED), inside))
                .isEqualTo(Reason.OVER);
        assertThat(reason(new Facts().status(AppointmentStatus.FULFILLED).callOver(), inside))
                .isEqualTo(Reason.COMPLETED);
        assertThat(reason(new Facts().callOver(), inside)).isEqualTo(Reason.COMPLETED);
        assertThat(reason(new Facts().payment(PaymentStatus.DUE), inside)).isEqualTo(Reason.UNPAID);
        assertThat(reason(new Facts().status(AppointmentStatus.PENDING), inside))
                .isEqualTo(Reason.UNPAID);
        assertThat(reason(new Facts(), START.minusSeconds(601))).isEqualTo(Reason.TOO_EARLY);
        assertThat(reason(new Facts(), END)).isEqualTo(Reason.TOO_LATE);
    }

    @Test
    void a_patient_who_has_not_agreed_is_told_so_once_nothing_else_is_in_the_way() {
        Instant inside = START.plusSeconds(60);

        assertThat(reason(new Facts().withoutAgreement(), inside)).isEqualTo(Reason.AGREEMENT_MISSING);
        assertThat(policy.decide(new Facts().withoutAgreement().facts(), inside).allowed())
                .isFalse();
        assertThat(reason(new Facts().withoutAgreement(), START.minusSeconds(601)))
                .isEqualTo(Reason.TOO_EARLY);
        assertThat(reason(new Facts().withoutAgreement().payment(PaymentStatus.DUE), inside))
                .isEqualTo(Reason.UNPAID);
        assertThat(reason(new Facts().withoutAgreement().callOver(), inside)).isEqualTo(Reason.COMPLETED);
    }

    @Test
    void a_reopened_call_lets_its_parties_in_again_although_the_visit_counts_as_held() {
        Facts reopened = new Facts().status(AppointmentStatus.FULFILLED).callLive();

        assertThat(reason(reopened, START.plusSeconds(60))).isEqualTo(Reason.OPEN);
        assertThat(reason(reopened, END)).isEqualTo(Reason.TOO_LATE);
    }

    @Test
    void who_comes_back_at_twenty_five_past_finds_it_open_only_where_its_end_was_moved_or_its_doctor_opened_it() {
        Instant back = START.plus(Duration.ofMinutes(25));
        Facts reopened = new Facts().status(AppointmentStatus.FULFILLED).callLive();

        assertThat(reason(new Facts().callLive(), back)).isEqualTo(Reason.TOO_LATE);
        assertThat(reason(new Facts().callLive().until(END.plus(Duration.ofMinutes(5))), back))
                .isEqualTo(Reason.TOO_LATE);
        assertThat(reason(new Facts().callLive().until(END.plus(Duration.ofMinutes(15))), back))
                .isEqualTo(Reason.OPEN);
        assertThat(reason(new Facts().status(AppointmentStatus.FULFILLED).callOver(), back))
                .isEqualTo(Reason.COMPLETED);
        assertThat(reason(reopened.until(back.plus(Duration.ofMinutes(15))), back))
                .isEqualTo(Reason.OPEN);
    }

    private Reason reason(Facts facts, Instant now) {
        return policy.decide(facts.facts(), now).reason();
    }

    @Test
    void while_calls_are_off_nobody_new_joins_and_what_runs_goes_on() {
        assertThat(whileOff(false)).isEqualTo(Reason.CALLS_OFF);
        assertThat(whileOff(true)).isEqualTo(Reason.OPEN);
    }

    private Reason whileOff(boolean live) {
        JoinFacts off = new JoinFacts(
                true, false, AppointmentStatus.BOOKED, PaymentStatus.PAID, START, END, true, live, false, false);
        return policy.decide(off, START).reason();
    }

    @Provide
    Arbitrary<Facts> anyFacts() {
        return Arbitraries.of(AppointmentStatus.class).flatMap(status -> Arbitraries.of(PaymentStatus.class)
                .flatMap(payment -> Arbitraries.integers().between(0, 11).map(bits -> {
                    Facts facts = new Facts().status(status).payment(payment);
                    facts = bits % 2 == 0 ? facts : facts.blocked();
                    return switch (bits / 2 % 3) {
                        case 0 -> facts;
                        case 1 -> facts.callLive();
                        default -> facts.callOver();
                    };
                })));
    }

    /** A booked visit of 14:00 to 14:20 seen by one of its parties, unless said otherwise. */
    record Facts(
            boolean party,
            boolean shutOut,
            AppointmentStatus status,
            PaymentStatus payment,
            Instant end,
            boolean live,
            boolean over,
            boolean unagreed) {

        Facts() {
            this(true, false, AppointmentStatus.BOOKED, PaymentStatus.NOT_NEEDED, END, false, false, false);
        }

        Facts stranger() {
            return new Facts(false, shutOut, status, payment, end, live, over, unagreed);
        }

        Facts blocked() {
            return new Facts(party, true, status, payment, end, live, over, unagreed);
        }

        Facts status(AppointmentStatus other) {
            return new Facts(party, shutOut, other, payment, end, live, over, unagreed);
        }

        Facts payment(PaymentStatus other) {
            return new Facts(party, shutOut, status, other, end, live, over, unagreed);
        }

        Facts until(Instant other) {
            return new Facts(party, shutOut, status, payment, other, live, over, unagreed);
        }

        Facts callLive() {
            return new Facts(party, shutOut, status, payment, end, true, false, unagreed);
        }

        Facts callOver() {
            return new Facts(party, shutOut, status, payment, end, false, true, unagreed);
        }

        Facts withoutAgreement() {
            return new Facts(party, shutOut, status, payment, end, live, over, true);
        }

        JoinFacts facts() {
            return new JoinFacts(party, shutOut, status, payment, START, end, false, live, over, unagreed);
        }
    }
}

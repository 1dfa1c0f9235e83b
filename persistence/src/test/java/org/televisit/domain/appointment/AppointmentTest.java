package org.televisit.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.televisit.fixture.Clinic.MADRID;
import static org.televisit.fixture.Clinic.NOW;
import static org.televisit.fixture.Clinic.START;
import static org.televisit.fixture.Clinic.booked;
import static org.televisit.fixture.Clinic.patient;
import static org.televisit.fixture.Clinic.practitioner;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.IllegalTransitionException;

class AppointmentTest {

    private static final Duration WEEK = Duration.ofDays(7);

    private static void assertRefused(String reason, Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOf(BusinessException.class)
                .extracting(thrown -> ((BusinessException) thrown).reason())
                .isEqualTo(reason);
    }

    @Test
    void aBookedVisitKnowsItsTimesOnTheWallAndInTheWorld() {
        Appointment visit = booked(patient(), practitioner(), START.plusMillis(250));

        assertThat(visit.status()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(visit.paymentStatus()).isEqualTo(PaymentStatus.NOT_NEEDED);
        assertThat(visit.startsAt()).isEqualTo(START);
        assertThat(visit.wallTime()).isEqualTo(LocalDateTime.of(2027, 3, 2, 11, 0));
        assertThat(visit.endsAt()).isEqualTo(START.plusSeconds(1200));
        assertThat(visit.heldUntil()).isEqualTo(START.plusSeconds(1800));
        assertThat(visit.expectedStart()).isEqualTo(START);
        assertThat(visit.visitEnd()).isEqualTo(visit.endsAt());
        assertThat(visit.publicId()).matches("[A-Za-z0-9_-]{22}");
    }

    @Test
    void aVisitThatMustBePaidIsPending() {
        VisitType paid =
                VisitType.offer("PAID", new VisitTerms(20, 10, PaymentKind.ONLINE, 2500, "EUR", Audience.ANYONE));

        Appointment visit = Appointment.book(patient(), practitioner(), paid, START, MADRID, "system", NOW);

        assertThat(visit.status()).isEqualTo(AppointmentStatus.PENDING);
        assertThat(visit.paymentStatus().mayJoin()).isFalse();
    }

    @Test
    void aVisitMayBeginAMinuteAgoButNotEarlier() {
        assertThat(booked(patient(), practitioner(), NOW.minusSeconds(60)).settled())
                .isFalse();
        assertRefused("slot-past", () -> booked(patient(), practitioner(), NOW.minusSeconds(61)));
    }

    @Test
    void aCallIsOpenedAgainForWhatWasHeldOrIsNotSaidYetAndForNothingElse() {
        Appointment visit = booked(patient(), practitioner(), START);
        assertThat(visit.mayReopen()).isFalse();
        visit.arrive(START);
        assertThat(visit.mayReopen()).isTrue();
        visit.fulfil(Channel.VIDEO, START);
        assertThat(visit.mayReopen()).isTrue();
        Appointment calledOff = booked(patient(), practitioner(), START);
        calledOff.arrive(START);
        calledOff.cancel(CancellationReason.TECHNICAL, null, START);
        assertThat(calledOff.mayReopen()).isFalse();
    }

    static Stream<Arguments> verbs() {
        return Stream.of(
                verb(AppointmentStatus.ARRIVED, Appointment::arrive),
                verb(AppointmentStatus.FULFILLED, (visit, now) -> visit.fulfil(Channel.VIDEO, now)),
                verb(AppointmentStatus.CANCELLED, (visit, now) -> visit.cancel(CancellationReason.HOSPITAL, null, now)),
                verb(AppointmentStatus.NOSHOW, Appointment::noShow));
    }

    private static Arguments verb(AppointmentStatus target, BiConsumer<Appointment, Instant> verb) {
        return Arguments.of(target, verb);
    }

    @ParameterizedTest(name = "to {0}")
    @MethodSource("verbs")
    void aVerbGoesWhereTheTableAllowsAndNowhereElse(AppointmentStatus target, BiConsumer<Appointment, Instant> verb) {
        for (AppointmentStatus from : AppointmentStatus.values()) {
            Appointment visit = in(from);
            if (from.mayBecome(target)) {
                verb.accept(visit, NOW);
                assertThat(visit.status()).isEqualTo(target);
                assertThat(visit.settledAt() != null).isEqualTo(target.settled());
            } else if (from != target || target != AppointmentStatus.ARRIVED) {
                assertThatThrownBy(() -> verb.accept(visit, NOW))
                        .as("%s to %s", from, target)
                        .isInstanceOf(IllegalTransitionException.class);
                assertThat(visit.status()).isEqualTo(from);
            }
        }
    }

    private static Appointment in(AppointmentStatus status) {
        if (status == AppointmentStatus.PENDING) {
            VisitType paid =
                    VisitType.offer("PAID", new VisitTerms(20, 10, PaymentKind.ONLINE, 2500, "EUR", Audience.ANYONE));
            return Appointment.book(patient(), practitioner(), paid, START, MADRID, "system", NOW);
        }
        Appointment visit = booked();
        switch (status) {
            case PENDING, BOOKED -> {}
            case ARRIVED -> visit.arrive(NOW);
            case FULFILLED -> {
                visit.arrive(NOW);
                visit.fulfil(Channel.VIDEO, NOW);
            }
            case CANCELLED -> visit.cancel(CancellationReason.TECHNICAL, null, NOW);
            case NOSHOW -> visit.noShow(NOW);
        }
        return visit;
    }

    @Test
    void arrivingAgainChangesNothing() {
        Appointment visit = booked();
        visit.arrive(NOW);
        visit.arrive(NOW.plusSeconds(60));

        assertThat(visit.arrivedAt()).isEqualTo(NOW);
    }

    @Test
    void aPatientReachedByPhoneCountsAsArrived() {
        Appointment visit = booked();
        visit.fulfil(Channel.PHONE, NOW);

        assertThat(visit.status()).isEqualTo(AppointmentStatus.FULFILLED);
        assertThat(visit.arrivedAt()).isEqualTo(NOW);
    }

    @Test
    void reschedulingMakesANewRevisionForWhichNobodyHasArrived() {
        Appointment visit = in(AppointmentStatus.ARRIVED);
        visit.reschedule(START.plusSeconds(3600), MADRID, NOW);

        assertThat(visit.status()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(visit.arrivedAt()).isNull();
        assertThat(visit.scheduleRevision()).isEqualTo(1);
        assertThat(visit.expectedStart()).isEqualTo(START.plusSeconds(3600));
        assertThat(visit.visitEnd()).isEqualTo(START.plusSeconds(4800));
    }

    @Test
    void whatIsOverIsNotRescheduledAndNothingMovesIntoThePast() {
        assertRefused("illegal-transition", () -> in(AppointmentStatus.NOSHOW).reschedule(START, MADRID, NOW));
        assertRefused("slot-past", () -> booked().reschedule(NOW.minusSeconds(61), MADRID, NOW));
    }

    @ParameterizedTest
    @CsvSource({"FULFILLED,NOSHOW", "FULFILLED,CANCELLED", "NOSHOW,FULFILLED", "CANCELLED,NOSHOW"})
    void aWrongOutcomeIsPutRightWithinAWeek(AppointmentStatus wrong, AppointmentStatus right) {
        Appointment visit = in(wrong);
        CancellationReason reason = right == AppointmentStatus.CANCELLED ? CancellationReason.TECHNICAL : null;

        assertThat(visit.correctable(WEEK, NOW.plus(WEEK))).isTrue();
        visit.correctOutcome(right, reason, "clicked wrong", "doctor", WEEK, NOW.plus(WEEK));

        assertThat(visit.status()).isEqualTo(right);
        assertThat(visit.cancellationReason()).isEqualTo(reason);
        assertThat(visit.correction()).hasValueSatisfying(made -> {
            assertThat(made.correctedBy()).isEqualTo("doctor");
            assertThat(made.correctionReason()).isEqualTo("clicked wrong");
        });
    }

    @Test
    void aCorrectionIsRefusedLaterWithoutReasonOrOfSomebodysDecision() {
        Instant late = NOW.plus(WEEK).plusSeconds(1);
        assertThat(in(AppointmentStatus.NOSHOW).correctable(WEEK, late)).isFalse();
        assertRefused("correction-window", () -> correct(in(AppointmentStatus.NOSHOW), "why", late));
        assertRefused("reason-missing", () -> correct(in(AppointmentStatus.NOSHOW), " ", NOW));
        assertRefused("illegal-transition", () -> correct(booked(), "why", NOW));
        Appointment byPatient = booked();
        byPatient.cancel(CancellationReason.PATIENT, null, NOW);
        assertThat(byPatient.correctable(WEEK, NOW)).isFalse();
        assertRefused("illegal-transition", () -> correct(byPatient, "why", NOW));
    }

    private static void correct(Appointment visit, String reason, Instant now) {
        visit.correctOutcome(AppointmentStatus.FULFILLED, null, reason, "doctor", WEEK, now);
    }

    @Test
    void aCorrectionToCancelledNamesAFindingNotADecision() {
        Appointment visit = in(AppointmentStatus.NOSHOW);

        assertRefused(
                "reason-missing",
                () -> visit.correctOutcome(
                        AppointmentStatus.CANCELLED, CancellationReason.PATIENT, "why", "doctor", WEEK, NOW));
        assertRefused(
                "reason-missing",
                () -> visit.correctOutcome(AppointmentStatus.CANCELLED, null, "why", "doctor", WEEK, NOW));
    }

    @Test
    void aCorrectionToAnythingElseNamesNoReasonOfCancelling() {
        assertRefused("reason-missing", () -> in(AppointmentStatus.NOSHOW)
                .correctOutcome(AppointmentStatus.FULFILLED, CancellationReason.PATIENT, "why", "doctor", WEEK, NOW));
    }

    @Test
    void aRefusedReschedulingLeavesThePatientInTheWaitingRoom() {
        Appointment visit = in(AppointmentStatus.ARRIVED);

        assertRefused("slot-past", () -> visit.reschedule(NOW.minusSeconds(61), MADRID, NOW));
        assertThat(visit.status()).isEqualTo(AppointmentStatus.ARRIVED);
        assertThat(visit.startsAt()).isEqualTo(START);
        assertThat(visit.scheduleRevision()).isZero();
    }

    @Test
    void aNoteIsKeptAndHasALimit() {
        Appointment visit = booked();
        assertRefused("note-too-long", () -> visit.cancel(CancellationReason.PATIENT, "x".repeat(501), NOW));
        visit.cancel(CancellationReason.PATIENT, " found another time ", NOW);

        assertThat(visit.note()).isEqualTo("found another time");
    }

    @Test
    void onlyTheTwoAreParties() {
        Appointment visit = booked();

        assertThat(visit.isParty(visit.patient().subject())).isTrue();
        assertThat(visit.isParty(visit.practitioner().subject())).isTrue();
        assertThat(visit.isParty("somebody")).isFalse();
        assertThat(visit.isParty(null)).isFalse();
    }
}

package org.televisit.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.televisit.fixture.Clinic.MADRID;
import static org.televisit.fixture.Clinic.NOW;
import static org.televisit.fixture.Clinic.START;
import static org.televisit.fixture.Clinic.booked;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.televisit.domain.shared.BusinessException;

/** What moves X and E of a visit of 20 minutes; minutes count from its start. */
class ExpectationTest {

    private static final DelayRules RULES = DelayRules.standard();

    private static Instant at(long minute) {
        return START.plus(Duration.ofMinutes(minute));
    }

    private static void assertTimes(Appointment visit, long expectedStart, long visitEnd) {
        assertThat(visit.expectedStart()).isEqualTo(at(expectedStart));
        assertThat(visit.visitEnd()).isEqualTo(at(visitEnd));
    }

    private static void assertRefused(String reason, Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOf(BusinessException.class)
                .extracting(thrown -> ((BusinessException) thrown).reason())
                .isEqualTo(reason);
    }

    @Test
    void nothingMovedIt() {
        assertTimes(booked(), 0, 20);
    }

    @Test
    void theDoctorsPreviousVisitMovesItAndItsLengthStays() {
        Appointment visit = booked();

        assertThat(visit.previousFreeAt(at(13))).isTrue();
        assertTimes(visit, 13, 33);
        assertThat(visit.previousFreeAt(at(13))).isFalse();
    }

    @Test
    void aGapAbsorbsWhatRunsOver() {
        Appointment visit = booked();

        assertThat(visit.previousFreeAt(at(-1))).isFalse();
        assertTimes(visit, 0, 20);
    }

    @Test
    void aDelayIsAnnouncedOnceFromWhereItStands() {
        Appointment visit = booked();
        visit.previousFreeAt(at(3));
        visit.announceDelay(10, at(2));

        assertTimes(visit, 13, 33);
        assertRefused("delay-announced", () -> visit.announceDelay(5, at(4)));
        assertRefused("minutes-unknown", () -> booked().announceDelay(7, NOW));
        assertRefused("minutes-unknown", () -> booked().announceDelay(20, NOW));
        assertRefused("minutes-unknown", () -> booked().announceDelay(0, NOW));
    }

    @Test
    void aLatePaymentMovesItIfTheDoctorAgrees() {
        Appointment visit = booked();
        visit.agreeOnStart(at(10), at(1));

        assertTimes(visit, 10, 30);
        assertThat(visit.startToTell(RULES)).isTrue();
        assertThat(visit.tellStart(RULES)).isTrue();
        assertThat(visit.startToTell(RULES)).isFalse();
    }

    @Test
    void whatWasToldOnceIsKeptThoughTheDoctorIsFreeEarlier() {
        Appointment visit = booked();
        visit.previousFreeAt(at(12));
        assertThat(visit.tellStart(RULES)).isTrue();
        visit.previousFreeAt(at(2));

        assertTimes(visit, 12, 32);
    }

    @Test
    void whatWasNotToldYetMayBecomeEarlierAgain() {
        Appointment visit = booked();
        visit.previousFreeAt(at(4));
        assertThat(visit.tellStart(RULES)).isFalse();
        visit.previousFreeAt(at(-5));

        assertTimes(visit, 0, 20);
    }

    @Test
    void itIsToldOnceEachTimeItMovesByFiveMinutes() {
        Appointment visit = booked();
        int told = 0;
        for (int minute = 0; minute <= 12; minute++) {
            visit.previousFreeAt(at(minute));
            told += visit.tellStart(RULES) ? 1 : 0;
        }

        assertThat(told).isEqualTo(2);
        assertThat(visit.tellStart(RULES)).isFalse();
    }

    @Test
    void beyondThirtyMinutesThePatientChooses() {
        Appointment visit = booked();
        visit.previousFreeAt(at(30));
        assertThat(visit.choiceDue(RULES)).isFalse();
        visit.previousFreeAt(at(33));
        assertThat(visit.choiceDue(RULES)).isTrue();
        visit.acceptDelay();
        assertThat(visit.choiceDue(RULES)).isFalse();
        visit.previousFreeAt(at(64));
        assertThat(visit.choiceDue(RULES)).isTrue();
    }

    @Test
    void itIsExtendedByFiveUpToFifteen() {
        Appointment visit = booked();
        visit.previousFreeAt(at(7));
        visit.extend(RULES, at(20));
        assertTimes(visit, 7, 32);
        visit.extend(RULES, at(25));
        visit.extend(RULES, at(30));
        assertTimes(visit, 7, 42);
        assertThat(visit.mayExtend(RULES)).isFalse();
        assertRefused("extended-enough", () -> visit.extend(RULES, at(35)));
    }

    @Test
    void whileTheEndIsHeldTheDoorStaysOpen() {
        Appointment visit = booked();
        assertRefused("reason-missing", () -> visit.hold(" ", at(19)));
        visit.hold("the patient feels faint", at(19));

        assertThat(visit.held()).isTrue();
        assertThat(visit.visitEnd()).isEqualTo(at(20));
        assertThat(visit.doorOpenUntil(at(60))).isEqualTo(at(75));
        visit.release(at(61));
        assertThat(visit.held()).isFalse();
        assertThat(visit.doorOpenUntil(at(61))).isEqualTo(at(20));
    }

    @Test
    void aReopeningLastsAtLeastUntilTheEndItHad() {
        Appointment visit = booked();
        visit.reopenUntil(at(10), at(5));
        assertTimes(visit, 0, 20);
        visit.reopenUntil(at(33), at(18));
        assertTimes(visit, 0, 33);
    }

    @Test
    void aWarningHoldsForTheTimeItWasAbout() {
        Appointment visit = booked();
        visit.warn(Warning.DOCTOR_WANTED);
        visit.warn(Warning.ENDING_SOON);
        assertThat(visit.warned(Warning.DOCTOR_WANTED)).isTrue();
        assertThat(visit.warned(Warning.DOCTOR_LATE)).isFalse();
        visit.extend(RULES, at(16));
        assertThat(visit.warned(Warning.DOCTOR_WANTED)).isTrue();
        assertThat(visit.warned(Warning.ENDING_SOON)).isFalse();
    }

    @Test
    void anotherTimeBeginsAnew() {
        Appointment visit = booked();
        visit.announceDelay(15, at(1));
        visit.patientWaits(at(4));
        visit.reschedule(at(600), MADRID, NOW);

        assertTimes(visit, 600, 620);
        assertThat(visit.announcedMinutes()).isZero();
        assertThat(visit.patientKeepsWaiting()).isFalse();
        visit.announceDelay(5, at(600));
    }

    @Property
    void theLaterAnythingTheLaterBothAndTheLengthIsNeverCut(
            @ForAll @IntRange(min = -60, max = 120) int freeAt,
            @ForAll @IntRange(min = 0, max = 60) int more,
            @ForAll @IntRange(min = -10, max = 60) int agreed,
            @ForAll @IntRange(min = 0, max = 3) int extensions) {
        Appointment visit = moved(freeAt, agreed, extensions);
        Appointment later = moved(freeAt + more, agreed + more, extensions);

        assertThat(later.expectedStart()).isAfterOrEqualTo(visit.expectedStart());
        assertThat(later.visitEnd()).isAfterOrEqualTo(visit.visitEnd());
        assertThat(visit.expectedStart()).isAfterOrEqualTo(START);
        assertThat(Duration.between(visit.expectedStart(), visit.visitEnd()))
                .isEqualTo(Duration.ofMinutes(20 + 5L * extensions));
    }

    private static Appointment moved(int freeAt, int agreed, int extensions) {
        Appointment visit = booked();
        visit.previousFreeAt(at(freeAt));
        visit.agreeOnStart(at(agreed), NOW);
        for (int i = 0; i < extensions; i++) {
            visit.extend(RULES, NOW);
        }
        return visit;
    }
}

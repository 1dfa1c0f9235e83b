package org.televisit.domain.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.televisit.domain.attendance.Outcome.DOCTOR_LATE;
import static org.televisit.domain.attendance.Outcome.FULFILLED;
import static org.televisit.domain.attendance.Outcome.NOT_YET;
import static org.televisit.domain.attendance.Outcome.NO_SHOW;
import static org.televisit.domain.attendance.Outcome.SLOT_END;
import static org.televisit.domain.attendance.Outcome.TECHNICAL;
import static org.televisit.domain.attendance.Visit.at;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.televisit.domain.attendance.AttendanceFacts.CallState;

/** Minutes count from X; the visit lasts 20 minutes, so that D = 5 and E = 20. */
class SettlementTest {

    private static void assertTurns(Visit visit, Outcome outcome, double minute) {
        AttendanceFacts facts = visit.facts();
        assertThat(Settlement.decide(facts, at(minute).minusNanos(1000)))
                .as("just before minute %s", minute)
                .isEqualTo(NOT_YET);
        assertThat(Settlement.decide(facts, at(minute)))
                .as("at minute %s", minute)
                .isEqualTo(outcome);
    }

    @Test
    void rule2TheyMetAndTheDoctorFinished() {
        Visit met = new Visit().doctor(-2, 9).patient(-1, 9).media(30, 35).call(CallState.FINISHED);

        assertThat(Settlement.decide(met.facts(), at(9))).isEqualTo(FULFILLED);
    }

    @Test
    void rule2HalfAMinuteBothWaysIsAttendedLessIsNot() {
        assertThat(new Visit().media(30, 30).facts().attended()).isTrue();
        assertThat(new Visit().media(25, 600).facts().attended()).isFalse();
        assertThat(new Visit().media(600, 25).facts().attended()).isFalse();
    }

    @Test
    void rule3TheDoctorNeverCameWhetherThePatientWasThereOrNot() {
        assertTurns(new Visit(), DOCTOR_LATE, 5);
        assertTurns(new Visit().patient(-10), DOCTOR_LATE, 5);
    }

    @Test
    void rule3WhatWasStoredBeforeTheSweepWinsEvenLate() {
        Visit late = new Visit().doctor(5.05);

        assertThat(Settlement.decide(late.facts(), at(5.1))).isEqualTo(NOT_YET);
    }

    @Test
    void rule3TryingSuspendsTheDeadlineUntilTheEnd() {
        assertTurns(new Visit().doctorTried(), TECHNICAL, 20);
    }

    @Test
    void rule4ThePatientNeverCame() {
        assertTurns(new Visit().doctor(-3), NO_SHOW, 15);
        assertTurns(new Visit().doctor(5), NO_SHOW, 20);
    }

    @Test
    void rule4TheDeadlineCountsFromTheDoctorsArrival() {
        assertTurns(new Visit().doctor(3), NO_SHOW, 18);
    }

    @Test
    void rule4APatientWhoCameOrTriedIsNoNoShow() {
        assertTurns(new Visit().doctor(-3).patient(1, 2), TECHNICAL, 20);
        assertTurns(new Visit().doctor(-3).patientTried(), TECHNICAL, 20);
    }

    @Test
    void rule4ALateDoctorWhoWaitedFiveMinutesWasThere() {
        assertTurns(new Visit().doctorTried().doctor(7, 12), NO_SHOW, 20);
        assertTurns(new Visit().doctorTried().doctor(7, 9).doctor(10, 13), NO_SHOW, 20);
        assertTurns(new Visit().doctorTried().doctor(7, 11.9), TECHNICAL, 20);
    }

    @Test
    void rule4APatientWhoWasGoneBeforeALateDoctorCameIsNeverANoShow() {
        assertTurns(new Visit().doctorTried().doctor(8).patient(-5, 7), DOCTOR_LATE, 20);
    }

    @Test
    void rule4APatientWhoCameBackWasNotGone() {
        assertTurns(new Visit().doctorTried().doctor(8).patient(-5, 7).patient(12, 13), TECHNICAL, 20);
        assertTurns(new Visit().doctorTried().doctor(8).patient(-5), TECHNICAL, 20);
    }

    @Test
    void rule4BothIsMeasuredAgainstADoctorInTimeNotALateOne() {
        assertTurns(new Visit().doctor(4).patient(-5, 3), TECHNICAL, 20);
    }

    @Test
    void rule5TheEndComesWhileTheyTalk() {
        Visit talking = new Visit().doctor(-2).patient(-1).media(900, 900).call(CallState.ALIVE);

        assertTurns(talking, SLOT_END, 20);
    }

    @Test
    void rule5ItCountsAsDoneADayLater() {
        Visit closed =
                new Visit().doctor(-2, 20).patient(-1, 20).media(900, 900).call(CallState.CLOSED_AT_END);

        assertTurns(closed, FULFILLED, 20 + 24 * 60);
    }

    @Test
    void rule6TheyCameAndItDidNotWork() {
        assertTurns(new Visit().doctor(-2).patient(-1).media(600, 0), TECHNICAL, 20);
        assertTurns(new Visit().doctor(-2).patient(-1).call(CallState.ALIVE), TECHNICAL, 20);
    }

    @Test
    void whatTheDoctorFinishedToRescheduleIsNotAskedAboutAgain() {
        Visit finished = new Visit().doctor(-2, 9).patient(-1, 9).mediaOfPatient(60);
        assertTurns(finished.call(CallState.FINISHED), TECHNICAL, 20);
    }

    @Test
    void aReopenedCallIsClosedAtItsEndAndChangesNothingElse() {
        Visit reopened = new Visit().doctor(-2).media(900, 900).settled().call(CallState.ALIVE);
        assertTurns(reopened, SLOT_END, 20);
        assertThat(Settlement.decide(reopened.call(CallState.FINISHED).facts(), at(99)))
                .isEqualTo(NOT_YET);
    }

    @Test
    void theSweepIsToldWhenToLookNext() {
        assertThat(Settlement.nextLook(new Visit().facts(), at(0))).contains(at(5));
        assertThat(Settlement.nextLook(new Visit().doctor(-3).facts(), at(5))).contains(at(15));
        assertThat(Settlement.nextLook(new Visit().doctor(-3).patient(1).facts(), at(15)))
                .contains(at(20));
        assertThat(Settlement.nextLook(new Visit().doctorTried().facts(), at(0)))
                .contains(at(20));
        assertThat(Settlement.nextLook(new Visit().doctor(-3).patient(1).facts(), at(1)))
                .contains(at(20));
        assertThat(Settlement.nextLook(new Visit().doctor(7).patient(-1, 6).facts(), at(7)))
                .contains(at(20));
        assertThat(Settlement.nextLook(new Visit().doctor(7).facts(), at(7))).contains(at(20));
        assertThat(Settlement.nextLook(new Visit().call(CallState.CLOSED_AT_END).facts(), at(20)))
                .contains(at(20 + 24 * 60));
        assertThat(Settlement.nextLook(
                        new Visit().settled().call(CallState.FINISHED).facts(), at(6)))
                .isEmpty();
    }

    @Test
    void anotherHospitalWaitsForItsDoctorsAndPatientsAsLongAsItLikes() {
        AttendanceRules patience = new AttendanceRules(
                Duration.ofMinutes(10),
                Duration.ofMinutes(8),
                Duration.ofMinutes(2),
                Duration.ofMinutes(10),
                Duration.ofSeconds(60),
                Duration.ofHours(1),
                Duration.ofMinutes(15),
                AlarmRules.standard());
        assertTurns(new Visit().by(patience), DOCTOR_LATE, 8);
        assertTurns(new Visit().by(patience).doctor(-1), NO_SHOW, 10);
        assertTurns(new Visit().by(patience).doctor(-1).patient(0).media(59, 900), TECHNICAL, 20);
        assertTurns(new Visit().by(patience).doctor(0, 20).media(60, 60).call(CallState.CLOSED_AT_END), FULFILLED, 80);
        assertThat(Settlement.nextLook(new Visit().by(patience).facts(), at(0))).contains(at(8));
    }
}

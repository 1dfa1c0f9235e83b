package org.televisit.domain.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.televisit.domain.attendance.Outcome.DOCTOR_LATE;
import static org.televisit.domain.attendance.Outcome.FULFILLED;
import static org.televisit.domain.attendance.Outcome.NOT_YET;
import static org.televisit.domain.attendance.Outcome.NO_SHOW;
import static org.televisit.domain.attendance.Outcome.SLOT_END;
import static org.televisit.domain.attendance.Outcome.TECHNICAL;
import static org.televisit.domain.attendance.Visit.at;
import static org.televisit.domain.attendance.Visit.t;

import org.junit.jupiter.api.Test;
import org.televisit.domain.attendance.AttendanceFacts.CallState;

/** What visits came to, minute by minute: each was to be from 14:00 to 14:20, unless said otherwise. */
class StoriesTest {

    private static final double A_SECOND = 1 / 60.0;

    /** Nothing is decided before that time, and this at it. */
    private static void assertComesTo(Outcome outcome, String time, Visit visit) {
        for (double minute = -10; minute < t(time); minute += 0.25) {
            assertThat(visit.decidedAt(minute)).as("minute %s", minute).isEqualTo(NOT_YET);
        }
        assertThat(visit.decidedAt(t(time) - A_SECOND)).as("before %s", time).isEqualTo(NOT_YET);
        assertThat(visit.decidedAt(t(time))).as("at %s", time).isEqualTo(outcome);
    }

    @Test
    void theDoctorWasInAt140459AndGoneAt1406() {
        Visit waited = new Visit().patient(t("13:58")).doctor(t("14:04:59"), t("14:06"));
        assertComesTo(TECHNICAL, "14:20", waited);

        Visit nobodyElse = new Visit().doctor(t("14:04:59"), t("14:06"));
        assertComesTo(NO_SHOW, "14:19:59", nobodyElse);
    }

    @Test
    void theDoctorCameAt140501() {
        Visit unseen = new Visit().patient(t("13:58"));
        assertComesTo(DOCTOR_LATE, "14:05", unseen);

        Visit beforeTheSweep = new Visit().patient(t("13:58")).doctor(t("14:05:01"));
        assertThat(beforeTheSweep.decidedAt(t("14:05:03"))).isEqualTo(NOT_YET);
        beforeTheSweep.media(600, 600).call(CallState.FINISHED);
        assertThat(beforeTheSweep.decidedAt(t("14:18"))).isEqualTo(FULFILLED);
    }

    @Test
    void theDoctorsPreviousVisitRanUntil1413() {
        assertComesTo(DOCTOR_LATE, "14:18", new Visit().patient(t("13:58")).expectedAt(t("14:13")));
        assertComesTo(NO_SHOW, "14:28", new Visit().doctor(t("14:13")).expectedAt(t("14:13")));
        assertComesTo(
                SLOT_END,
                "14:33",
                new Visit()
                        .patient(t("13:58"))
                        .doctor(t("14:13"))
                        .media(900, 900)
                        .expectedAt(t("14:13")));
    }

    @Test
    void theDoctorsPreviousVisitRanUntil1433() {
        assertComesTo(
                DOCTOR_LATE,
                "14:38",
                new Visit().patient(t("13:58"), t("14:20")).expectedAt(t("14:33")));
        assertComesTo(
                TECHNICAL,
                "14:53",
                new Visit().patient(t("13:58"), t("14:20")).doctor(t("14:34")).expectedAt(t("14:33")));
    }

    @Test
    void bothWereAbsent() {
        assertComesTo(DOCTOR_LATE, "14:05", new Visit());
    }

    @Test
    void theDoctorWaitedFrom1401To1410AndThePatientNeverCame() {
        assertComesTo(NO_SHOW, "14:16", new Visit().doctor(t("14:01"), t("14:10")));
    }

    @Test
    void thePatientsPathFailedAt1401AndWorkedAt1409() {
        Visit visit = new Visit()
                .doctor(t("14:00"))
                .patient(t("13:59"), t("14:02"))
                .patientTried()
                .call(CallState.ALIVE);
        for (double minute = 0; minute < 20; minute++) {
            assertThat(visit.decidedAt(minute)).isEqualTo(NOT_YET);
        }
        visit.patient(t("14:09")).media(500, 500).call(CallState.FINISHED);
        assertThat(visit.decidedAt(t("14:18"))).isEqualTo(FULFILLED);
    }

    @Test
    void theDoctorsPathFailed() {
        assertComesTo(TECHNICAL, "14:20", new Visit().patient(t("13:58")).doctorTried());
        assertComesTo(
                TECHNICAL,
                "14:20",
                new Visit().patient(t("13:58")).doctor(t("14:02"), t("14:03")).doctorTried());
    }

    @Test
    void bothLeftAndNobodyFinished() {
        Visit visit = new Visit()
                .doctor(t("13:59"), t("14:11"))
                .patient(t("13:59"), t("14:11"))
                .media(600, 600)
                .call(CallState.ALIVE);
        assertComesTo(SLOT_END, "14:20", visit);

        visit.call(CallState.CLOSED_AT_END);
        assertThat(visit.decidedAt(20 + 24 * 60 - A_SECOND)).isEqualTo(NOT_YET);
        assertThat(visit.decidedAt(20 + 24 * 60)).isEqualTo(FULFILLED);
    }

    @Test
    void theEndCameWhileSomebodyWasAway() {
        Visit interrupted = new Visit()
                .doctor(t("13:59"))
                .patient(t("13:59"), t("14:19"))
                .patientTried()
                .media(1100, 1100)
                .call(CallState.ALIVE);
        assertComesTo(SLOT_END, "14:20", interrupted);
    }

    @Test
    void itWasExtendedTo1435() {
        Visit visit = new Visit()
                .doctor(t("13:59"))
                .patient(t("13:59"))
                .media(900, 900)
                .call(CallState.ALIVE)
                .extendedBy(15);
        assertComesTo(SLOT_END, "14:35", visit);
    }

    @Test
    void theDoctorCouldNotEndThen() {
        Visit visit = new Visit()
                .doctor(t("13:59"))
                .patient(t("13:59"))
                .media(900, 900)
                .call(CallState.ALIVE)
                .held();
        for (double minute = 0; minute < 300; minute++) {
            assertThat(visit.decidedAt(minute)).isEqualTo(NOT_YET);
        }
        assertThat(visit.facts().holdForgotten(at(300))).isFalse();
        assertThat(visit.call(CallState.FINISHED).decidedAt(300)).isEqualTo(FULFILLED);
    }

    @Test
    void theDoctorHeldTheEndAndWentAwayForGood() {
        Visit visit = new Visit()
                .doctor(t("13:59"), t("14:30"))
                .patient(t("13:59"))
                .media(900, 900)
                .call(CallState.ALIVE)
                .held();
        assertThat(visit.facts().holdForgotten(at(t("14:44:59")))).isFalse();
        assertThat(visit.facts().holdForgotten(at(t("14:45")))).isTrue();
        assertThat(Settlement.decide(visit.facts().released(), at(t("14:45")))).isEqualTo(SLOT_END);
    }

    @Test
    void itWasPaidAt1401AndTheDoctorAgreedTo1410() {
        assertComesTo(DOCTOR_LATE, "14:15", new Visit().patient(t("14:02")).expectedAt(t("14:10")));
    }

    // Whoever else sat in the room is not among the facts: there is no place for them.
    @Test
    void onlyAGuestCame() {
        assertComesTo(DOCTOR_LATE, "14:05", new Visit().call(CallState.ALIVE));
    }

    @Test
    void finishedAt1408AndReopenedAt1410() {
        Visit finished = new Visit()
                .doctor(t("13:59"), t("14:08"))
                .patient(t("13:59"), t("14:08"))
                .media(400, 400)
                .call(CallState.FINISHED);
        assertThat(finished.decidedAt(t("14:08"))).isEqualTo(FULFILLED);

        Visit reopened = finished.settled().call(CallState.ALIVE).extendedBy(5);
        assertComesTo(SLOT_END, "14:25", reopened);
    }

    @Test
    void thePatientKeptWaitingForALateDoctor() {
        Visit waits = new Visit().patient(t("13:58")).patientWaits();
        assertComesTo(DOCTOR_LATE, "14:20", waits);
        assertThat(waits.doctor(t("14:12")).decidedAt(t("14:19"))).isEqualTo(NOT_YET);
    }

    @Test
    void aPatientWhoStoppedWaitingBeforeTheLateDoctorCameIsNotToBlame() {
        assertThat(new Visit()
                        .patient(t("13:58"), t("14:11"))
                        .patientWaits()
                        .doctor(t("14:12"))
                        .decidedAt(t("14:20")))
                .isEqualTo(DOCTOR_LATE);
    }

    @Test
    void onlyOneOfTheTwoPagesToldAnything() {
        Visit oneSided = new Visit()
                .doctor(t("13:59"))
                .patient(t("13:59"))
                .mediaOfDoctor(900)
                .call(CallState.ALIVE);
        assertComesTo(SLOT_END, "14:20", oneSided);
        assertThat(oneSided.call(CallState.CLOSED_AT_END).decidedAt(20 + 24 * 60))
                .isEqualTo(TECHNICAL);

        Visit nothingReceived =
                new Visit().doctor(t("13:59")).patient(t("13:59")).media(900, 0).call(CallState.ALIVE);
        assertComesTo(TECHNICAL, "14:20", nothingReceived);
    }
}

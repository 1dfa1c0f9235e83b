package org.televisit.domain.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.televisit.domain.appointment.Warning.DOCTOR_LATE;
import static org.televisit.domain.appointment.Warning.DOCTOR_WANTED;
import static org.televisit.domain.appointment.Warning.ENDING_NOW;
import static org.televisit.domain.appointment.Warning.ENDING_SOON;
import static org.televisit.domain.attendance.Visit.at;
import static org.televisit.domain.attendance.Visit.t;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.televisit.domain.appointment.Warning;
import org.televisit.domain.attendance.AttendanceFacts.CallState;

/** Who is warned of what, of a visit from 14:00 to 14:20. */
class AlarmTest {

    private static Set<Warning> due(Visit visit, String time) {
        return Alarm.due(visit.facts(), at(t(time)));
    }

    @Test
    void theDoctorIsRungTwoMinutesAfterTheExpectedStart() {
        Visit visit = new Visit().patient(t("13:58"));
        assertThat(due(visit, "14:01:59")).isEmpty();
        assertThat(due(visit, "14:02")).containsExactly(DOCTOR_WANTED);
        assertThat(due(visit.expectedAt(10), "14:11:59")).isEmpty();
        assertThat(due(visit, "14:12")).containsExactly(DOCTOR_WANTED);
    }

    @Test
    void aDoctorWhoIsThereIsNotRungAndOneWhoWentAwayIs() {
        assertThat(due(new Visit().doctor(t("14:01")), "14:02")).isEmpty();
        assertThat(due(new Visit().doctor(t("13:55"), t("13:58")), "14:02")).containsExactly(DOCTOR_WANTED);
    }

    @Test
    void theWaitingPatientIsWarnedFromThreeMinutesOnThatTheVisitMayBeCancelled() {
        Visit waiting = new Visit().patient(t("13:58"));
        assertThat(due(waiting, "14:02:59")).doesNotContain(DOCTOR_LATE);
        assertThat(due(waiting, "14:03")).contains(DOCTOR_LATE);
        assertThat(due(new Visit(), "14:03")).doesNotContain(DOCTOR_LATE);
        assertThat(due(new Visit().patient(t("13:58")).doctorTried(), "14:03")).doesNotContain(DOCTOR_LATE);
    }

    @Test
    void bothAreWarnedFiveMinutesAndOneMinuteBeforeTheEnd() {
        Visit talking = talking();
        assertThat(due(talking, "14:14:59")).isEmpty();
        assertThat(due(talking, "14:15")).containsExactly(ENDING_SOON);
        assertThat(due(talking, "14:18:59")).containsExactly(ENDING_SOON);
        assertThat(due(talking, "14:19")).containsExactly(ENDING_NOW);
        assertThat(due(talking, "14:20")).isEmpty();
        assertThat(due(talking.extendedBy(5), "14:19")).isEmpty();
        assertThat(due(talking, "14:20")).containsExactly(ENDING_SOON);
    }

    @Test
    void nobodyIsWarnedOfAnEndThatIsHeldOrInAnEmptyRoom() {
        assertThat(due(talking().held(), "14:15")).isEmpty();
        assertThat(due(new Visit().doctor(-1, 9).patient(-1, 9).media(300, 300).call(CallState.ALIVE), "14:15"))
                .isEmpty();
    }

    @Test
    void theNextMomentIsToldUntilNoneIsLeft() {
        AttendanceFacts waiting = new Visit().patient(-1).call(CallState.ALIVE).facts();
        assertThat(Alarm.next(waiting, at(0))).contains(at(2));
        assertThat(Alarm.next(waiting, at(2))).contains(at(3));
        assertThat(Alarm.next(waiting, at(3))).contains(at(15));
        assertThat(Alarm.next(waiting, at(15))).contains(at(19));
        assertThat(Alarm.next(waiting, at(19))).isEmpty();
    }

    @Test
    void noMomentIsToldAtWhichNobodyWouldBeWarned() {
        assertThat(Alarm.next(talking().facts(), at(0))).contains(at(15));
        assertThat(Alarm.next(talking().held().facts(), at(0))).isEmpty();
        assertThat(Alarm.next(new Visit().facts(), at(2))).isEmpty();
        assertThat(Alarm.next(talking().settled().facts(), at(0))).contains(at(15));
        assertThat(Alarm.next(talking().settled().call(CallState.FINISHED).facts(), at(0)))
                .isEmpty();
    }

    private static Visit talking() {
        return new Visit().doctor(-1).patient(-1).media(600, 600).call(CallState.ALIVE);
    }
}

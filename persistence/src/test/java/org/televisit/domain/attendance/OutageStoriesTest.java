package org.televisit.domain.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.televisit.domain.attendance.Outcome.DOCTOR_LATE;
import static org.televisit.domain.attendance.Outcome.FULFILLED;
import static org.televisit.domain.attendance.Outcome.NOT_YET;
import static org.televisit.domain.attendance.Outcome.SLOT_END;
import static org.televisit.domain.attendance.Outcome.TECHNICAL;
import static org.televisit.domain.attendance.Visit.t;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.televisit.domain.attendance.AttendanceFacts.CallState;

/** What becomes of visits while nobody could reach us: nobody is blamed (REQUIREMENTS T0.1, T6). */
class OutageStoriesTest {

    private static final double A_SECOND = 1 / 60.0;

    /** One every six minutes from an hour before the outage on; its last deadline falls into it. */
    @Test
    void threeHoursOfOutageOverFortyVisits() {
        double length = 3 * 60;
        List<Outcome> outcomes = IntStream.range(0, 40)
                .mapToObj(visit -> {
                    double fromItsStart = 60.0 - visit * 6;
                    return new Visit()
                            .outage(fromItsStart, fromItsStart + length)
                            .decidedAt(fromItsStart + length + 5 * A_SECOND);
                })
                .toList();

        assertThat(outcomes.subList(0, 10)).containsOnly(DOCTOR_LATE);
        assertThat(outcomes.subList(10, 40)).containsOnly(TECHNICAL);
    }

    @Test
    void aDeadlineThatFellIntoItSettlesAtOnceThoughTheyAreBack() {
        Visit back =
                new Visit().outage(t("14:03"), t("14:06")).patient(t("13:58")).doctor(t("14:06:01"));
        assertThat(back.decidedAt(t("14:06:05"))).isEqualTo(TECHNICAL);
    }

    @Test
    void whoHadMetByThenGoOn() {
        Visit met = new Visit()
                .outage(t("14:03"), t("14:06"))
                .patient(t("13:58"))
                .doctor(t("13:59"))
                .media(600, 600)
                .call(CallState.ALIVE);
        assertThat(met.decidedAt(t("14:06:05"))).isEqualTo(NOT_YET);
        assertThat(met.decidedAt(t("14:20"))).isEqualTo(SLOT_END);
    }

    @Test
    void thePatientsDeadlineCountsToo() {
        Visit waited = new Visit().doctor(t("13:58")).outage(t("14:10"), t("14:16"));
        assertThat(waited.decidedAt(t("14:16:05"))).isEqualTo(TECHNICAL);
    }

    @Test
    void oneThatWasOverInTimeBlamesNobodyAndLetsThemMeet() {
        Visit met = new Visit()
                .outage(t("13:52"), t("13:55"))
                .doctor(t("14:04:50"))
                .patient(t("14:01"))
                .call(CallState.ALIVE);
        assertThat(met.decidedAt(t("14:06"))).isEqualTo(NOT_YET);
        assertThat(met.media(600, 600).call(CallState.FINISHED).decidedAt(t("14:18")))
                .isEqualTo(FULFILLED);

        Visit nobody = new Visit().outage(t("13:52"), t("13:55"));
        assertThat(nobody.decidedAt(t("14:05") - A_SECOND)).isEqualTo(NOT_YET);
        assertThat(nobody.decidedAt(t("14:05"))).isEqualTo(TECHNICAL);
        Visit doctorAlone = new Visit().outage(t("13:52"), t("13:55")).doctor(t("13:58"));
        assertThat(doctorAlone.decidedAt(t("14:15"))).isEqualTo(TECHNICAL);
    }

    @Test
    void oneThatWasOverBeforeTheDoorOpenedIsNoExcuse() {
        assertThat(new Visit().outage(t("13:40"), t("13:50")).decidedAt(t("14:05")))
                .isEqualTo(DOCTOR_LATE);
    }
}

package org.televisit.application.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.televisit.application.call.WaitingLine.DoctorState;
import org.televisit.application.call.WaitingLine.Other;

class WaitingLineTest {

    private static final Instant START = Instant.parse("2027-03-02T14:00:00Z");
    private static final Instant NOW = START.minusSeconds(300);

    @Test
    void whoIsAloneIsNext() {
        assertThat(line(false)).isEqualTo(new WaitingLine(0, DoctorState.AWAY, null));
        assertThat(line(true)).isEqualTo(new WaitingLine(0, DoctorState.HERE, null));
    }

    @Test
    void earlierVisitsThatAreStillToComeOrRunAreBefore() {
        WaitingLine line =
                line(false, other(-40, -20, true, false), other(-20, 3, false, true), other(-1, 20, false, false));

        assertThat(line.before()).isEqualTo(2);
    }

    @Test
    void laterVisitsAreNotUnlessTheirPatientIsBeingSeen() {
        assertThat(line(false, other(30, 50, false, false)).before()).isZero();
        assertThat(line(false, other(30, 50, false, true)).before()).isEqualTo(1);
    }

    @Test
    void anEarlierVisitWhoseTimeHasPassedIsNoLongerBefore() {
        assertThat(line(false, other(-60, -40, false, false)).before()).isZero();
    }

    @Test
    void saysHowLongTheDoctorWillAboutBeWithTheOther() {
        WaitingLine line = line(false, other(-20, 3, false, true));

        assertThat(line.doctor()).isEqualTo(DoctorState.WITH_ANOTHER);
        assertThat(line.minutes()).isEqualTo(8);
        assertThat(line(false, other(-60, -20, false, true)).minutes()).isEqualTo(1);
    }

    private static WaitingLine line(boolean here, Other... others) {
        return WaitingLine.of(START, List.of(others), here, NOW);
    }

    /** Minutes from the own start. */
    private static Other other(int start, int end, boolean over, boolean running) {
        return new Other(START.plusSeconds(60L * start), START.plusSeconds(60L * end), over, running);
    }
}

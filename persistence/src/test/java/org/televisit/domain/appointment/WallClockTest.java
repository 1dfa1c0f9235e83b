package org.televisit.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A country changes its rules while visits are booked. */
class WallClockTest {

    private static final LocalDateTime NINE = LocalDateTime.of(2027, Month.JUNE, 1, 9, 0);
    private static final Instant AGREED = Instant.parse("2027-06-01T07:00:00Z");

    private static ZoneRules always(int hours) {
        return ZoneRules.of(ZoneOffset.ofHours(hours));
    }

    private static ZoneRules changing(LocalDateTime at, int before, int after) {
        ZoneOffset first = ZoneOffset.ofHours(before);
        ZoneOffsetTransition change = ZoneOffsetTransition.of(at, first, ZoneOffset.ofHours(after));
        return ZoneRules.of(first, first, List.of(), List.of(change), List.of());
    }

    @Test
    void rulesThatStayLeaveTheVisitWhereItIs() {
        assertThat(WallClock.instantOf(NINE, AGREED, always(2))).isEqualTo(AGREED);
    }

    @Test
    void aZoneThatGivesUpSummerTimeMovesTheInstantAndKeepsTheWall() {
        assertThat(WallClock.instantOf(NINE, AGREED, always(1))).isEqualTo(Instant.parse("2027-06-01T08:00:00Z"));
    }

    @Test
    void ofADoubledHourTheInstantAgreedOnStays() {
        ZoneRules doubled = changing(NINE.plusMinutes(30), 2, 1);

        assertThat(WallClock.instantOf(NINE, AGREED, doubled)).isEqualTo(AGREED);
        assertThat(WallClock.instantOf(NINE, AGREED.plusSeconds(3600), doubled)).isEqualTo(AGREED.plusSeconds(3600));
        assertThat(WallClock.instantOf(NINE, AGREED.plusSeconds(7200), doubled)).isEqualTo(AGREED);
    }

    @Test
    void ofAnHourThatIsNowLeaptOverTheVisitIsAsLongAfterTheLeap() {
        ZoneRules gap = changing(NINE.minusMinutes(30), 2, 3);

        Instant moved = WallClock.instantOf(NINE, Instant.parse("2027-06-01T06:00:00Z"), gap);

        assertThat(moved).isEqualTo(AGREED);
        assertThat(LocalDateTime.ofInstant(moved, ZoneOffset.ofHours(3))).isEqualTo(NINE.plusHours(1));
    }

    @Test
    void aTimeKnowsWhetherItHasComeApart() {
        assertThat(new AgreedTime(1, AGREED, NINE, "Europe/Madrid").apart()).isFalse();
        assertThat(new AgreedTime(1, AGREED.plusSeconds(3600), NINE, "Europe/Madrid").apart())
                .isTrue();
    }
}

package org.televisit.domain.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.televisit.fixture.Clinic.MADRID;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.televisit.domain.person.Practitioner;
import org.televisit.domain.shared.BusinessException;
import org.televisit.fixture.Clinic;

class ScheduleTest {

    private static final LocalDate TUESDAY = LocalDate.of(2027, 3, 2);
    private static final LocalDate SPRING = LocalDate.of(2027, 3, 28);
    private static final LocalDate AUTUMN = LocalDate.of(2027, 10, 31);
    private static final VisitLength TWENTY_AND_TEN = length(20, 10);

    private final Practitioner practitioner = Clinic.practitioner();

    private static VisitLength length(int length, int buffer) {
        return new VisitLength() {
            @Override
            public int lengthMinutes() {
                return length;
            }

            @Override
            public int bufferMinutes() {
                return buffer;
            }
        };
    }

    private Schedule open(ZoneId zone, LocalDate day, String... hours) {
        Schedule schedule = Schedule.open(practitioner, zone);
        List<Availability> week = new ArrayList<>();
        for (String window : hours) {
            String[] ends = window.split("-");
            week.add(new Availability(day.getDayOfWeek(), LocalTime.parse(ends[0]), LocalTime.parse(ends[1])));
        }
        schedule.replaceAvailability(week);
        return schedule;
    }

    private static List<String> starts(Schedule schedule, LocalDate day, VisitLength visit) {
        return schedule.slotsOn(day, visit).stream()
                .map(slot -> slot.start().toString())
                .toList();
    }

    @Example
    void slotsStepByLengthAndBufferFromTheStartOfEachWindow() {
        Schedule schedule = open(MADRID, TUESDAY, "13:15-14:00", "08:00-09:20");

        assertThat(starts(schedule, TUESDAY, TWENTY_AND_TEN))
                .containsExactly(
                        "2027-03-02T07:00:00Z", "2027-03-02T07:30:00Z", "2027-03-02T08:00:00Z", "2027-03-02T12:15:00Z");
        assertThat(schedule.slotsOn(TUESDAY.plusDays(1), TWENTY_AND_TEN)).isEmpty();
    }

    @Example
    void anHourTheClockLeapsOverHasNoSlot() {
        Schedule schedule = open(MADRID, SPRING, "01:00-04:00");

        assertThat(starts(schedule, SPRING, TWENTY_AND_TEN))
                .containsExactly(
                        "2027-03-28T00:00:00Z", "2027-03-28T00:30:00Z", "2027-03-28T01:00:00Z", "2027-03-28T01:30:00Z");
        assertThat(starts(open(MADRID, SPRING, "02:00-03:00"), SPRING, TWENTY_AND_TEN))
                .isEmpty();
    }

    @Example
    void anHourTheClockShowsTwiceHasTwo() {
        assertThat(starts(open(MADRID, AUTUMN, "02:00-02:30"), AUTUMN, TWENTY_AND_TEN))
                .containsExactly("2027-10-31T00:00:00Z", "2027-10-31T01:00:00Z");
        assertThat(starts(open(MADRID, AUTUMN, "01:00-04:00"), AUTUMN, length(60, 0)))
                .hasSize(4);
    }

    @Example
    void aDayOnWhichTheClockLeapsOverMidnightIsADayLikeAnother() {
        ZoneId beirut = ZoneId.of("Asia/Beirut");
        LocalDate day = LocalDate.of(2027, 3, 28);
        assertThat(starts(open(beirut, day, "00:00-02:00"), day, length(60, 0)))
                .containsExactly("2027-03-27T22:00:00Z");
    }

    @Example
    void hoursThatShareAMinuteAreRefusedAndTheOldOnesStay() {
        Schedule schedule = open(MADRID, TUESDAY, "08:00-09:00");

        assertThatThrownBy(() -> schedule.replaceAvailability(List.of(
                        new Availability(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(12, 0)),
                        new Availability(DayOfWeek.MONDAY, LocalTime.of(11, 59), LocalTime.of(13, 0)))))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("hours-overlap")
                .asInstanceOf(InstanceOfAssertFactories.type(BusinessException.class))
                .extracting(BusinessException::particulars)
                .isEqualTo(List.of(
                        DayOfWeek.MONDAY,
                        LocalTime.of(8, 0),
                        LocalTime.of(12, 0),
                        LocalTime.of(11, 59),
                        LocalTime.of(13, 0)));
        assertThat(schedule.availability()).hasSize(1);
    }

    @Example
    void hoursRunForward() {
        assertThatThrownBy(() -> new Availability(DayOfWeek.MONDAY, LocalTime.NOON, LocalTime.NOON))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("hours-invalid");
    }

    @Example
    void aSlotIsCoveredWhenItsWholeTimeIs() {
        Schedule schedule = open(MADRID, TUESDAY, "08:00-09:00");

        assertThat(schedule.covers(slot("2027-03-02T07:07:00Z", 53))).isTrue();
        assertThat(schedule.covers(slot("2027-03-02T07:07:00Z", 54))).isFalse();
        assertThat(schedule.covers(slot("2027-03-02T06:59:00Z", 20))).isFalse();
        assertThat(schedule.covers(slot("2027-03-03T07:07:00Z", 20))).isFalse();
    }

    private static Slot slot(String start, int minutes) {
        Instant from = Instant.parse(start);
        return new Slot(from, from.plusSeconds(60L * minutes), MADRID);
    }

    @Property
    void slotsNeverOverlapAreCoveredAndShowTheirHoursOnTheWall(
            @ForAll @IntRange(min = 0, max = 366) int dayOfYear,
            @ForAll @IntRange(min = 0, max = 1380) int from,
            @ForAll @IntRange(min = 1, max = 900) int minutes,
            @ForAll @IntRange(min = 5, max = 240) int length,
            @ForAll @IntRange(min = 0, max = 60) int buffer) {
        LocalDate day = LocalDate.of(2027, 1, 1).plusDays(dayOfYear);
        LocalTime opens = LocalTime.MIDNIGHT.plusMinutes(from);
        LocalTime closes = LocalTime.MIDNIGHT.plusMinutes(Math.min(1439, from + minutes));
        Schedule schedule = Schedule.open(practitioner, MADRID);
        schedule.replaceAvailability(List.of(new Availability(day.getDayOfWeek(), opens, closes)));

        Instant free = Instant.MIN;
        for (Slot slot : schedule.slotsOn(day, length(length, buffer))) {
            assertThat(slot.start()).isAfterOrEqualTo(free);
            assertThat(schedule.covers(slot)).isTrue();
            assertThat(slot.start().atZone(MADRID).toLocalDate()).isEqualTo(day);
            assertThat(slot.start().atZone(MADRID).toLocalTime()).isBetween(opens, closes);
            // the end is not part of it: where an hour comes twice, its wall time may be that of the hour's start
            assertThat(slot.end().minusSeconds(1).atZone(MADRID).toLocalTime()).isBetween(opens, closes);
            free = slot.end().plusSeconds(60L * buffer);
        }
    }
}

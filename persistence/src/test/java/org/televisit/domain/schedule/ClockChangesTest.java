package org.televisit.domain.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.televisit.fixture.Clinic;

/** Slots in zones that change their clocks by an hour, by half an hour, and not at all. */
class ClockChangesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId LORD_HOWE = ZoneId.of("Australia/Lord_Howe");
    private static final int MINUTES_A_DAY = 24 * 60;

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Europe/Berlin",
                        "America/New_York",
                        "Australia/Lord_Howe",
                        "Africa/Nairobi",
                        "America/Vancouver")
                .map(ZoneId::of);
    }

    /** A kind of visit. */
    private record Length(int lengthMinutes, int bufferMinutes) implements VisitLength {}

    private static Schedule open(ZoneId zone, LocalDate day, String... hours) {
        Schedule schedule = Schedule.open(Clinic.practitioner(), zone);
        List<Availability> week = new ArrayList<>();
        Arrays.stream(hours)
                .map(each -> each.split("-"))
                .forEach(each -> week.add(
                        new Availability(day.getDayOfWeek(), LocalTime.parse(each[0]), LocalTime.parse(each[1]))));
        schedule.replaceAvailability(week);
        return schedule;
    }

    private static List<String> onTheWall(Schedule schedule, LocalDate day, VisitLength visit) {
        return schedule.slotsOn(day, visit).stream()
                .map(slot -> LocalDateTime.ofInstant(slot.start(), slot.zone())
                        .toLocalTime()
                        .toString())
                .toList();
    }

    // a day near a change half of the time, since there are two in a year
    private static LocalDate day(ZoneId zone, int dayOfYear) {
        LocalDate any = LocalDate.of(2027, 1, 1).plusDays(dayOfYear);
        var change = zone.getRules()
                .nextTransition(any.minusDays(20).atStartOfDay(zone).toInstant());
        return change == null || dayOfYear % 2 == 0
                ? any
                : LocalDate.ofInstant(change.getInstant(), zone).plusDays(dayOfYear % 3 - 1L);
    }

    @Property(tries = 2000)
    void slotsNeverOverlapLastExactlyAndLieWithinTheHoursOfTheWall(
            @ForAll("zones") ZoneId zone,
            @ForAll @IntRange(min = 0, max = 365) int dayOfYear,
            @ForAll @IntRange(min = 0, max = 95) int fromQuarter,
            @ForAll @IntRange(min = 1, max = 96) int quarters,
            @ForAll @IntRange(min = 5, max = 120) int length,
            @ForAll @IntRange(min = 0, max = 60) int buffer) {
        LocalDate day = day(zone, dayOfYear);
        int from = fromQuarter * 15;
        int until = Math.min(MINUTES_A_DAY, from + quarters * 15);
        LocalTime opens = LocalTime.MIDNIGHT.plusMinutes(from);
        Schedule schedule = Schedule.open(Clinic.practitioner(), zone);
        schedule.replaceAvailability(
                List.of(new Availability(day.getDayOfWeek(), opens, LocalTime.MIDNIGHT.plusMinutes(until))));

        Instant free = Instant.MIN;
        for (Slot slot : schedule.slotsOn(day, new Length(length, buffer))) {
            assertThat(slot.start()).isAfterOrEqualTo(free);
            assertThat(Duration.between(slot.start(), slot.end())).isEqualTo(Duration.ofMinutes(length));
            assertThat(schedule.covers(slot)).isTrue();
            LocalDateTime begins = LocalDateTime.ofInstant(slot.start(), zone);
            LocalDateTime lastMinute = LocalDateTime.ofInstant(slot.end().minusSeconds(60), zone);
            assertThat(begins).isBetween(day.atTime(opens), day.atStartOfDay().plusMinutes(until - 1L));
            assertThat(lastMinute)
                    .isBetween(day.atTime(opens), day.atStartOfDay().plusMinutes(until - 1L));
            free = slot.end().plus(Duration.ofMinutes(buffer));
        }
    }

    @Property(tries = 500)
    void aWholeDayHasAsManySlotsAsItHasHours(
            @ForAll("zones") ZoneId zone, @ForAll @IntRange(min = 0, max = 365) int dayOfYear) {
        LocalDate day = day(zone, dayOfYear);
        Schedule schedule = open(zone, day, "00:00-00:00");
        Duration real = Duration.between(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());

        long slots = schedule.slotsOn(day, new Length(10, 0)).size();

        assertThat(slots).isEqualTo(real.toMinutes() / 10);
    }

    @Example
    void halfPastTwoIsNoTimeOnTheDayInSpringAndTwoInAutumn() {
        LocalDate spring = LocalDate.of(2027, 3, 28);
        LocalDate autumn = LocalDate.of(2027, 10, 31);
        Length visit = new Length(20, 10);

        assertThat(onTheWall(open(BERLIN, spring, "01:30-04:00"), spring, visit))
                .containsExactly("01:30", "03:00", "03:30");
        assertThat(open(BERLIN, autumn, "02:30-03:00").slotsOn(autumn, visit))
                .extracting(Slot::start)
                .containsExactly(Instant.parse("2027-10-31T00:30:00Z"), Instant.parse("2027-10-31T01:30:00Z"));
    }

    @Example
    void lordHoweMovesItsClocksByHalfAnHour() {
        LocalDate spring = LocalDate.of(2027, 10, 3);
        LocalDate autumn = LocalDate.of(2027, 4, 4);
        Length visit = new Length(30, 0);

        assertThat(onTheWall(open(LORD_HOWE, spring, "01:30-03:30"), spring, visit))
                .containsExactly("01:30", "02:30", "03:00");
        assertThat(onTheWall(open(LORD_HOWE, autumn, "01:00-02:30"), autumn, visit))
                .containsExactly("01:00", "01:30", "01:30", "02:00");
    }
}

package org.televisit.domain.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.televisit.fixture.Clinic.MADRID;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.televisit.domain.shared.BusinessException;
import org.televisit.fixture.Clinic;

/** Days on which the week does not hold. */
class ScheduleExceptionTest {

    private static final LocalDate TUESDAY = LocalDate.of(2027, 3, 2);

    private final Schedule schedule = Schedule.open(Clinic.practitioner(), MADRID);

    private record Hour(int lengthMinutes, int bufferMinutes) implements VisitLength {}

    private ScheduleExceptionTest() {
        schedule.replaceAvailability(List.of(
                new Availability(DayOfWeek.TUESDAY, at("09:00"), at("12:00")),
                new Availability(DayOfWeek.TUESDAY, at("13:00"), at("15:00"))));
    }

    private static LocalTime at(String time) {
        return LocalTime.parse(time);
    }

    private List<String> hoursOf(LocalDate day) {
        return schedule.slotsOn(day, new Hour(60, 0)).stream()
                .map(slot -> LocalDateTime.ofInstant(slot.start(), MADRID)
                        .toLocalTime()
                        .toString())
                .toList();
    }

    private static ScheduleException off(String from, String until) {
        return new ScheduleException(ExceptionKind.OFF, TUESDAY, TUESDAY, at(from), at(until), null);
    }

    @Test
    void aBreakIsTheGapBetweenTwoHours() {
        assertThat(hoursOf(TUESDAY)).containsExactly("09:00", "10:00", "11:00", "13:00", "14:00");
    }

    @Test
    void daysOffHaveNoSlotAndTheDaysAroundThemStay() {
        schedule.replaceExceptions(List.of(ScheduleException.off(TUESDAY, TUESDAY.plusDays(7), "Holiday")));

        assertThat(hoursOf(TUESDAY)).isEmpty();
        assertThat(hoursOf(TUESDAY.plusDays(7))).isEmpty();
        assertThat(hoursOf(TUESDAY.plusDays(14))).hasSize(5);
        assertThat(hoursOf(TUESDAY.minusDays(7))).hasSize(5);
    }

    @Test
    void hoursOffCutWhatTheyTouchOutOfTheWeek() {
        schedule.replaceExceptions(List.of(off("10:00", "14:00")));

        assertThat(hoursOf(TUESDAY)).containsExactly("09:00", "14:00");
    }

    @Test
    void extraHoursAreAddedAndLeaveTheSlotsOfTheOthersWhereTheyAre() {
        schedule.replaceExceptions(List.of(ScheduleException.extra(TUESDAY, at("11:30"), at("16:30"), null)));

        assertThat(hoursOf(TUESDAY)).containsExactly("09:00", "10:00", "11:00", "12:00", "13:00", "14:00", "15:00");
    }

    @Test
    void extraHoursOnADayOffCount() {
        schedule.replaceExceptions(List.of(
                ScheduleException.off(TUESDAY, TUESDAY.plusDays(6), null),
                ScheduleException.extra(TUESDAY.plusDays(1), at("08:00"), at("10:00"), "Emergency clinic")));

        assertThat(hoursOf(TUESDAY)).isEmpty();
        assertThat(hoursOf(TUESDAY.plusDays(1))).containsExactly("08:00", "09:00");
    }

    @Test
    void hoursMayLastUntilTheEndOfTheDay() {
        schedule.replaceAvailability(List.of(new Availability(DayOfWeek.TUESDAY, at("22:00"), LocalTime.MIDNIGHT)));

        assertThat(hoursOf(TUESDAY)).containsExactly("22:00", "23:00");
    }

    @Test
    void aVisitAcrossTwoHoursThatTouchIsCovered() {
        schedule.replaceExceptions(List.of(ScheduleException.extra(TUESDAY, at("12:00"), at("13:00"), null)));
        var start = TUESDAY.atTime(11, 40).atZone(MADRID).toInstant();

        assertThat(schedule.covers(new Slot(start, start.plusSeconds(2400), MADRID)))
                .isTrue();
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> ScheduleException.off(TUESDAY, TUESDAY.minusDays(1), null))
                .hasMessageContaining("days-invalid");
        assertThatThrownBy(() -> off("10:00", "10:00")).hasMessageContaining("hours-invalid");
        assertThatThrownBy(() -> new ScheduleException(ExceptionKind.OFF, TUESDAY, TUESDAY, at("10:00"), null, null))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("hours-invalid");
        assertThatThrownBy(() -> schedule.moveTo("Mars/Olympus")).hasMessageContaining("zone-unknown");
        assertThat(schedule.zone()).isEqualTo(MADRID);
    }
}

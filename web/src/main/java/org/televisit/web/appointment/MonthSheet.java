package org.televisit.web.appointment;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * A month as it hangs on the wall: whole weeks, each day with how many times are free.
 *
 * @param weeks seven days each, beginning with the first day of the week where the reader lives
 */
public record MonthSheet(YearMonth month, List<List<Day>> weeks) {

    /**
     * One square.
     *
     * @param inMonth false for the days of the neighbours that fill the first and the last week
     * @param free 0 or more
     */
    public record Day(LocalDate date, boolean inMonth, int free) {}

    /** The sheet of a month; {@code free} says how many times a day has, 0 for days it knows nothing of. */
    static MonthSheet of(YearMonth month, DayOfWeek first, ToIntFunction<LocalDate> free) {
        LocalDate day = month.atDay(1);
        while (day.getDayOfWeek() != first) {
            day = day.minusDays(1);
        }
        List<List<Day>> weeks = new ArrayList<>();
        while (!YearMonth.from(day).isAfter(month)) {
            weeks.add(Stream.iterate(day, each -> each.plusDays(1))
                    .limit(DayOfWeek.values().length)
                    .map(each -> square(each, month, free))
                    .toList());
            day = day.plusWeeks(1);
        }
        return new MonthSheet(month, List.copyOf(weeks));
    }

    private static Day square(LocalDate date, YearMonth month, ToIntFunction<LocalDate> free) {
        boolean inside = YearMonth.from(date).equals(month);
        return new Day(date, inside, inside ? free.applyAsInt(date) : 0);
    }
}

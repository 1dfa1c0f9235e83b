package org.televisit.web.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A month on the wall")
class MonthSheetTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @ParameterizedTest
    @EnumSource
    void is_made_of_whole_weeks_that_begin_where_the_reader_begins_them(DayOfWeek first) {
        for (int month = 1; month <= 12; month++) {
            MonthSheet sheet = MonthSheet.of(YearMonth.of(2027, month), first, day -> 1);

            assertThat(sheet.weeks()).allSatisfy(week -> {
                assertThat(week).hasSize(7);
                assertThat(week.get(0).date().getDayOfWeek()).isEqualTo(first);
            });
            assertThat(days(sheet).stream().filter(MonthSheet.Day::inMonth))
                    .hasSize(YearMonth.of(2027, month).lengthOfMonth());
        }
    }

    @Test
    void of_february_2027_fills_four_rows_where_weeks_begin_on_monday() {
        assertThat(MonthSheet.of(YearMonth.of(2027, 2), DayOfWeek.MONDAY, day -> 0)
                        .weeks())
                .hasSize(4);
    }

    @Test
    void says_how_many_times_are_free_and_nothing_of_its_neighbours() {
        MonthSheet sheet = MonthSheet.of(NOVEMBER, DayOfWeek.MONDAY, LocalDate::getDayOfMonth);

        assertThat(days(sheet).get(0)).isEqualTo(new MonthSheet.Day(LocalDate.of(2026, 10, 26), false, 0));
        assertThat(days(sheet)).contains(new MonthSheet.Day(LocalDate.of(2026, 11, 23), true, 23));
    }

    private static List<MonthSheet.Day> days(MonthSheet sheet) {
        return sheet.weeks().stream().flatMap(List::stream).toList();
    }
}

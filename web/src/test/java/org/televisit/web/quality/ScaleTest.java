package org.televisit.web.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.televisit.application.quality.QualityReport;
import org.televisit.domain.quality.ConnectionFigures;
import org.televisit.domain.quality.Outcomes;
import org.televisit.domain.quality.QualityLine;
import org.televisit.domain.quality.QualityScope;
import org.televisit.domain.quality.SetupFigures;

class ScaleTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 5, 3);

    @ParameterizedTest
    @CsvSource({"0,4,4", "3,4,4", "5,4,5", "6,4,10", "10,4,10", "11,4,20", "37,4,40", "41,4,50", "0.8,2,2", "2.3,2,4"})
    void an_axis_ends_at_a_number_that_reads_well(double highest, double least, double top) {
        assertThat(Scale.over(highest, least).top()).isEqualTo(top);
    }

    private static QualityLine line(LocalDate day, Outcomes outcomes, SetupFigures setup) {
        return new QualityLine(day, null, outcomes, setup, ConnectionFigures.NONE);
    }

    private static QualityReport week(QualityLine... lines) {
        QualityScope scope = new QualityScope(MONDAY, MONDAY.plusDays(6), null, null);
        return new QualityReport(scope, List.of(lines), SetupFigures.NONE, Map.of());
    }

    @Test
    void a_days_bar_stands_in_its_place_and_its_parts_on_each_other() {
        DayBars bars = DayBars.of(week(line(MONDAY.plusDays(2), new Outcomes(3, 0, 1, 0, 0, 0), SetupFigures.NONE)));

        assertThat(bars.days()).isEqualTo(7);
        assertThat(bars.top()).isEqualTo(4);
        assertThat(bars.parts())
                .containsExactly(
                        new DayBars.Part("video", "2.14", "25.00", "0.72", "75.00"),
                        new DayBars.Part("failed", "2.14", "0.00", "0.72", "25.00"));
    }

    @Test
    void a_day_without_a_measurement_parts_the_curve() {
        SetupFigures setup = new SetupFigures(2, 500.0, 1_000.0);
        DayCurves curves = DayCurves.of(week(
                line(MONDAY, Outcomes.NONE, setup),
                line(MONDAY.plusDays(1), Outcomes.NONE, setup),
                line(MONDAY.plusDays(2), Outcomes.NONE, SetupFigures.NONE),
                line(MONDAY.plusDays(3), Outcomes.NONE, setup)));

        assertThat(curves.top()).isEqualTo(2);
        assertThat(curves.median()).isEqualTo("M0.50 75.00L1.50 75.00M3.50 75.00");
        assertThat(curves.slow()).isEqualTo("M0.50 50.00L1.50 50.00M3.50 50.00");
        assertThat(curves.medianDots()).isEqualTo("M0.50 75.00h0M1.50 75.00h0M3.50 75.00h0");
        assertThat(DayCurves.of(week()).drawn()).isFalse();
    }
}

package org.televisit.web.quality;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.televisit.application.quality.QualityReport;
import org.televisit.domain.quality.QualityLine;
import org.televisit.domain.quality.SetupFigures;

/**
 * How long it took to see each other, day by day, as paths: a day is 1 wide, the drawing 100 high. A day on which nothing
 * was measured parts a curve.
 *
 * @param top in seconds
 * @param median the path of the middle
 * @param slow the path of the slow end
 * @param medianDots one for each day that was measured, as a path of points
 * @param slowDots see {@code medianDots}
 */
public record DayCurves(
        int days, double top, double middle, String median, String slow, String medianDots, String slowDots) {

    private static final double MILLIS = 1000;

    static DayCurves of(QualityReport report) {
        double slowest = report.days().stream()
                .map(QualityLine::setup)
                .filter(setup -> setup.measured() > 0)
                .mapToDouble(SetupFigures::slow)
                .max()
                .orElse(0);
        Scale scale = Scale.over(slowest / MILLIS, 2);
        return new DayCurves(
                report.scope().days(),
                scale.top(),
                scale.middle(),
                path(report, scale, SetupFigures::median, false),
                path(report, scale, SetupFigures::slow, false),
                path(report, scale, SetupFigures::median, true),
                path(report, scale, SetupFigures::slow, true));
    }

    private static String path(QualityReport report, Scale scale, Function<SetupFigures, Double> figure, boolean dots) {
        StringBuilder path = new StringBuilder();
        long before = -2;
        List<QualityLine> measured = report.days().stream()
                .filter(line -> line.setup().measured() > 0)
                .toList();
        for (QualityLine line : measured) {
            long day = ChronoUnit.DAYS.between(report.scope().from(), line.day());
            path.append(!dots && day == before + 1 ? 'L' : 'M')
                    .append(Scale.number(day + 0.5))
                    .append(' ')
                    .append(Scale.number(100 - scale.height(figure.apply(line.setup()) / MILLIS)))
                    .append(dots ? "h0" : "");
            before = day;
        }
        return path.toString();
    }

    /** Whether there is anything to draw. */
    public boolean drawn() {
        return !median.isEmpty();
    }
}

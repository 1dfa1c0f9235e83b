package org.televisit.web.quality;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.televisit.application.quality.QualityReport;
import org.televisit.domain.quality.Outcomes;
import org.televisit.domain.quality.QualityLine;

/**
 * What visits came to, a bar for each day, as rectangles: a day is 1 wide, the drawing 100 high.
 *
 * @param parts from the left to the right, in a day from the bottom up
 */
public record DayBars(int days, double top, double middle, List<Part> parts) {

    private static final double GAP = 0.14;

    /** @param kind what it stands for: the words below "quality." and the class of its colour */
    public record Part(String kind, String x, String y, String width, String height) {}

    static DayBars of(QualityReport report) {
        long most = report.days().stream()
                .mapToLong(line -> line.outcomes().all())
                .max()
                .orElse(0);
        Scale scale = Scale.over(most, 4);
        List<Part> parts = new ArrayList<>();
        for (QualityLine line : report.days()) {
            double x = ChronoUnit.DAYS.between(report.scope().from(), line.day()) + GAP;
            double y = 100;
            for (OutcomeKind kind : OutcomeKind.values()) {
                double height = scale.height(kind.of(line.outcomes()));
                y -= height;
                if (height > 0) {
                    parts.add(new Part(
                            kind.word(),
                            Scale.number(x),
                            Scale.number(y),
                            Scale.number(1 - 2 * GAP),
                            Scale.number(height)));
                }
            }
        }
        return new DayBars(report.scope().days(), scale.top(), scale.middle(), parts);
    }

    /** What a visit may have come to, from the bottom of a bar to its top. */
    enum OutcomeKind {
        VIDEO("video"),
        PHONE("phone"),
        FAILED("failed"),
        DOCTOR_LATE("doctorLate"),
        NO_SHOW("noShow"),
        CALLED_OFF("calledOff");

        private final String word;

        OutcomeKind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        long of(Outcomes outcomes) {
            return switch (this) {
                case VIDEO -> outcomes.video();
                case PHONE -> outcomes.phone();
                case FAILED -> outcomes.failed();
                case DOCTOR_LATE -> outcomes.doctorLate();
                case NO_SHOW -> outcomes.noShow();
                case CALLED_OFF -> outcomes.calledOff();
            };
        }
    }
}

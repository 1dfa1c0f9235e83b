package org.televisit.application.export;

import java.time.Instant;
import java.util.List;
import org.televisit.domain.call.QualityFigures;
import org.televisit.domain.readiness.CheckFacts;
import org.televisit.domain.readiness.Level;

/**
 * What the patient's side measured before and in a visit, while it is kept.
 *
 * @param checks of devices and network, in order
 * @param samples of the connection, in order
 */
public record ExportedMeasures(List<Check> checks, List<Sample> samples) {

    public ExportedMeasures {
        checks = List.copyOf(checks);
        samples = List.copyOf(samples);
    }

    /** Nothing was measured, or it is old enough to be gone. */
    public boolean isEmpty() {
        return checks.isEmpty() && samples.isEmpty();
    }

    /** @param level what it came to; null, as {@code reportedAt} and {@code facts}, where the page said nothing */
    public record Check(Instant startedAt, Instant reportedAt, Level level, CheckFacts facts) {}

    /** Ten seconds. @param meanOpinionScore 1.0 to 4.5 */
    public record Sample(Instant at, QualityFigures figures, double meanOpinionScore) {}
}

package org.televisit.application.quality;

import java.util.List;
import java.util.Map;
import org.televisit.domain.quality.ConnectionFigures;
import org.televisit.domain.quality.FailureCause;
import org.televisit.domain.quality.Outcomes;
import org.televisit.domain.quality.QualityLine;
import org.televisit.domain.quality.QualityScope;
import org.televisit.domain.quality.SetupFigures;

/**
 * The figures of a time.
 *
 * @param days a line for each day on which a visit was to start, the first day first
 * @param setup of all of them together
 * @param causes why video did not carry a visit; what did not happen is not in it
 */
public record QualityReport(
        QualityScope scope, List<QualityLine> days, SetupFigures setup, Map<FailureCause, Long> causes) {

    /** What all visits came to. */
    public Outcomes outcomes() {
        return days.stream().map(QualityLine::outcomes).reduce(Outcomes.NONE, Outcomes::and);
    }

    /** How all connections were. */
    public ConnectionFigures connection() {
        return days.stream().map(QualityLine::connection).reduce(ConnectionFigures.NONE, ConnectionFigures::and);
    }

    /** Whether there is anything to show. */
    public boolean nothing() {
        return days.isEmpty();
    }
}

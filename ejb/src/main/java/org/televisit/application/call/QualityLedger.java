package org.televisit.application.call;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.call.Call;
import org.televisit.domain.call.ParticipantRole;
import org.televisit.domain.call.QualityFigures;
import org.televisit.domain.call.QualityRepository;
import org.televisit.domain.call.QualitySample;

/**
 * Writes down what a side of a call measured. More than one line in eight seconds is ignored, so that a page in two tabs
 * counts once.
 */
@Dependent
public class QualityLedger {

    private static final Duration PACE = Duration.ofSeconds(8);

    @Inject
    private QualityRepository samples;

    @Inject
    private ApplicationClock clock;

    @Inject
    private Event<CallMeasured> measurements;

    /** Keeps it, unless another came just before. */
    public void keep(Call call, ParticipantRole role, QualityFigures figures) {
        Instant now = clock.now();
        if (!samples.sampledSince(call, role, now.minus(PACE))) {
            QualitySample sample = QualitySample.of(call, role, figures, now);
            samples.save(sample);
            measurements.fire(new CallMeasured(sample.meanOpinionScore(), figures.relayed()));
        }
    }
}

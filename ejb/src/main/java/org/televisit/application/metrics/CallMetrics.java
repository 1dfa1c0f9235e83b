package org.televisit.application.metrics;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import org.televisit.application.appointment.VisitEnded;
import org.televisit.application.call.CallMeasured;
import org.televisit.application.call.SetUpMeasured;

/** How calls went: counted when it is committed, each call once, by the node that ended it. */
@ApplicationScoped
public class CallMetrics {

    /** What a call may come to; there from the start, so that a rate can be told of the first of its kind. */
    static final List<String> OUTCOMES = List.of(
            "completed",
            "slot-end",
            "by-phone",
            "technical",
            "not-attended",
            "doctor-late",
            "cancelled",
            "rescheduled");

    private static final double[] DURATIONS = {60, 300, 900, 1800, 3600};
    private static final double[] SET_UPS = {0.25, 0.5, 1, 2, 4, 8, 15};
    // where the words of QualityWord change, and the best that can be
    private static final double[] SCORES = {2, 3.1, 3.6, 4.03, 4.5};
    private static final double MILLIS = 1000.0;

    private Counter calls;
    private Histogram durations;
    private Histogram setUps;
    private Histogram scores;
    private Counter samples;

    /** For the container. */
    protected CallMetrics() {}

    /** Figures on this board. */
    @Inject
    public CallMetrics(MetricsBoard board) {
        PrometheusRegistry registry = board.registry();
        calls = Counter.builder()
                .name("televisit_calls_total")
                .help("Calls that are over, by what they came to.")
                .labelNames("outcome")
                .register(registry);
        OUTCOMES.forEach(calls::initLabelValues);
        durations = seconds(registry, "televisit_call_duration_seconds", DURATIONS)
                .help("How long calls were in which picture or sound went both ways.")
                .register(registry);
        setUps = seconds(registry, "televisit_call_setup_seconds", SET_UPS)
                .help("From being let in to the first picture or sound, as each side's page measured it.")
                .register(registry);
        scores = seconds(registry, "televisit_call_quality_mos", SCORES)
                .help("Estimated mean opinion score of ten seconds of a side of a call, 1 to 4.5.")
                .register(registry);
        samples = Counter.builder()
                .name("televisit_call_samples_total")
                .help("Ten seconds of a side of a call that were measured, by the way they took.")
                .labelNames("path")
                .register(registry);
        List.of("direct", "relay").forEach(samples::initLabelValues);
    }

    private static Histogram.Builder seconds(PrometheusRegistry registry, String name, double[] bounds) {
        return Histogram.builder().name(name).classicOnly().classicUpperBounds(bounds);
    }

    /** So that the figures are there from the start. */
    void begin(@Observes Startup deployed) {}

    void ended(@Observes(during = TransactionPhase.AFTER_SUCCESS) VisitEnded call) {
        calls.labelValues(OUTCOMES.contains(call.outcome()) ? call.outcome() : "other")
                .inc();
        if (call.durationSeconds() != null) {
            durations.observe(call.durationSeconds());
        }
    }

    void setUp(@Observes(during = TransactionPhase.AFTER_SUCCESS) SetUpMeasured measured) {
        setUps.observe(measured.milliseconds() / MILLIS);
    }

    void measured(@Observes(during = TransactionPhase.AFTER_SUCCESS) CallMeasured sample) {
        scores.observe(sample.meanOpinionScore());
        samples.labelValues(sample.relayed() ? "relay" : "direct").inc();
    }
}

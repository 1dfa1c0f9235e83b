package org.televisit.application.metrics;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.televisit.application.time.ApplicationClock;

/** Whether the clockwork of this node runs: when each timer last ended, how long it took, how often it failed. */
@ApplicationScoped
public class TimerMetrics {

    private static final double MILLIS = 1000.0;

    private ApplicationClock clock;
    private Gauge lastRuns;
    private Counter runs;
    private Counter seconds;

    /** For the container. */
    protected TimerMetrics() {}

    /** Figures on this board. */
    @Inject
    public TimerMetrics(MetricsBoard board, ApplicationClock clock) {
        this.clock = clock;
        lastRuns = Gauge.builder()
                .name("televisit_timer_last_run_timestamp_seconds")
                .help("When a timer last ended, well or not, in seconds of Unix time.")
                .labelNames("timer")
                .register(board.registry());
        runs = Counter.builder()
                .name("televisit_timer_runs_total")
                .help("How often a timer ran, by whether it ended well.")
                .labelNames("timer", "result")
                .register(board.registry());
        seconds = Counter.builder()
                .name("televisit_timer_run_seconds_total")
                .help("How long a timer was at work altogether.")
                .labelNames("timer")
                .register(board.registry());
    }

    /** So that the figures are there from the start. */
    void begin(@Observes Startup deployed) {}

    /** When a timer begins. */
    Instant now() {
        return clock.now();
    }

    /** A timer ended, that had begun then. */
    void ended(String timer, Instant begun, boolean well) {
        Instant now = clock.now();
        lastRuns.labelValues(timer).set(now.toEpochMilli() / MILLIS);
        runs.labelValues(timer, well ? "ok" : "failed").inc();
        // so that the other of the two is there when the first failure is to be told as a rate
        runs.initLabelValues(timer, well ? "failed" : "ok");
        seconds.labelValues(timer).inc(Math.max(0, Duration.between(begun, now).toMillis()) / MILLIS);
    }
}

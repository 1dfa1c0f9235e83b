package org.televisit.application.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.televisit.application.settings.Span;

/** The durations of the waiting list; each a setting with the value of REQUIREMENTS A12 as its default (ISO 8601). */
@ApplicationScoped
public class WaitingSettings {

    private static final Span AHEAD = Span.named("televisit.waiting.ahead", "PT2H", "PT0S", "P7D");
    private static final Span HELD = Span.named("televisit.waiting.held", "PT15M", "PT1M", "P1D");

    private Duration ahead;
    private Duration held;

    /** For the container. */
    protected WaitingSettings() {}

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException in one line that names the setting that makes no sense
     */
    @Inject
    public WaitingSettings(Config settings) {
        ahead = AHEAD.in(settings);
        held = HELD.in(settings);
    }

    /** Makes a wrong setting fail the deployment instead of the first offer. */
    void check(@Observes Startup deployed) {}

    /** A time that begins sooner than this is everybody's at once. */
    public Duration ahead() {
        return ahead;
    }

    /** How long a time is held for those listed. */
    public Duration held() {
        return held;
    }
}

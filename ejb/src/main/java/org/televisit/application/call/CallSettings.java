package org.televisit.application.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.televisit.application.settings.Span;

/** The durations of a room; each a setting with the value of REQUIREMENTS as its default. */
@ApplicationScoped
public class CallSettings {

    private static final Span GRACE = Span.named("televisit.call.socket.grace", "PT15S", "PT1S", "PT2M");

    private Duration socketGrace;

    /** For the container. */
    protected CallSettings() {}

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException in one line that names the setting that makes no sense
     */
    @Inject
    public CallSettings(Config settings) {
        socketGrace = GRACE.in(settings);
    }

    /** Makes a wrong setting fail the deployment instead of the first call. */
    void check(@Observes Startup deployed) {}

    /** For how long who lost the connection is in the room still (T0). */
    public Duration socketGrace() {
        return socketGrace;
    }
}

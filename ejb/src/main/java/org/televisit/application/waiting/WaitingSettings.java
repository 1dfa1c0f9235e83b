package org.televisit.application.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The durations of the waiting list; each a setting with the value of REQUIREMENTS A12 as its default (ISO 8601). */
@ApplicationScoped
public class WaitingSettings {

    @Inject
    @ConfigProperty(name = "televisit.waiting.ahead", defaultValue = "PT2H")
    private Duration ahead;

    @Inject
    @ConfigProperty(name = "televisit.waiting.held", defaultValue = "PT15M")
    private Duration held;

    /** A time that begins sooner than this is everybody's at once. */
    public Duration ahead() {
        return ahead;
    }

    /** How long a time is held for those listed. */
    public Duration held() {
        return held;
    }
}

package org.televisit.application.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.televisit.application.settings.Rule;
import org.televisit.application.settings.Rules;

/** The durations of a room, as they are now. */
@ApplicationScoped
public class CallSettings {

    private Rules rules;

    /** For the container. */
    protected CallSettings() {}

    /** By these rules. */
    @Inject
    public CallSettings(Rules rules) {
        this.rules = rules;
    }

    /** For how long who lost the connection is in the room still (T0). */
    public Duration socketGrace() {
        return rules.of(Rule.SOCKET_GRACE);
    }

    /** How long one side is rung until it counts as missed (C4). */
    public Duration ringLasting() {
        return rules.of(Rule.RING);
    }
}

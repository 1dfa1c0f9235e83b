package org.televisit.application.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.televisit.application.settings.Rule;
import org.televisit.application.settings.Rules;

/** The durations of the waiting list (REQUIREMENTS A12), as they are now. */
@ApplicationScoped
public class WaitingSettings {

    private Rules rules;

    /** For the container. */
    protected WaitingSettings() {}

    /** By these rules. */
    @Inject
    public WaitingSettings(Rules rules) {
        this.rules = rules;
    }

    /** A time that begins sooner than this is everybody's at once. */
    public Duration ahead() {
        return rules.of(Rule.OFFER_AHEAD);
    }

    /** How long a time is held for those listed. */
    public Duration held() {
        return rules.of(Rule.OFFER_HELD);
    }
}

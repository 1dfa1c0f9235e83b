package org.televisit.application.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.televisit.application.settings.Rule;
import org.televisit.application.settings.Rules;

/** How long a record that was opened in an emergency stays open. */
@ApplicationScoped
public class EmergencySettings {

    private Rules rules;

    /** For the container. */
    protected EmergencySettings() {}

    /** By these rules. */
    @Inject
    public EmergencySettings(Rules rules) {
        this.rules = rules;
    }

    /** So long. */
    public Duration lasting() {
        return rules.of(Rule.EMERGENCY);
    }
}

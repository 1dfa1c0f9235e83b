package org.televisit.application.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long one side is rung (REQUIREMENTS C4); a setting in ISO 8601. */
@ApplicationScoped
public class RingSettings {

    @Inject
    @ConfigProperty(name = "televisit.ring.lasting", defaultValue = "PT45S")
    private Duration lasting;

    /** Until it counts as missed. */
    public Duration lasting() {
        return lasting;
    }
}

package org.televisit.application.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.televisit.application.settings.Span;

/** How long a record that was opened in an emergency stays open. */
@ApplicationScoped
public class EmergencySettings {

    private static final Span LASTING = Span.named("televisit.emergency.lasting", "PT4H", "PT15M", "P1D");

    private Duration lasting;

    /** For the container. */
    protected EmergencySettings() {}

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException in one line that names the setting when it makes no sense
     */
    @Inject
    public EmergencySettings(Config settings) {
        lasting = LASTING.in(settings);
    }

    /** Makes a wrong setting fail the deployment instead of the first emergency. */
    void check(@Observes Startup deployed) {}

    /** So long. */
    public Duration lasting() {
        return lasting;
    }
}

package org.televisit.application.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.televisit.application.settings.Span;
import org.televisit.domain.retention.Kept;

/** How long each class of data is kept; each a setting with the value of REQUIREMENTS S2 as its default. */
@ApplicationScoped
public class RetentionSettings {

    private static final Span TECHNICAL = Span.named("televisit.retention.technical", "P183D", "P30D", "P3660D");
    private static final Span CLINICAL = Span.named("televisit.retention.clinical", "P7305D", "P366D", "P36600D");
    private static final Span AUDIT = Span.named("televisit.retention.audit", "P2192D", "P366D", "P36600D");

    private static final Span RECORDINGS = Span.named("televisit.retention.recordings", "P30D", "P1D", "P36600D");

    private Duration technical;
    private Duration clinical;
    private Duration audit;
    private Duration recordings;
    private boolean deleting;

    /** For the container. */
    protected RetentionSettings() {}

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException in one line that names the setting that makes no sense
     */
    @Inject
    public RetentionSettings(
            Config settings,
            @ConfigProperty(name = "televisit.retention.deletes", defaultValue = "true") boolean deleting) {
        technical = TECHNICAL.in(settings);
        clinical = CLINICAL.in(settings);
        audit = AUDIT.in(settings);
        recordings = RECORDINGS.in(settings);
        this.deleting = deleting;
    }

    /** Makes a wrong setting fail the deployment instead of the first night. */
    void check(@Observes Startup deployed) {}

    /** So long this class is kept. */
    public Duration of(Kept kept) {
        if (kept == Kept.RECORDINGS) {
            return recordings;
        }
        return kept.clinical() ? clinical : technical;
    }

    /** So long the audit trail is kept. */
    public Duration audit() {
        return audit;
    }

    /** Whether anything is deleted at all; if not, the report says what would be. */
    public boolean deleting() {
        return deleting;
    }
}

package org.televisit.application.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.televisit.application.settings.Rule;
import org.televisit.application.settings.Rules;
import org.televisit.domain.retention.Kept;

/** How long each class of data is kept (REQUIREMENTS S2), as it is now. */
@ApplicationScoped
public class RetentionSettings {

    private Rules rules;
    private boolean deleting;

    /** For the container. */
    protected RetentionSettings() {}

    /** By these rules, and whether anything is deleted at all. */
    @Inject
    public RetentionSettings(
            Rules rules,
            @ConfigProperty(name = "televisit.retention.deletes", defaultValue = "true") boolean deleting) {
        this.rules = rules;
        this.deleting = deleting;
    }

    /** Makes a wrong setting fail the deployment instead of the first night. */
    void check(@Observes Startup deployed) {}

    /** So long this class is kept. */
    public Duration of(Kept kept) {
        if (kept == Kept.RECORDINGS) {
            return rules.of(Rule.KEPT_RECORDINGS);
        }
        return rules.of(kept.clinical() ? Rule.KEPT_CLINICAL : Rule.KEPT_TECHNICAL);
    }

    /** So long the audit trail is kept. */
    public Duration audit() {
        return rules.of(Rule.KEPT_AUDIT);
    }

    /** Whether anything is deleted at all; if not, the report says what would be. */
    public boolean deleting() {
        return deleting;
    }
}

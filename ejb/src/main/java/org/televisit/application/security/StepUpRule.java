package org.televisit.application.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.Config;
import org.televisit.application.settings.Span;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** How old a sign-in may be for what needs a fresh one; a setting with the value of REQUIREMENTS I6 as its default. */
@ApplicationScoped
public class StepUpRule {

    private static final Span WITHIN = Span.named("televisit.step.up.within", "PT5M", "PT1M", "PT1H");

    private Duration within;

    /** For the container. */
    protected StepUpRule() {}

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException in one line that names the setting when it makes no sense
     */
    @Inject
    public StepUpRule(Config settings) {
        within = WITHIN.in(settings);
    }

    /** Makes a wrong setting fail the deployment instead of the first signature. */
    void check(@Observes Startup deployed) {}

    /** How old a sign-in may be. */
    public Duration within() {
        return within;
    }

    /**
     * Refuses who has not signed in lately.
     *
     * @param proof null for none
     * @throws BusinessException FORBIDDEN step-up-needed
     */
    public void require(StepUp proof, String subject, Instant now) {
        boolean fresh = proof != null
                && proof.subject().equals(subject)
                && !proof.signedInAt().plus(within).isBefore(now);
        if (!fresh) {
            throw new BusinessException(Category.FORBIDDEN, "step-up-needed");
        }
    }
}

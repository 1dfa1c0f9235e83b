package org.televisit.application.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.televisit.application.settings.Rule;
import org.televisit.application.settings.Rules;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** How old a sign-in may be for what needs a fresh one; REQUIREMENTS I6. */
@ApplicationScoped
public class StepUpRule {

    private Rules rules;

    /** For the container. */
    protected StepUpRule() {}

    /** By these rules. */
    @Inject
    public StepUpRule(Rules rules) {
        this.rules = rules;
    }

    /** How old a sign-in may be. */
    public Duration within() {
        return rules.of(Rule.STEP_UP);
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
                && !proof.signedInAt().plus(within()).isBefore(now);
        if (!fresh) {
            throw new BusinessException(Category.FORBIDDEN, "step-up-needed");
        }
    }
}

package org.televisit.application.security;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/**
 * The one place that asks for a recent sign-in before something grave is done (REQUIREMENTS I6). Whoever has not signed
 * in for longer than the house allows ({@link StepUpRule}) does so again; a token that does not say when counts as old.
 */
@Dependent
public class RecentSignIn {

    private final StepUpRule rule;
    private final ApplicationClock clock;

    /** By the same rule that the provider is asked by, so that what it finds recent enough is so here. */
    @Inject
    public RecentSignIn(StepUpRule rule, ApplicationClock clock) {
        this.rule = rule;
        this.clock = clock;
    }

    /** @throws BusinessException FORBIDDEN sign-in-old */
    public void require() {
        if (!holds()) {
            throw new BusinessException(Category.FORBIDDEN, "sign-in-old");
        }
    }

    /** Whether the caller has signed in lately. */
    public boolean holds() {
        Instant signedIn = SignInMoment.current();
        return signedIn != null && !signedIn.plus(rule.within()).isBefore(clock.now());
    }
}

package org.televisit.application.security;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/**
 * The one place that asks for a recent sign-in before something grave is done (REQUIREMENTS I6). Whoever has not signed
 * in within the last five minutes does so again; a token that does not say when counts as old.
 */
@Dependent
public class RecentSignIn {

    private static final Duration RECENT = Duration.ofMinutes(5);

    @Inject
    private ApplicationClock clock;

    /** @throws BusinessException FORBIDDEN sign-in-old */
    public void require() {
        if (!holds()) {
            throw new BusinessException(Category.FORBIDDEN, "sign-in-old");
        }
    }

    /** Whether the caller has signed in lately. */
    public boolean holds() {
        Instant signedIn = SignInMoment.current();
        return signedIn != null && !signedIn.plus(RECENT).isBefore(clock.now());
    }
}

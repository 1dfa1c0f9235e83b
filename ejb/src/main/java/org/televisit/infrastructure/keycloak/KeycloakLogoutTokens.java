package org.televisit.infrastructure.keycloak;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import org.televisit.application.security.LogoutTokens;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** Reads Keycloak's logout tokens by the keys that its realm publishes. */
@ApplicationScoped
public class KeycloakLogoutTokens implements LogoutTokens {

    @Inject
    private RealmConnection realm;

    @Inject
    private ApplicationClock clock;

    private final RealmKeys keys = new RealmKeys(() -> realm.keys(), System::nanoTime);

    @Override
    public Optional<SignedOutThere> read(String token) {
        try {
            return new LogoutTokenCheck(realm.realm(), RealmConnection.CLIENT).read(token, keys.of(token), clock.now());
        } catch (IOException e) {
            throw new BusinessException(Category.UNAVAILABLE, "sign-in-unavailable", e);
        }
    }
}

package org.televisit.application.security;

import java.util.Optional;

/** Reads what the identity provider says when somebody was signed out there (port; Keycloak's adapter is in infrastructure). */
public interface LogoutTokens {

    /**
     * What the provider stands by.
     *
     * @param subject who was signed out
     * @param session the provider's own session that ended, as the claim {@code sid} names it; null for all of theirs
     * @param id names the token among all of the provider
     */
    record SignedOutThere(String subject, String session, String id) {}

    /**
     * Believes a token or not.
     *
     * @return empty for one that the provider does not stand by, that is for somebody else, or too old
     * @throws org.televisit.domain.shared.BusinessException UNAVAILABLE sign-in-unavailable when the provider's keys
     *     can't be had
     */
    Optional<SignedOutThere> read(String token);
}

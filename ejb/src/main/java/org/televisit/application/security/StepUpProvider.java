package org.televisit.application.security;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where people prove again who they are (port; Keycloak's adapter is in infrastructure). */
public interface StepUpProvider {

    /**
     * What is asked and how its answer is known.
     *
     * @param redirect where the answer comes back to
     * @param state comes back with the answer
     * @param nonce stands in the signed answer
     * @param verifier proves that who fetches the answer is who asked (PKCE)
     */
    record Question(String redirect, String state, String nonce, String verifier) {}

    /** The address that asks for a sign-in at most so old. */
    URI address(Question question, Duration within);

    /**
     * What a code that came back stands for.
     *
     * @return empty when the provider does not stand by it
     * @throws org.televisit.domain.shared.BusinessException UNAVAILABLE step-up-unavailable
     */
    Optional<StepUp> answer(Question question, String code);
}

package org.televisit.infrastructure.keycloak;

import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.televisit.application.security.StepUp;

/**
 * Believes an ID token only when it is signed with RS256 by a key of the realm, comes from the realm, is for us, is not
 * over, answers our question and says when the person signed in (OpenID Connect Core, 3.1.3.7).
 */
final class IdTokenCheck {

    private static final Logger LOG = Logger.getLogger(IdTokenCheck.class);

    private final RealmTokens tokens;
    private final String client;

    IdTokenCheck(String realm, String client) {
        tokens = new RealmTokens(realm, client);
        this.client = client;
    }

    Optional<StepUp> read(String token, String nonce, JsonWebKeySet keys, Instant now) {
        try {
            JwtClaims claims = tokens.believed(keys, now).build().processToClaims(token);
            Long authTime = claims.getClaimValue("auth_time", Long.class);
            boolean ours = nonce.equals(claims.getStringClaimValue("nonce"))
                    && client.equals(claims.getStringClaimValue("azp"));
            if (!ours || authTime == null || authTime > now.getEpochSecond() + RealmTokens.SKEW_SECONDS) {
                LOG.info("An ID token answers another question, or says not when");
                return Optional.empty();
            }
            return Optional.of(new StepUp(claims.getSubject(), Instant.ofEpochSecond(authTime)));
        } catch (InvalidJwtException | MalformedClaimException e) {
            LOG.infof("An ID token is not believed: %s", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}

package org.televisit.infrastructure.keycloak;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.televisit.application.security.LogoutTokens.SignedOutThere;

/**
 * Believes a logout token only when it is signed with RS256 by a key of the realm, comes from the realm, is for us, was
 * issued just now, is typed as one, tells of a logout and has no nonce, so that no ID token passes for one (OpenID
 * Connect Back-Channel Logout 1.0, 2.6). A subject is asked for, which the standard leaves open: sockets belong to people.
 */
final class LogoutTokenCheck {

    /** The event that makes a token a logout token. */
    static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    /** Says in the header what it is, so that no other token passes for it. */
    static final String TYPE = "logout+jwt";

    private static final Logger LOG = Logger.getLogger(LogoutTokenCheck.class);
    private static final int OLDEST_SECONDS = 300;
    private static final int LONGEST_SUBJECT = 64;
    private static final int LONGEST_ID = 255;

    private final RealmTokens tokens;

    LogoutTokenCheck(String realm, String client) {
        tokens = new RealmTokens(realm, client);
    }

    Optional<SignedOutThere> read(String token, JsonWebKeySet keys, Instant now) {
        try {
            JwtClaims claims = tokens.believed(keys, now)
                    .setExpectedType(true, TYPE)
                    .setRequireJwtId()
                    .setRequireIssuedAt()
                    .setIssuedAtRestrictions(RealmTokens.SKEW_SECONDS, OLDEST_SECONDS)
                    .build()
                    .processToClaims(token);
            return tellsOfALogout(claims) ? Optional.of(signedOut(claims)) : notBelieved("it tells of no logout");
        } catch (InvalidJwtException | MalformedClaimException e) {
            return notBelieved(e.getClass().getSimpleName());
        }
    }

    private static boolean tellsOfALogout(JwtClaims claims) throws MalformedClaimException {
        return claims.getClaimValue("events") instanceof Map<?, ?> events
                && events.get(EVENT) instanceof Map
                && !claims.hasClaim("nonce")
                && fits(claims.getSubject(), LONGEST_SUBJECT)
                && fits(claims.getJwtId(), LONGEST_ID)
                && (!claims.hasClaim("sid") || fits(claims.getStringClaimValue("sid"), LONGEST_ID));
    }

    private static boolean fits(String claim, int longest) {
        return claim != null && !claim.isBlank() && claim.length() <= longest;
    }

    private static SignedOutThere signedOut(JwtClaims claims) throws MalformedClaimException {
        return new SignedOutThere(claims.getSubject(), claims.getStringClaimValue("sid"), claims.getJwtId());
    }

    private static Optional<SignedOutThere> notBelieved(String why) {
        LOG.infof("A logout token is not believed: %s", why);
        return Optional.empty();
    }
}

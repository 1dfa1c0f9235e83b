package org.televisit.infrastructure.keycloak;

import java.time.Instant;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;

/**
 * What every token of the realm must be before anything in it is looked at: signed with RS256 by one of these keys, from
 * the realm, for this client, about somebody, and not over.
 */
final class RealmTokens {

    /** So far may the provider's clock be from ours. */
    static final int SKEW_SECONDS = 30;

    private final String realm;
    private final String client;

    RealmTokens(String realm, String client) {
        this.realm = realm;
        this.client = client;
    }

    /** To be narrowed by what a kind of token must be besides. */
    JwtConsumerBuilder believed(JsonWebKeySet keys, Instant now) {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256)
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys.getJsonWebKeys()))
                .setExpectedIssuer(realm)
                .setExpectedAudience(client)
                .setRequireSubject()
                .setRequireExpirationTime()
                .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                .setEvaluationTime(NumericDate.fromMilliseconds(now.toEpochMilli()));
    }
}

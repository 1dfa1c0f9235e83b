package org.televisit.infrastructure.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.function.Consumer;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.televisit.application.security.StepUp;

class IdTokenCheckTest {

    private static final Instant NOW = Instant.parse("2027-03-02T08:00:00Z");
    private static final String REALM = "https://id.hospital.example/realms/televisit";
    private static final String CLIENT = "televisit-web";
    private static final String NONCE = "the-question";

    private static RsaJsonWebKey key;
    private static RsaJsonWebKey other;

    private final IdTokenCheck check = new IdTokenCheck(REALM, CLIENT);

    @BeforeAll
    static void keys() throws Exception {
        key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId("realm-key");
        other = RsaJwkGenerator.generateJwk(2048);
        other.setKeyId("realm-key");
    }

    private static JwtClaims claims() {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(REALM);
        claims.setAudience(CLIENT);
        claims.setSubject("otieno");
        claims.setExpirationTime(NumericDate.fromSeconds(NOW.getEpochSecond() + 60));
        claims.setClaim("azp", CLIENT);
        claims.setClaim("nonce", NONCE);
        claims.setClaim("auth_time", NOW.getEpochSecond() - 20);
        return claims;
    }

    private static String signed(JwtClaims claims, RsaJsonWebKey by) throws Exception {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(by.getPrivateKey());
        signature.setKeyIdHeaderValue(by.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        return signature.getCompactSerialization();
    }

    private boolean believed(String token) {
        return check.read(token, NONCE, new JsonWebKeySet(key), NOW).isPresent();
    }

    private boolean believed(Consumer<JwtClaims> change) throws Exception {
        JwtClaims claims = claims();
        change.accept(claims);
        return believed(signed(claims, key));
    }

    @Test
    void itSaysWhoAndWhen() throws Exception {
        assertThat(check.read(signed(claims(), key), NONCE, new JsonWebKeySet(key), NOW))
                .contains(new StepUp("otieno", NOW.minusSeconds(20)));
    }

    @Test
    void anotherKeyIsNotBelieved() throws Exception {
        assertThat(believed(signed(claims(), other))).isFalse();
    }

    @Test
    void noneAndSharedSecretsAreNotBelieved() throws Exception {
        JsonWebSignature none = new JsonWebSignature();
        none.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        none.setPayload(claims().toJson());
        none.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        assertThat(believed(none.getCompactSerialization())).isFalse();

        JsonWebSignature shared = new JsonWebSignature();
        shared.setPayload(claims().toJson());
        shared.setKey(new HmacKey(key.getPublicKey().getEncoded()));
        shared.setKeyIdHeaderValue("realm-key");
        shared.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        assertThat(believed(shared.getCompactSerialization())).isFalse();
    }

    @Test
    void aChangedTokenIsNotBelieved() throws Exception {
        String[] parts = signed(claims(), key).split("\\.");
        JwtClaims mine = claims();
        mine.setSubject("somebody-else");
        String[] forged = signed(mine, other).split("\\.");
        assertThat(believed(parts[0] + "." + forged[1] + "." + parts[2])).isFalse();
        assertThat(believed("")).isFalse();
        assertThat(believed("a.b.c")).isFalse();
    }

    @Test
    void whatIsNotForUsIsNotBelieved() throws Exception {
        assertThat(believed(claims -> claims.setIssuer("https://elsewhere.example")))
                .isFalse();
        assertThat(believed(claims -> claims.setAudience("another-client"))).isFalse();
        assertThat(believed(claims -> claims.setClaim("azp", "another-client"))).isFalse();
        assertThat(believed(claims -> claims.setClaim("nonce", "another question")))
                .isFalse();
        assertThat(believed(claims -> claims.unsetClaim("nonce"))).isFalse();
    }

    @Test
    void whatIsOverOrSaysNotWhenIsNotBelieved() throws Exception {
        long now = NOW.getEpochSecond();
        assertThat(believed(claims -> claims.setExpirationTime(NumericDate.fromSeconds(now - 60))))
                .isFalse();
        assertThat(believed(claims -> claims.unsetClaim("auth_time"))).isFalse();
        assertThat(believed(claims -> claims.setClaim("auth_time", now + 600))).isFalse();
    }
}

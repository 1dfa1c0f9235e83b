package org.televisit.infrastructure.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import org.televisit.application.security.LogoutTokens.SignedOutThere;

class LogoutTokenCheckTest {

    private static final Instant NOW = Instant.parse("2027-03-02T08:00:00Z");
    private static final String REALM = "https://id.hospital.example/realms/televisit";
    private static final String CLIENT = "televisit-web";

    private static RsaJsonWebKey key;
    private static RsaJsonWebKey other;

    private final LogoutTokenCheck check = new LogoutTokenCheck(REALM, CLIENT);

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
        claims.setSubject("maria");
        claims.setJwtId("logout-1");
        claims.setIssuedAt(NumericDate.fromSeconds(NOW.getEpochSecond() - 2));
        claims.setExpirationTime(NumericDate.fromSeconds(NOW.getEpochSecond() + 118));
        claims.setClaim("sid", "session-1");
        claims.setClaim("events", Map.of(LogoutTokenCheck.EVENT, Map.of()));
        return claims;
    }

    private static String signed(JwtClaims claims, RsaJsonWebKey by) throws Exception {
        return signed(claims, by, LogoutTokenCheck.TYPE);
    }

    private static String signed(JwtClaims claims, RsaJsonWebKey by, String type) throws Exception {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setHeader("typ", type);
        signature.setPayload(claims.toJson());
        signature.setKey(by.getPrivateKey());
        signature.setKeyIdHeaderValue(by.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        return signature.getCompactSerialization();
    }

    private boolean believed(String token) {
        return check.read(token, new JsonWebKeySet(key), NOW).isPresent();
    }

    private boolean believed(Consumer<JwtClaims> change) throws Exception {
        JwtClaims claims = claims();
        change.accept(claims);
        return believed(signed(claims, key));
    }

    @Test
    void itSaysWhoAndWhichSession() throws Exception {
        assertThat(check.read(signed(claims(), key), new JsonWebKeySet(key), NOW))
                .contains(new SignedOutThere("maria", "session-1", "logout-1"));
    }

    @Test
    void withoutASessionAllOfThePersonAreMeant() throws Exception {
        JwtClaims claims = claims();
        claims.unsetClaim("sid");
        assertThat(check.read(signed(claims, key), new JsonWebKeySet(key), NOW))
                .contains(new SignedOutThere("maria", null, "logout-1"));
    }

    @Test
    void anotherKeyIsNotBelieved() throws Exception {
        assertThat(believed(signed(claims(), other))).isFalse();
        assertThat(check.read(signed(claims(), key), new JsonWebKeySet(), NOW)).isEmpty();
    }

    @Test
    void noSignatureIsNotBelieved() throws Exception {
        JsonWebSignature none = new JsonWebSignature();
        none.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        none.setHeader("typ", LogoutTokenCheck.TYPE);
        none.setPayload(claims().toJson());
        none.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        assertThat(believed(none.getCompactSerialization())).isFalse();
    }

    @Test
    void thePublicKeyAsASharedSecretIsNotBelieved() throws Exception {
        JsonWebSignature shared = new JsonWebSignature();
        shared.setHeader("typ", LogoutTokenCheck.TYPE);
        shared.setPayload(claims().toJson());
        shared.setKey(new HmacKey(key.getPublicKey().getEncoded()));
        shared.setKeyIdHeaderValue("realm-key");
        shared.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        assertThat(believed(shared.getCompactSerialization())).isFalse();
    }

    @Test
    void aKeyThatTheTokenBringsAlongIsNotBelieved() throws Exception {
        JsonWebSignature own = new JsonWebSignature();
        own.setHeader("typ", LogoutTokenCheck.TYPE);
        own.setPayload(claims().toJson());
        own.setKey(other.getPrivateKey());
        own.setJwkHeader(other);
        own.setKeyIdHeaderValue("realm-key");
        own.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        assertThat(believed(own.getCompactSerialization())).isFalse();
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
        assertThat(believed(claims -> claims.unsetClaim("iss"))).isFalse();
        assertThat(believed(claims -> claims.setAudience("another-client"))).isFalse();
        assertThat(believed(claims -> claims.unsetClaim("aud"))).isFalse();
        assertThat(believed(claims -> claims.setAudience(List.of("another-client", CLIENT))))
                .isTrue();
    }

    @Test
    void anIdTokenIsNoLogoutToken() throws Exception {
        assertThat(believed(signed(claims(), key, "JWT"))).isFalse();
        assertThat(believed(signed(claims(), key, "at+jwt"))).isFalse();
        assertThat(believed(claims -> claims.setClaim("nonce", "of-a-sign-in"))).isFalse();
        assertThat(believed(claims -> claims.unsetClaim("events"))).isFalse();
        assertThat(believed(claims -> claims.setClaim("events", "backchannel-logout")))
                .isFalse();
        assertThat(believed(claims -> claims.setClaim("events", Map.of("http://elsewhere.example/event", Map.of()))))
                .isFalse();
        assertThat(believed(claims -> claims.setClaim("events", Map.of(LogoutTokenCheck.EVENT, "yes"))))
                .isFalse();
    }

    @Test
    void whatIsOldOrOfTheFutureIsNotBelieved() throws Exception {
        long now = NOW.getEpochSecond();
        assertThat(believed(claims -> claims.setExpirationTime(NumericDate.fromSeconds(now - 60))))
                .isFalse();
        assertThat(believed(claims -> claims.unsetClaim("exp"))).isFalse();
        assertThat(believed(claims -> claims.setIssuedAt(NumericDate.fromSeconds(now - 600))))
                .isFalse();
        assertThat(believed(claims -> claims.setIssuedAt(NumericDate.fromSeconds(now + 600))))
                .isFalse();
        assertThat(believed(claims -> claims.unsetClaim("iat"))).isFalse();
    }

    @Test
    void whatCannotBeToldFromAnotherIsNotBelieved() throws Exception {
        assertThat(believed(claims -> claims.unsetClaim("jti"))).isFalse();
        assertThat(believed(claims -> claims.setJwtId(" "))).isFalse();
        assertThat(believed(claims -> claims.setJwtId("x".repeat(256)))).isFalse();
        assertThat(believed(claims -> claims.unsetClaim("sub"))).isFalse();
        assertThat(believed(claims -> claims.setSubject("x".repeat(65)))).isFalse();
        assertThat(believed(claims -> claims.setClaim("sid", ""))).isFalse();
        assertThat(believed(claims -> claims.setClaim("sid", List.of("one", "two"))))
                .isFalse();
    }
}

package org.televisit.infrastructure.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;
import org.televisit.application.security.LogoutTokens.SignedOutThere;

class LogoutTokenCheckTest {

    private static final Instant NOW = Instant.parse("2027-03-02T08:00:00Z");
    private static final String REALM = "https://id.hospital.example/realms/televisit";
    private static final String CLIENT = "televisit-web";

    private static final Forge FORGE = new Forge(LogoutTokenCheck.TYPE);

    private final LogoutTokenCheck check = new LogoutTokenCheck(REALM, CLIENT);

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

    private boolean believed(String token) {
        return check.read(token, FORGE.published(), NOW).isPresent();
    }

    private boolean believed(Consumer<JwtClaims> change) throws Exception {
        JwtClaims claims = claims();
        change.accept(claims);
        return believed(FORGE.signed(claims, FORGE.key));
    }

    @Test
    void itSaysWhoAndWhichSession() throws Exception {
        assertThat(check.read(FORGE.signed(claims(), FORGE.key), FORGE.published(), NOW))
                .contains(new SignedOutThere("maria", "session-1", "logout-1"));
    }

    @Test
    void withoutASessionAllOfThePersonAreMeant() throws Exception {
        JwtClaims claims = claims();
        claims.unsetClaim("sid");
        assertThat(check.read(FORGE.signed(claims, FORGE.key), FORGE.published(), NOW))
                .contains(new SignedOutThere("maria", null, "logout-1"));
    }

    @Test
    void anotherKeyIsNotBelieved() throws Exception {
        assertThat(believed(FORGE.signed(claims(), FORGE.other))).isFalse();
        assertThat(check.read(FORGE.signed(claims(), FORGE.key), new JsonWebKeySet(), NOW))
                .isEmpty();
    }

    @Test
    void noSignatureIsNotBelieved() throws Exception {
        assertThat(believed(FORGE.unsigned(claims()))).isFalse();
    }

    @Test
    void thePublicKeyAsASharedSecretIsNotBelieved() throws Exception {
        assertThat(believed(FORGE.sharing(claims()))).isFalse();
    }

    @Test
    void aKeyThatTheTokenBringsAlongIsNotBelieved() throws Exception {
        assertThat(believed(FORGE.bringing(claims()))).isFalse();
    }

    @Test
    void aChangedTokenIsNotBelieved() throws Exception {
        JwtClaims mine = claims();
        mine.setSubject("somebody-else");
        assertThat(believed(FORGE.changed(claims(), mine))).isFalse();
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
        assertThat(believed(Forge.signed(claims(), FORGE.key, "JWT"))).isFalse();
        assertThat(believed(Forge.signed(claims(), FORGE.key, "at+jwt"))).isFalse();
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

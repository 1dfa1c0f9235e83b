package org.televisit.infrastructure.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.function.Consumer;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;
import org.televisit.application.security.StepUp;

class IdTokenCheckTest {

    private static final Instant NOW = Instant.parse("2027-03-02T08:00:00Z");
    private static final String REALM = "https://id.hospital.example/realms/televisit";
    private static final String CLIENT = "televisit-web";
    private static final String NONCE = "the-question";

    private static final Forge FORGE = new Forge(null);

    private final IdTokenCheck check = new IdTokenCheck(REALM, CLIENT);

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

    private boolean believed(String token) {
        return check.read(token, NONCE, FORGE.published(), NOW).isPresent();
    }

    private boolean believed(Consumer<JwtClaims> change) throws Exception {
        JwtClaims claims = claims();
        change.accept(claims);
        return believed(FORGE.signed(claims, FORGE.key));
    }

    @Test
    void itSaysWhoAndWhen() throws Exception {
        assertThat(check.read(FORGE.signed(claims(), FORGE.key), NONCE, FORGE.published(), NOW))
                .contains(new StepUp("otieno", NOW.minusSeconds(20)));
    }

    @Test
    void anotherKeyIsNotBelieved() throws Exception {
        assertThat(believed(FORGE.signed(claims(), FORGE.other))).isFalse();
    }

    @Test
    void noneAndSharedSecretsAreNotBelieved() throws Exception {
        assertThat(believed(FORGE.unsigned(claims()))).isFalse();

        assertThat(believed(FORGE.sharing(claims()))).isFalse();
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

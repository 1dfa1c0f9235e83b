package org.televisit.infrastructure.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RealmKeysTest {

    private static RsaJsonWebKey first;
    private static RsaJsonWebKey next;

    private final AtomicLong nanos = new AtomicLong();
    private JsonWebKeySet published = new JsonWebKeySet(first);
    private boolean away;
    private int asked;
    private final RealmKeys keys = new RealmKeys(this::fetch, nanos::get);

    @BeforeAll
    static void keys() throws Exception {
        first = RsaJwkGenerator.generateJwk(2048);
        first.setKeyId("first");
        next = RsaJwkGenerator.generateJwk(2048);
        next.setKeyId("next");
    }

    private JsonWebKeySet fetch() throws IOException {
        asked++;
        if (away) {
            throw new IOException("no answer");
        }
        return published;
    }

    private static String by(RsaJsonWebKey key) throws Exception {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload("{}");
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        return signature.getCompactSerialization();
    }

    @Test
    void theyAreAskedForOnce() throws Exception {
        keys.of(by(first));
        nanos.addAndGet(TimeUnit.HOURS.toNanos(5));

        assertThat(keys.of(by(first))).isSameAs(published);
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void aNewKeyOfTheRealmIsFound() throws Exception {
        keys.of(by(first));
        published = new JsonWebKeySet(first, next);
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(11));

        assertThat(keys.of(by(next)).getJsonWebKeys()).contains(next);
    }

    @Test
    void madeUpKeysDoNotHaveUsKnockAgainAndAgain() throws Exception {
        keys.of(by(first));
        for (int i = 0; i < 100; i++) {
            keys.of(by(next));
            keys.of("no token at all");
        }
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void whatIsKnownStaysKnownWhileTheProviderIsAway() throws Exception {
        keys.of(by(first));
        away = true;
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(11));

        assertThatThrownBy(() -> keys.of(by(next))).isInstanceOf(IOException.class);
        assertThat(keys.of(by(first)).getJsonWebKeys()).contains(first);
    }

    @Test
    void withoutAnyNothingIsSaidToBeWrong() throws Exception {
        away = true;
        assertThatThrownBy(() -> keys.of(by(first))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> keys.of(by(first))).isInstanceOf(IOException.class);
        assertThat(asked).isEqualTo(1);
        away = false;
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(11));

        assertThat(keys.of(by(first)).getJsonWebKeys()).contains(first);
    }
}

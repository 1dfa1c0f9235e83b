package org.televisit.infrastructure.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;

class RealmKeysTest {

    private static final RsaJsonWebKey FIRST = Forge.rsa("first");
    private static final RsaJsonWebKey NEXT = Forge.rsa("next");

    private final AtomicLong nanos = new AtomicLong();
    private JsonWebKeySet published = new JsonWebKeySet(FIRST);
    private boolean away;
    private int asked;
    private final RealmKeys keys = new RealmKeys(this::fetch, nanos::get);

    private JsonWebKeySet fetch() throws IOException {
        asked++;
        if (away) {
            throw new IOException("no answer");
        }
        return published;
    }

    private static String by(RsaJsonWebKey key) throws Exception {
        return Forge.signed(new JwtClaims(), key, null);
    }

    @Test
    void theyAreAskedForOnce() throws Exception {
        keys.of(by(FIRST));
        nanos.addAndGet(TimeUnit.HOURS.toNanos(5));

        assertThat(keys.of(by(FIRST))).isSameAs(published);
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void aNewKeyOfTheRealmIsFound() throws Exception {
        keys.of(by(FIRST));
        published = new JsonWebKeySet(FIRST, NEXT);
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(11));

        assertThat(keys.of(by(NEXT)).getJsonWebKeys()).contains(NEXT);
    }

    @Test
    void madeUpKeysDoNotHaveUsKnockAgainAndAgain() throws Exception {
        keys.of(by(FIRST));
        for (int i = 0; i < 100; i++) {
            keys.of(by(NEXT));
            keys.of("no token at all");
        }
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void whatIsKnownStaysKnownWhileTheProviderIsAway() throws Exception {
        keys.of(by(FIRST));
        away = true;
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(11));

        assertThatThrownBy(() -> keys.of(by(NEXT))).isInstanceOf(IOException.class);
        assertThat(keys.of(by(FIRST)).getJsonWebKeys()).contains(FIRST);
    }

    @Test
    void withoutAnyNothingIsSaidToBeWrong() throws Exception {
        away = true;
        assertThatThrownBy(() -> keys.of(by(FIRST))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> keys.of(by(FIRST))).isInstanceOf(IOException.class);
        assertThat(asked).isEqualTo(1);
        away = false;
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(11));

        assertThat(keys.of(by(FIRST)).getJsonWebKeys()).contains(FIRST);
    }
}

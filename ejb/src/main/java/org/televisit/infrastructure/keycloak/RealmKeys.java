package org.televisit.infrastructure.keycloak;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * The public keys of the realm, kept. They are fetched again when a token names one that is not among them, because the
 * realm may have a new one, but not more often than every ten seconds: tokens that anybody makes up must not have us
 * knock at the provider.
 */
final class RealmKeys {

    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final JsonWebKeySet NONE = new JsonWebKeySet();

    /** Asks the provider. */
    @FunctionalInterface
    interface Source {
        JsonWebKeySet fetch() throws IOException;
    }

    private final Source source;
    private final LongSupplier nanoClock;
    private JsonWebKeySet known = NONE;
    private long askedAt;
    private boolean asked;

    RealmKeys(Source source, LongSupplier nanoClock) {
        this.source = source;
        this.nanoClock = nanoClock;
    }

    /**
     * The keys that this token may be signed with.
     *
     * @throws IOException when none are known and the provider does not answer
     */
    synchronized JsonWebKeySet of(String token) throws IOException {
        if (!holds(keyNamedBy(token)) && mayAsk()) {
            asked = true;
            askedAt = nanoClock.getAsLong();
            known = source.fetch();
        }
        if (known == NONE) {
            throw new IOException("the realm's keys are not known yet");
        }
        return known;
    }

    private boolean mayAsk() {
        return !asked || nanoClock.getAsLong() - askedAt >= PAUSE_NANOS;
    }

    private boolean holds(String keyId) {
        return keyId != null
                && known.getJsonWebKeys().stream().map(JsonWebKey::getKeyId).anyMatch(keyId::equals);
    }

    /** Null when it names none, or is no token at all. */
    private static String keyNamedBy(String token) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setCompactSerialization(token);
            return signature.getKeyIdHeaderValue();
        } catch (JoseException e) {
            return null;
        }
    }
}

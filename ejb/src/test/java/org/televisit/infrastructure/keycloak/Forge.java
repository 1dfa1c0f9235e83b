package org.televisit.infrastructure.keycloak;

import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** Makes tokens, the realm's and others. */
final class Forge {

    /** What the realm signs with. */
    final RsaJsonWebKey key = rsa("realm-key");

    /** Somebody else's, by the same name. */
    final RsaJsonWebKey other = rsa("realm-key");

    // null: the header names none
    private final String type;

    Forge(String type) {
        this.type = type;
    }

    static RsaJsonWebKey rsa(String name) {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(name);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    JsonWebKeySet published() {
        return new JsonWebKeySet(key);
    }

    String signed(JwtClaims claims, RsaJsonWebKey by) throws JoseException {
        return signed(claims, by, type);
    }

    static String signed(JwtClaims claims, RsaJsonWebKey by, String type) throws JoseException {
        JsonWebSignature signature = token(claims, type);
        signature.setKey(by.getPrivateKey());
        signature.setKeyIdHeaderValue(by.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        return signature.getCompactSerialization();
    }

    String unsigned(JwtClaims claims) throws JoseException {
        JsonWebSignature none = token(claims, type);
        none.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        none.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        return none.getCompactSerialization();
    }

    /** By the public key, as if it were a secret that both sides have. */
    String sharing(JwtClaims claims) throws JoseException {
        JsonWebSignature shared = token(claims, type);
        shared.setKey(new HmacKey(key.getPublicKey().getEncoded()));
        shared.setKeyIdHeaderValue(key.getKeyId());
        shared.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        return shared.getCompactSerialization();
    }

    /** By another key, which the token brings along. */
    String bringing(JwtClaims claims) throws JoseException {
        JsonWebSignature own = token(claims, type);
        own.setKey(other.getPrivateKey());
        own.setJwkHeader(other);
        own.setKeyIdHeaderValue(key.getKeyId());
        own.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        return own.getCompactSerialization();
    }

    /** What one says under what was signed for another. */
    String changed(JwtClaims signed, JwtClaims said) throws JoseException {
        String[] parts = signed(signed, key).split("\\.");
        return parts[0] + "." + signed(said, other).split("\\.")[1] + "." + parts[2];
    }

    private static JsonWebSignature token(JwtClaims claims, String type) {
        JsonWebSignature token = new JsonWebSignature();
        if (type != null) {
            token.setHeader("typ", type);
        }
        token.setPayload(claims.toJson());
        return token;
    }
}

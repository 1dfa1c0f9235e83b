package org.televisit.infrastructure.push;

import jakarta.json.Json;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/**
 * Shows push services who sends (RFC 8292): a token signed with ES256 by a key pair of P-256, in the form in which the
 * tools of web push write it, base64url of the uncompressed point and of the scalar. All signing is the JDK's.
 */
final class Vapid {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final String ALGORITHM = "SHA256withECDSAinP1363Format";
    private static final String HEADER = encoded("{\"typ\":\"JWT\",\"alg\":\"ES256\"}");
    // at most a day (RFC 8292, 2)
    private static final Duration LASTS = Duration.ofHours(12);
    private static final int COORDINATE = 32;
    private static final int POINT = 1 + 2 * COORDINATE;
    private static final byte UNCOMPRESSED = 4;

    private final String publicKey;
    private final PrivateKey privateKey;
    private final String contact;

    /**
     * Signs with this pair.
     *
     * @param contact a mailto or https address
     * @throws IllegalArgumentException when these are no keys, or not of one pair; its text holds none of them
     */
    Vapid(String publicKey, String privateKey, String contact) {
        this.publicKey = publicKey;
        this.contact = contact;
        try {
            ECParameterSpec curve = curve();
            KeyFactory keys = KeyFactory.getInstance("EC");
            byte[] point = decoded(publicKey);
            if (point.length != POINT || point[0] != UNCOMPRESSED) {
                throw new IllegalArgumentException("televisit.push.public.key: no uncompressed point of P-256");
            }
            BigInteger x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + COORDINATE));
            BigInteger y = new BigInteger(1, Arrays.copyOfRange(point, 1 + COORDINATE, POINT));
            PublicKey open = keys.generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve));
            this.privateKey = keys.generatePrivate(new ECPrivateKeySpec(new BigInteger(1, decoded(privateKey)), curve));
            requirePair(open);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("televisit.push.public.key or .private.key: no key of P-256", e);
        }
    }

    private static ECParameterSpec curve() throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    private void requirePair(PublicKey open) throws GeneralSecurityException {
        byte[] sample = "a sample".getBytes(StandardCharsets.US_ASCII);
        Signature check = Signature.getInstance(ALGORITHM);
        check.initVerify(open);
        check.update(sample);
        if (!check.verify(signature(sample))) {
            throw new IllegalArgumentException("televisit.push.private.key: not the one of the public key");
        }
    }

    /** The value of the header Authorization for a push to this address. */
    String authorization(URI endpoint, Instant now) {
        String port = endpoint.getPort() < 0 ? "" : ":" + endpoint.getPort();
        String claims = Json.createObjectBuilder()
                .add("aud", endpoint.getScheme() + "://" + endpoint.getHost() + port)
                .add("exp", now.plus(LASTS).getEpochSecond())
                .add("sub", contact)
                .build()
                .toString();
        String signed = HEADER + "." + encoded(claims);
        try {
            byte[] signature = signature(signed.getBytes(StandardCharsets.US_ASCII));
            return "vapid t=" + signed + "." + ENCODER.encodeToString(signature) + ", k=" + publicKey;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that signed at the start signs no more", e);
        }
    }

    private byte[] signature(byte[] content) throws GeneralSecurityException {
        Signature signer = Signature.getInstance(ALGORITHM);
        signer.initSign(privateKey);
        signer.update(content);
        return signer.sign();
    }

    private static String encoded(String text) {
        return ENCODER.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] decoded(String text) {
        return Base64.getUrlDecoder().decode(text.strip().replace("=", ""));
    }
}

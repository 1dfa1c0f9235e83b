package org.televisit.infrastructure.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who sends a push")
class VapidTest {

    private static final Instant NOW = Instant.parse("2027-03-02T10:00:00Z");
    private static final URI ENDPOINT = URI.create("https://updates.push.services.mozilla.com/wpush/v2/gAAA?x=1");

    private final KeyPair pair = pair();

    static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] padded(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] padded = new byte[32];
        int from = Math.max(0, bytes.length - 32);
        System.arraycopy(bytes, from, padded, 32 - (bytes.length - from), bytes.length - from);
        return padded;
    }

    static String point(KeyPair pair) {
        ECPublicKey key = (ECPublicKey) pair.getPublic();
        ByteArrayOutputStream point = new ByteArrayOutputStream();
        point.write(4);
        point.writeBytes(padded(key.getW().getAffineX()));
        point.writeBytes(padded(key.getW().getAffineY()));
        return encoded(point.toByteArray());
    }

    static String scalar(KeyPair pair) {
        return encoded(padded(((ECPrivateKey) pair.getPrivate()).getS()));
    }

    private static boolean verifies(String token, KeyPair pair) throws GeneralSecurityException {
        int end = token.lastIndexOf('.');
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(pair.getPublic());
        signature.update(token.substring(0, end).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(token.substring(end + 1)));
    }

    private static String token(String header) {
        return header.substring("vapid t=".length(), header.indexOf(','));
    }

    private static JsonObject part(String token, int number) {
        byte[] json = Base64.getUrlDecoder().decode(token.split("\\.")[number]);
        return Json.createReader(new ByteArrayInputStream(json)).readObject();
    }

    private Vapid vapid() {
        return new Vapid(point(pair), scalar(pair), "mailto:it@example.org");
    }

    @Test
    void is_a_token_that_the_public_key_verifies_for_that_push_service_alone() throws Exception {
        String header = vapid().authorization(ENDPOINT, NOW);

        assertThat(header).startsWith("vapid t=").endsWith(", k=" + point(pair));
        String token = token(header);
        assertThat(verifies(token, pair)).isTrue();
        assertThat(verifies(token, pair())).isFalse();
        assertThat(part(token, 0).getString("alg")).isEqualTo("ES256");
        JsonObject claims = part(token, 1);
        assertThat(claims.getString("aud")).isEqualTo("https://updates.push.services.mozilla.com");
        assertThat(claims.getString("sub")).isEqualTo("mailto:it@example.org");
        assertThat(Instant.ofEpochSecond(claims.getInt("exp")))
                .isAfter(NOW)
                .isBeforeOrEqualTo(NOW.plus(Duration.ofHours(24)));
    }

    @Test
    void names_the_port_where_it_is_another() throws Exception {
        String header = vapid().authorization(URI.create("http://127.0.0.1:8123/push/1"), NOW);

        assertThat(part(token(header), 1).getString("aud")).isEqualTo("http://127.0.0.1:8123");
    }

    @Test
    void is_found_wrong_at_the_start_without_telling_the_key() {
        String secret = scalar(pair());

        assertThatThrownBy(() -> new Vapid(point(pair), secret, "mailto:a@b"))
                .hasMessageContaining("not the one of the public key")
                .hasMessageNotContaining(secret);
        assertThatThrownBy(() -> new Vapid("AAAA", secret, "mailto:a@b")).hasMessageContaining("public.key");
        assertThatThrownBy(() -> new Vapid(point(pair), "", "mailto:a@b")).isInstanceOf(IllegalArgumentException.class);
    }
}

package org.televisit.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.televisit.browser.WithTelevisit;
import org.televisit.product.Clinic;
import org.televisit.product.Person;

/** An access token counts as the realm has signed it for us, and as nothing else. */
@ExtendWith(WithTelevisit.class)
class ForgedBearerIT {

    private static final Base64.Encoder URL_SAFE = Base64.getUrlEncoder().withoutPadding();

    private static String encoded(String text) {
        return URL_SAFE.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonObject part(String token, int number) {
        byte[] json = Base64.getUrlDecoder().decode(token.split("\\.")[number]);
        return JsonParser.parseString(new String(json, StandardCharsets.UTF_8)).getAsJsonObject();
    }

    /** The same claims under another header; what follows is signed by whoever asks. */
    private static String headed(String token, String algorithm) {
        JsonObject header = part(token, 0);
        header.addProperty("alg", algorithm);
        return encoded(header.toString()) + "." + token.split("\\.")[1];
    }

    private static int answered(Clinic clinic, String token) throws Exception {
        int last = 0;
        for (String path : new String[] {"/api/v1/me", "/fhir/Appointment"}) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(clinic.product().web() + path))
                    .header("Authorization", "Bearer " + token)
                    .build();
            int status = HttpClient.newHttpClient()
                    .send(request, BodyHandlers.discarding())
                    .statusCode();
            assertThat(last == 0 || last == status).as("REST and FHIR agree").isTrue();
            last = status;
        }
        return last;
    }

    @Test
    void the_token_as_it_was_given_lets_its_person_in(Clinic clinic) throws Exception {
        assertThat(answered(clinic, clinic.patient().token())).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "NONE", "nOnE", ""})
    void a_token_that_says_it_is_not_signed_is_none(String none, Clinic clinic) throws Exception {
        String token = clinic.patient().token();
        String head = headed(token, none);

        assertThat(answered(clinic, head + ".")).isEqualTo(401);
        assertThat(answered(clinic, head + "." + token.split("\\.")[2])).isEqualTo(401);
        assertThat(answered(clinic, head)).isEqualTo(401);
    }

    /** Who takes the algorithm from the token would take the key that everybody may read for a secret. */
    @Test
    void nor_one_that_is_signed_by_the_key_that_everybody_may_read(Clinic clinic) throws Exception {
        String token = clinic.patient().token();
        byte[] der = published(clinic, part(token, 0).get("kid").getAsString()).getEncoded();
        String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(der);
        String pem = "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----";
        for (byte[] secret : new byte[][] {
            der,
            pem.getBytes(StandardCharsets.US_ASCII),
            (pem + "\n").getBytes(StandardCharsets.US_ASCII),
            Base64.getEncoder().encode(der)
        }) {
            String head = headed(token, "HS256");
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            byte[] signature = mac.doFinal(head.getBytes(StandardCharsets.US_ASCII));
            assertThat(answered(clinic, head + "." + URL_SAFE.encodeToString(signature)))
                    .isEqualTo(401);
        }
    }

    @Test
    void nor_one_by_somebody_elses_key_of_the_same_name(Clinic clinic) throws Exception {
        String head = headed(clinic.patient().token(), "RS256");
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);

        assertThat(answered(
                        clinic,
                        head + "." + signature(head, keys.generateKeyPair().getPrivate())))
                .isEqualTo(401);
    }

    @Test
    void nor_one_whose_claims_were_changed(Clinic clinic) throws Exception {
        String token = clinic.patient().token();
        JsonObject claims = part(token, 1);
        claims.addProperty("sub", clinic.admin().subject());
        String[] parts = token.split("\\.");

        assertThat(answered(clinic, parts[0] + "." + encoded(claims.toString()) + "." + parts[2]))
                .isEqualTo(401);
    }

    @Test
    void nor_one_that_the_realm_gave_for_somebody_else_or_another_realm_gave(Clinic clinic) throws Exception {
        Person patient = clinic.patient();
        String elsewhere = clinic.product().keycloak().bearerForElsewhere(patient);
        JsonObject claims = part(elsewhere, 1);

        assertThat(claims.get("sub").getAsString()).isEqualTo(patient.subject());
        assertThat(claims.get("iss").getAsString())
                .isEqualTo(clinic.product().keycloak().issuer());
        assertThat(String.valueOf(claims.get("aud"))).doesNotContain("televisit-web");
        assertThat(answered(clinic, elsewhere)).isEqualTo(401);
        assertThat(answered(clinic, clinic.product().keycloak().bearerOfAnotherRealm()))
                .isEqualTo(401);
    }

    private static String signature(String signed, PrivateKey key) throws GeneralSecurityException {
        Signature rsa = Signature.getInstance("SHA256withRSA");
        rsa.initSign(key);
        rsa.update(signed.getBytes(StandardCharsets.US_ASCII));
        return URL_SAFE.encodeToString(rsa.sign());
    }

    private static PublicKey published(Clinic clinic, String name) throws Exception {
        URI certs = URI.create(clinic.product().keycloak().issuer() + "/protocol/openid-connect/certs");
        String keys = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(certs).build(), BodyHandlers.ofString())
                .body();
        for (JsonElement each : JsonParser.parseString(keys).getAsJsonObject().getAsJsonArray("keys")) {
            JsonObject key = each.getAsJsonObject();
            if (key.get("kid").getAsString().equals(name)) {
                return KeyFactory.getInstance("RSA")
                        .generatePublic(new RSAPublicKeySpec(number(key, "n"), number(key, "e")));
            }
        }
        throw new AssertionError("no key " + name);
    }

    private static BigInteger number(JsonObject key, String member) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.get(member).getAsString()));
    }
}

package org.televisit.product;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The payment provider of the tests: tells the product of payments, signed as Stripe signs. */
public final class StripeAccount {

    private static final String SECRET = System.getenv("TELEVISIT_PAYMENT_STRIPE_SECRET");
    private static final String SESSION = "{\"id\":\"evt_%1$s\",\"type\":\"checkout.session.completed\",\"data\":{"
            + "\"object\":{\"id\":\"cs_%1$s\",\"client_reference_id\":\"%1$s\",\"payment_status\":\"paid\","
            + "\"amount_total\":%2$d,\"currency\":\"eur\"}}}";

    private final Product product;

    public StripeAccount(Product product) {
        this.product = product;
    }

    /** Somebody has paid so many cents under this reference; tells the status of the answer. */
    public int tellsOf(String reference, long cents) {
        String body = SESSION.formatted(reference, cents);
        HttpRequest request = HttpRequest.newBuilder(URI.create(product.web() + "/webhooks/payment/stripe"))
                .header("Content-Type", "application/json")
                .header("Stripe-Signature", signature(body, Instant.now().getEpochSecond()))
                .POST(BodyPublishers.ofString(body))
                .build();
        return Keycloak.send(HttpClient.newHttpClient(), request).statusCode();
    }

    private static String signature(String body, long seconds) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signed = mac.doFinal((seconds + "." + body).getBytes(StandardCharsets.UTF_8));
            return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.televisit.container;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What Stripe would send, signed as it signs. */
final class Stripe {

    private static final String SECRET = System.getenv("TELEVISIT_PAYMENT_STRIPE_SECRET");

    private Stripe() {}

    static byte[] sessionPaid(String event, String visit, long amount) {
        String body = "{\"id\":\"" + event + "\",\"type\":\"checkout.session.completed\",\"data\":{\"object\":{"
                + "\"id\":\"cs_" + event + "\",\"client_reference_id\":\"" + visit
                + "\",\"payment_status\":\"paid\",\"amount_total\":" + amount + ",\"currency\":\"eur\"}}}";
        return body.getBytes(StandardCharsets.UTF_8);
    }

    static String signature(byte[] body, Instant now) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((now.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
            return "t=" + now.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.televisit.application.payment;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature scheme that Stripe publishes for its webhooks (https://docs.stripe.com/webhooks, "Verify manually"):
 * a header {@code t=<seconds>,v1=<hex>[,v1=<hex>…]}, where v1 is the HMAC-SHA-256 of {@code <seconds>.<body>} under the
 * endpoint's secret. Several v1 stand there while a secret is being changed. We sign what we send in the same way.
 */
public final class SignedBody {

    /** How old, or how far ahead, a signature may be. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final String ALGORITHM = "HmacSHA256";

    private SignedBody() {}

    /** What a signature is worth. */
    enum Verdict {
        GOOD,
        BAD,
        TOO_OLD
    }

    /** The header for a body that we send now. */
    public static String header(String secret, byte[] body, Instant now) {
        long seconds = now.getEpochSecond();
        return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(hmac(secret, seconds, body));
    }

    /**
     * Judges a header.
     *
     * @param header null when there was none
     * @param body exactly the bytes that came
     */
    static Verdict judge(String secret, String header, byte[] body, Instant now) {
        Long seconds = null;
        List<byte[]> given = new ArrayList<>();
        for (String part : (header == null ? "" : header).split(",")) {
            String[] pair = part.strip().split("=", 2);
            if (pair.length == 2 && pair[0].equals("t")) {
                seconds = number(pair[1]);
            } else if (pair.length == 2 && pair[0].equals("v1")) {
                given.add(pair[1].getBytes(StandardCharsets.US_ASCII));
            }
        }
        if (seconds == null || given.isEmpty()) {
            return Verdict.BAD;
        }
        byte[] right = HexFormat.of().formatHex(hmac(secret, seconds, body)).getBytes(StandardCharsets.US_ASCII);
        if (given.stream().noneMatch(one -> MessageDigest.isEqual(right, one))) {
            return Verdict.BAD;
        }
        boolean fresh = Math.abs(now.getEpochSecond() - seconds) <= TOLERANCE.toSeconds();
        return fresh ? Verdict.GOOD : Verdict.TOO_OLD;
    }

    // ten digits are enough until the year 2286
    private static Long number(String digits) {
        return digits.matches("\\d{1,10}") ? Long.valueOf(digits) : null;
    }

    private static byte[] hmac(String secret, long seconds, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((seconds + ".").getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

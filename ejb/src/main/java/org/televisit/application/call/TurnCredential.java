package org.televisit.application.call;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What coturn's {@code use-auth-secret} accepts until it expires: the user name carries the expiry, the password is
 * its HMAC-SHA1 under the shared secret (draft-uberti-behave-turn-rest-00).
 *
 * @param username {@code <expiry in Unix seconds>:<user>}
 * @param credential base64
 */
record TurnCredential(String username, String credential) {

    /**
     * @param user any text without a colon; it shows in coturn's log, so it must name nobody
     * @param expiresAt cut to the second
     */
    static TurnCredential of(String secret, String user, Instant expiresAt) {
        String username = expiresAt.getEpochSecond() + ":" + user;
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            byte[] signature = mac.doFinal(username.getBytes(StandardCharsets.UTF_8));
            return new TurnCredential(username, Base64.getEncoder().encodeToString(signature));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA1 is part of every Java", e);
        }
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return "TurnCredential[" + username + "]";
    }
}

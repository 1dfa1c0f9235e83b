package org.televisit.domain.shared;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes the ids that may leave the server. */
public final class PublicIds {

    /** Characters of an id. */
    public static final int LENGTH = 22;

    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PublicIds() {}

    /** 128 random bits in base64url without padding. */
    public static String next() {
        return random(BYTES);
    }

    /** So many random bytes in base64url without padding, for tokens that need more than an id. */
    public static String random(int bytes) {
        byte[] bits = new byte[bytes];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}

package org.televisit.domain.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tokens that only their owner ever has; the server keeps the hash. */
public final class SecretToken {

    private static final int BYTES = 32;

    private SecretToken() {}

    /** A new token: 256 random bits, 43 characters of base64url. */
    public static String next() {
        return PublicIds.random(BYTES);
    }

    /** The SHA-256 of a token in 64 hexadecimal digits. */
    public static String hashOf(String token) {
        return hashOf(token.getBytes(StandardCharsets.UTF_8));
    }

    /** The SHA-256 of any content in 64 hexadecimal digits. */
    public static String hashOf(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}

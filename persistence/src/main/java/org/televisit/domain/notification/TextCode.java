package org.televisit.domain.notification;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.televisit.domain.shared.SecretToken;

/**
 * What is kept of a code of six digits. There are a million of them, so the hash is slow (PBKDF2): who reads the
 * database within the ten minutes that a code lives still finds none.
 *
 * @param hash 64 hexadecimal digits
 */
public record TextCode(String salt, String hash) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODES = 1_000_000;
    private static final int ROUNDS = 120_000;
    private static final int BITS = 256;

    /** Six digits, any as likely as any other. */
    public static String next() {
        return String.format(Locale.ROOT, "%06d", RANDOM.nextInt(CODES));
    }

    /** What is kept of this one. */
    public static TextCode of(String code) {
        String salt = SecretToken.next();
        return new TextCode(salt, slow(code, salt));
    }

    /** Whether it was this one, blanks aside. */
    boolean is(String typed) {
        String plain = typed == null ? "" : typed.replaceAll("\\s", "");
        if (!plain.matches("\\d{6}")) {
            return false;
        }
        return MessageDigest.isEqual(
                slow(plain, salt).getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }

    private static String slow(String code, String salt) {
        try {
            PBEKeySpec spec =
                    new PBEKeySpec(code.toCharArray(), salt.getBytes(StandardCharsets.US_ASCII), ROUNDS, BITS);
            byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
            return HexFormat.of().formatHex(key);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has PBKDF2", impossible);
        }
    }
}

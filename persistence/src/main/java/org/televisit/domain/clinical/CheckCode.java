package org.televisit.domain.clinical;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The code on a prescription: {@value #LENGTH} letters and digits that nobody takes for each other (Crockford's base
 * 32: no I, L, O, U), 130 random bits, so that it can't be guessed (REQUIREMENTS I4).
 */
public final class CheckCode {

    /** Characters of a code. */
    public static final int LENGTH = 26;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private CheckCode() {}

    static String next() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** What somebody typed or scanned, as it is kept: spaces, dashes and small letters are no matter. */
    public static Optional<String> read(String typed) {
        String code = typed == null
                ? ""
                : typed.toUpperCase(Locale.ROOT)
                        .replaceAll("[\\s-]", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
        boolean ours = code.length() == LENGTH && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        return ours ? Optional.of(code) : Optional.empty();
    }

    /** As it stands on paper: in groups of five. */
    public static String shown(String code) {
        return code.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }
}

package org.televisit.application.notification;

import java.text.Normalizer;

/**
 * How many segments a text message takes (3GPP TS 23.038, 23.040): of the letters of the GSM alphabet 160, or 153 in each
 * of several; with one other letter in it 70, or 67.
 */
final class TextLength {

    /** A message has no more. */
    static final int MOST = 2;

    private static final String GSM = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
            + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    // these are two letters on the way
    private static final String GSM_EXTENDED = "^{}\\[~]|€";
    private static final int GSM_ALONE = 160;
    private static final int GSM_EACH = 153;
    private static final int OTHER_ALONE = 70;
    private static final int OTHER_EACH = 67;

    private TextLength() {}

    static int segments(String text) {
        if (!gsm(text)) {
            return segments(text.length(), OTHER_ALONE, OTHER_EACH);
        }
        int letters =
                text.chars().map(letter -> GSM.indexOf(letter) >= 0 ? 1 : 2).sum();
        return segments(letters, GSM_ALONE, GSM_EACH);
    }

    private static int segments(int letters, int alone, int each) {
        return letters <= alone ? 1 : (letters + each - 1) / each;
    }

    /** Whether all its letters are of the GSM alphabet. */
    static boolean gsm(String text) {
        return text.chars().allMatch(letter -> GSM.indexOf(letter) >= 0 || GSM_EXTENDED.indexOf(letter) >= 0);
    }

    /** The same in letters of the GSM alphabet, without the marks that it has no letters for, where that is possible. */
    static String plain(String text) {
        if (gsm(text)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (char letter : text.replace('’', '\'').replace('–', '-').toCharArray()) {
            String own = String.valueOf(letter);
            plain.append(
                    gsm(own)
                            ? own
                            : Normalizer.normalize(own, Normalizer.Form.NFD).replaceAll("\\p{M}", ""));
        }
        return plain.toString();
    }
}

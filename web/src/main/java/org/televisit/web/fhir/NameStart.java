package org.televisit.web.fhir;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Compares names as a string parameter does (https://hl7.org/fhir/R4/search.html#string): from the beginning, without
 * regard to case and accents. Each word that is asked for begins a word of the name.
 */
final class NameStart {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final String[] asked;

    /** @param text null for every name */
    NameStart(String text) {
        asked = text == null ? new String[0] : words(text);
    }

    boolean fits(String name) {
        String[] has = words(name);
        return Arrays.stream(asked).allMatch(word -> Arrays.stream(has).anyMatch(each -> each.startsWith(word)));
    }

    private static String[] words(String text) {
        String apart = Normalizer.normalize(text.strip(), Normalizer.Form.NFD);
        return SPACES.split(ACCENTS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT));
    }
}

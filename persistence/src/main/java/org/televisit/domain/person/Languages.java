package org.televisit.domain.person;

import java.util.List;
import java.util.Set;

/**
 * The languages in which people are spoken to. One more takes its name here and a bundle of each kind; a test finds what
 * is missing.
 */
public final class Languages {

    /** ISO 639 codes; the first is the one of last resort. */
    public static final List<String> OFFERED = List.of("en", "es", "fr");

    /** Those beside English and Spanish, in which what a hospital names itself may have a name too. */
    public static final List<String> FURTHER = OFFERED.stream()
            .filter(each -> !each.equals("en") && !each.equals("es"))
            .toList();

    // what is written from the right, by the scripts that Unicode's CLDR names as such
    private static final Set<String> FROM_THE_RIGHT =
            Set.of("ar", "ckb", "dv", "fa", "he", "iw", "ji", "ps", "sd", "syr", "ug", "ur", "yi");

    private Languages() {}

    /** Whether this language (ISO 639) is read from the right to the left. */
    public static boolean fromTheRight(String language) {
        return FROM_THE_RIGHT.contains(language);
    }
}

package org.televisit.domain.person;

import java.util.List;

/**
 * The languages in which people are spoken to. One more takes its name here and a bundle of each kind; a test finds what
 * is missing.
 */
public final class Languages {

    /** ISO 639 codes; the first is the one of last resort. */
    public static final List<String> OFFERED = List.of("en", "es", "fr");

    private Languages() {}
}

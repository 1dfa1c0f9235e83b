package org.televisit.domain.shared;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** Where words that people read come from. */
public final class Bundles {

    private static final Control ASKED_ALONE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Bundles() {}

    /**
     * The words in this language, or in English where they are not kept in it; never in that of the machine, which would
     * answer a French reader in the language the server was installed in.
     *
     * @param name of the bundle, with its package
     * @param beside a class of the module that has the bundle
     */
    public static ResourceBundle in(Locale language, String name, Class<?> beside) {
        return ResourceBundle.getBundle(name, language, beside.getClassLoader(), ASKED_ALONE);
    }
}

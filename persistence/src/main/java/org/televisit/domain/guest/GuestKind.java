package org.televisit.domain.guest;

import java.util.Locale;

/** As what a third party is in a call. */
public enum GuestKind {
    INTERPRETER,
    RELATIVE,
    OTHER;

    /** As frames and keys of texts spell it: "interpreter". */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.televisit.domain.guest;

import java.util.Locale;

/** As what a third party is in a call. */
public enum GuestKind {
    INTERPRETER,
    RELATIVE,
    OTHER,
    /** Somebody of the hospital's administration, who announces themselves with a reason (REQUIREMENTS I5). */
    ADMIN;

    /** As frames and keys of texts spell it: "interpreter". */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.televisit.domain.appointment;

import java.util.Locale;

/** How the birth date that a patient typed compares with the record (REQUIREMENTS C3). The doctor alone is told. */
public enum BirthDateCheck {
    /** Nothing was typed for this time. */
    NOT_TYPED,
    /** The record has none to compare with. */
    UNKNOWN,
    /** Both are the same. */
    MATCHES,
    /** They differ. */
    DIFFERS;

    /** Whether the doctor may let the patient in without being asked again. */
    public boolean matches() {
        return this == MATCHES;
    }

    /** As keys and pages spell it: "not-typed". */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

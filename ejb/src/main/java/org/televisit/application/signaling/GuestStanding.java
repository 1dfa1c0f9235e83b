package org.televisit.application.signaling;

import java.util.Locale;

/** Why a third party waits, or that they are in. */
enum GuestStanding {
    /** The patient has not been admitted yet. */
    NOT_BEGUN,
    /** The doctor is not in the room. */
    DOCTOR_AWAY,
    /** The patient has not said whether they agree. */
    ASKED,
    /** The patient does not agree. */
    DECLINED,
    /** As many are in as a call between browsers can bear. */
    FULL,
    /** In the call. */
    IN;

    /** The word used in frames, such as {@code doctor-away}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

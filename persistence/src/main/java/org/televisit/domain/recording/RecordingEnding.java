package org.televisit.domain.recording;

import java.util.Locale;

/** Why a recording came to nothing, or is no longer there. */
public enum RecordingEnding {
    /** Somebody who was asked did not agree. */
    REFUSED,
    /** The doctor, or the end of the visit, took the question back. */
    CALLED_OFF,
    /** Somebody who had agreed took it back. */
    WITHDRAWN,
    /** It was kept for as long as recordings are kept. */
    EXPIRED,
    /** All contents of the patient were erased. */
    ERASED,
    /** Nothing of it ever arrived. */
    EMPTY;

    /** As messages spell it: "called-off". */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

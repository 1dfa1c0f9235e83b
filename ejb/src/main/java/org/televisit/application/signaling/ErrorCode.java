package org.televisit.application.signaling;

import java.util.Locale;

/** Why a frame was not accepted; the page gets it as {@code error{code}} and the frame goes nowhere. */
public enum ErrorCode {
    /** Not the JSON object the type asks for: syntax, members, kinds or sizes of values. */
    MALFORMED,
    /** No such type for a client. */
    UNKNOWN_TYPE,
    /** A member occurs twice, which two readers would read differently. */
    DUPLICATE_KEY,
    /** The frame says who it is from; only the server may. */
    FORGED,
    /** The doctor has not let the patient in yet. */
    NOT_ADMITTED,
    /** The birth date does not match: the doctor is asked once more. */
    NOT_CONFIRMED,
    /** Not for this role. */
    NOT_ALLOWED,
    /** The other side has it now; when it is free, asking again is right. */
    NOT_NOW,
    /** More than 30 frames a second; the frame is lost. */
    TOO_FAST,
    /** The server could not do it now; trying again is right. */
    UNAVAILABLE;

    /** The word used in frames, such as {@code duplicate-key}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

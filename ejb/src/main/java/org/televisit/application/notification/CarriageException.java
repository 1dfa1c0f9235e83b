package org.televisit.application.notification;

import java.util.Objects;

/** A message was not taken. */
public class CarriageException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What that means for trying again. */
    public enum Kind {
        /** Nobody answers, or not us: none gets through for now, and it says nothing about this one. */
        UNREACHABLE,
        /** Not now. */
        REFUSED_FOR_NOW,
        /** Never. */
        REFUSED,
        /** There is nowhere to carry it to: its reader has not chosen this way, or no longer. */
        NOWHERE
    }

    private final Kind kind;
    private final String code;

    /**
     * Not taken.
     *
     * @param code a few letters and digits for the record, such as refused-550; never data of a person
     */
    public CarriageException(Kind kind, String code, Throwable cause) {
        super(code, cause);
        this.kind = Objects.requireNonNull(kind, "kind");
        this.code = Objects.requireNonNull(code, "code");
    }

    /** What it means. */
    public Kind kind() {
        return kind;
    }

    /** For the record. */
    public String code() {
        return code;
    }
}

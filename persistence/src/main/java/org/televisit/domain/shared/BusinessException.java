package org.televisit.domain.shared;

import jakarta.ejb.ApplicationException;
import java.util.List;
import java.util.Objects;

/**
 * A refusal that a person can understand and act upon. It crosses every tier unwrapped, rolls the transaction back,
 * and is turned into words (key {@code error.<reason>}) or a status only at the edge. Rule: REQUIREMENTS I4.
 */
@ApplicationException(rollback = true, inherited = true)
public class BusinessException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of refusal it is; the edge maps each to a status of its own. */
    public enum Category {
        /** Nothing is known under this id. */
        NOT_FOUND,
        /** Somebody else was first, or the facts have moved on. */
        CONFLICT,
        /** It exists, but not for this person or not at this time. */
        FORBIDDEN,
        /** What was asked makes no sense. */
        INVALID,
        /** Something the answer depends on does not answer. */
        UNAVAILABLE,
        /** Asked for too often; always a {@link TooOftenException}. */
        TOO_OFTEN
    }

    private final Category category;
    private final String reason;
    private transient List<Object> particulars = List.of();

    /**
     * @param category the kind of refusal
     * @param reason a kebab-case code, the suffix of a message key; never data of a person
     */
    public BusinessException(Category category, String reason) {
        this(category, reason, null);
    }

    /** As the other, keeping what the database or a library said for the log. */
    public BusinessException(Category category, String reason, Throwable cause) {
        super(category + " " + reason, cause);
        this.category = Objects.requireNonNull(category);
        this.reason = Objects.requireNonNull(reason);
    }

    /**
     * Says what its words are to name, in the order of their places: times, dates, weekdays, numbers, names. They are
     * for the reader and stand in no log.
     */
    public BusinessException about(Object... named) {
        particulars = List.of(named);
        return this;
    }

    /** What its words are to name; empty when there is nothing. */
    public List<Object> particulars() {
        return particulars == null ? List.of() : particulars;
    }

    /** The kind of refusal, never null. */
    public Category category() {
        return category;
    }

    /** The kebab-case code of the refusal, never null. */
    public String reason() {
        return reason;
    }
}

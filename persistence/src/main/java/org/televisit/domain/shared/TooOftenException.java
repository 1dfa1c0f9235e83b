package org.televisit.domain.shared;

/** Something that makes sense and is allowed, but was asked for too often; it says when it may be asked for again. */
public class TooOftenException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final int seconds;

    /**
     * @param reason a kebab-case code, the suffix of a message key
     * @param seconds after which to try again, 1 or more
     */
    public TooOftenException(String reason, int seconds) {
        super(Category.TOO_OFTEN, reason);
        this.seconds = seconds;
    }

    /** The seconds after which to try again, 1 or more. */
    public int seconds() {
        return seconds;
    }
}

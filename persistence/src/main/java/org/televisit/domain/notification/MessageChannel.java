package org.televisit.domain.notification;

/** By which way a message reaches its reader. Each has workers of its own, so that none waits for another's trouble. */
public enum MessageChannel {
    /** A mail. */
    MAIL(""),
    /** A short text to a telephone that the patient has confirmed. */
    SMS(".s"),
    /** A push without content to the reader's browsers, which then ask what is new. */
    PUSH(".w");

    /** Why a message was skipped whose reader has not chosen to be told this way. */
    public static final String NOT_CHOSEN = "not-chosen";

    /** Why a message was skipped that had lost its truth or its use when its time came. */
    public static final String OUTDATED = "outdated";

    private final String mark;

    MessageChannel(String mark) {
        this.mark = mark;
    }

    /** What its messages' keys have, so that the same news by another way is another message. */
    String mark() {
        return mark;
    }
}

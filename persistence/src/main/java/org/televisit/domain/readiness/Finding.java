package org.televisit.domain.readiness;

/** Something that stands between a person and a good visit, with how bad it is. */
public enum Finding {
    BROWSER(Level.FAILED),
    CAMERA(Level.FAILED),
    MICROPHONE(Level.FAILED),
    SPEAKER(Level.FAILED),
    /** No way to the relay. */
    NETWORK(Level.FAILED),
    /** Too little passes even for sound. */
    TOO_SLOW(Level.FAILED),
    /** Sound passes, the picture will suffer. */
    SLOW(Level.LIMITED),
    /** Media must take the slower way. */
    UDP_BLOCKED(Level.LIMITED),
    /** The hospital has no relay, or none that answers, so the network could not be tried. */
    NO_RELAY(Level.LIMITED),
    /** A step was left out. */
    UNFINISHED(Level.UNFINISHED);

    private final Level level;

    Finding(Level level) {
        this.level = level;
    }

    /** What a check comes to that has this one finding. */
    public Level level() {
        return level;
    }
}

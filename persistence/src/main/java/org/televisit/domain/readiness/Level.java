package org.televisit.domain.readiness;

/** What a check comes to, the best first. */
public enum Level {
    READY,
    /** A visit works, and not as well as it might. */
    LIMITED,
    UNFINISHED,
    FAILED
}

package org.televisit.domain.consent;

/** What somebody decided. */
public enum Decision {
    /** Agreed. */
    GIVEN,
    /** Did not agree when asked. */
    REFUSED,
    /** Took back what they had agreed to. */
    WITHDRAWN
}

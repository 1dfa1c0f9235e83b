package org.televisit.domain.appointment;

/** How a fulfilled visit took place. */
public enum Channel {
    VIDEO,
    /** Continued, or held, by telephone. */
    PHONE
}

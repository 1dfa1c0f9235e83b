package org.televisit.domain.attendance;

/** Why nobody could hold a visit with us for a while. */
public enum OutageKind {
    /** No node was running. */
    DOWN,
    /** The hospital had switched calls off. (O4) */
    CALLS_OFF
}

package org.televisit.domain.readiness;

/** Whether one way through the network is open. */
public enum PathState {
    OPEN,
    BLOCKED,
    UNTRIED,
    /** The hospital has no server for it. */
    NOT_OFFERED;

    /** As the server knows it: what it offers cannot be called not offered, and the other way round. */
    PathState offered(boolean offered) {
        if (!offered) {
            return NOT_OFFERED;
        }
        return this == NOT_OFFERED ? UNTRIED : this;
    }
}

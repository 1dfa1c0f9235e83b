package org.televisit.application.health;

/** How a part does, from well to ill. */
public enum PartState {
    /** Not used by this hospital, so nothing is missing without it. */
    OFF,
    /** Answers. */
    UP,
    /** Does not answer as it should; visits go on with less. */
    DEGRADED,
    /** Without it nothing goes. */
    DOWN
}

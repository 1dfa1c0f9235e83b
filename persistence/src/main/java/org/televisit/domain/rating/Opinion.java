package org.televisit.domain.rating;

/** One answer of the short survey. */
public enum Opinion {
    GOOD,
    FAIR,
    POOR
}

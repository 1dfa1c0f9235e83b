package org.televisit.domain.schedule;

/** How a day differs from the week. */
public enum ExceptionKind {
    /** The practitioner is not there. */
    OFF,
    /** The practitioner is there as well; where both are said, this counts. */
    EXTRA
}

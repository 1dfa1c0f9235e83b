package org.televisit.domain.appointment;

/** How visits of a type are paid. */
public enum PaymentKind {
    /** Not at all. */
    NONE,
    /** Before the visit, at the hospital's own address. */
    ONLINE,
    /** At the hospital's desk. */
    DESK
}

package org.televisit.domain.notification;

/** What has become of a message. The table is docs/state-machines.md; a test compares every pair. */
public enum OutboxStatus {
    /** To be sent when it is due, or being sent. */
    PENDING,
    /** The mail server took it. */
    SENT,
    /** Not sent, because there is no mail server or no address; an admin can read it. */
    KEPT,
    /** No longer true or no longer of use when its time came. */
    SKIPPED,
    /** The mail server refused it for good, or too often. */
    DEAD;

    /** Whether a message in this state may go to that one. */
    public boolean mayBecome(OutboxStatus target) {
        return switch (this) {
            case PENDING -> target != PENDING;
            case DEAD -> target == PENDING;
            // the mail server had it already when it lost its truth
            case SKIPPED -> target == SENT;
            case SENT, KEPT -> false;
        };
    }
}

package org.televisit.domain.webhook;

/** Where a message to another system stands. The table is docs/state-machines.md. */
public enum DeliveryStatus {
    /** To be sent, maybe again. */
    PENDING,
    /** The other system has it. */
    DELIVERED,
    /** Given up after the last attempt. */
    DEAD;

    /** Whether a message in this state may go to that one. */
    public boolean mayBecome(DeliveryStatus target) {
        return switch (this) {
            case PENDING -> target == DELIVERED || target == DEAD;
            // an admin sends it again
            case DEAD -> target == PENDING;
            case DELIVERED -> false;
        };
    }
}

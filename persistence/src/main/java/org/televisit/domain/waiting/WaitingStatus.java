package org.televisit.domain.waiting;

/** Where an entry of the waiting list stands. The table is docs/state-machines.md. */
public enum WaitingStatus {
    /** To be offered what becomes free. */
    WAITING,
    /** They got what they waited for. */
    SERVED,
    /** They left the list, or its last day has passed. */
    LEFT;

    /** Whether an entry in this state may go to that one. */
    public boolean mayBecome(WaitingStatus target) {
        return switch (this) {
            case WAITING -> target == SERVED || target == LEFT;
            case SERVED, LEFT -> false;
        };
    }
}

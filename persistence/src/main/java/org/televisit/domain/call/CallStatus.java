package org.televisit.domain.call;

/** Where a call stands. The table is docs/state-machines.md; a test compares every pair. */
public enum CallStatus {
    /** Made, nobody has heard or seen anybody yet. */
    CREATED,
    /** Media flowed both ways. */
    IN_PROGRESS,
    /** Somebody is away, and may come back. */
    INTERRUPTED,
    /** Over, after media. */
    COMPLETED,
    /** Settled as not having worked. */
    FAILED,
    /** Over before it began. */
    CANCELLED;

    /** Whether a call in this state may go to that one. COMPLETED to INTERRUPTED is the doctor's reopening. */
    public boolean mayBecome(CallStatus target) {
        return switch (this) {
            case CREATED -> target == IN_PROGRESS || target == FAILED || target == CANCELLED;
            case IN_PROGRESS -> target == INTERRUPTED || target == COMPLETED || target == FAILED;
            case INTERRUPTED -> target == IN_PROGRESS || target == COMPLETED || target == FAILED;
            case COMPLETED -> target == INTERRUPTED;
            case FAILED, CANCELLED -> false;
        };
    }
}

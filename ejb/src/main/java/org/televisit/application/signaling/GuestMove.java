package org.televisit.application.signaling;

/** What becomes of a third party at a room. */
public enum GuestMove {
    /** They have come and wait, or have to wait again. */
    WAITS,
    /** They are in the call. */
    ENTERS,
    /** They have left, or have been away for the grace period. */
    LEAVES
}

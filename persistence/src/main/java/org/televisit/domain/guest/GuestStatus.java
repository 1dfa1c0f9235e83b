package org.televisit.domain.guest;

import java.util.Locale;

/** Where a guest's link stands; which may follow which is drawn in docs/state-machines.md. */
public enum GuestStatus {
    /** Made, and nobody has come with it. */
    INVITED,
    /** A page is open with it and waits: for the call to begin, for the doctor, for the patient's word. */
    WAITING,
    /** In the call. */
    IN_CALL,
    /** Was there and has gone; may come back. */
    LEFT,
    /** The doctor has taken it back. */
    REVOKED,
    /** The call it was for is over. */
    ENDED;

    /** Whether this one may follow. */
    public boolean mayBecome(GuestStatus next) {
        return switch (this) {
            case INVITED, LEFT -> next == WAITING || next == REVOKED || next == ENDED;
            case WAITING -> next == IN_CALL || next == LEFT || next == REVOKED || next == ENDED;
            case IN_CALL -> next == WAITING || next == LEFT || next == REVOKED || next == ENDED;
            case REVOKED, ENDED -> false;
        };
    }

    /** As audit rows spell it: "revoked". */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the link still leads anywhere. */
    public boolean alive() {
        return this != REVOKED && this != ENDED;
    }
}

package org.televisit.domain.call;

import java.util.Locale;

/** Where a ring stands; which may follow which is drawn in docs/state-machines.md. */
public enum RingStatus {
    RINGING,
    ACCEPTED,
    DECLINED,
    MISSED;

    /** Whether this one may follow. */
    public boolean mayBecome(RingStatus next) {
        return switch (this) {
            case RINGING -> next != RINGING;
            case ACCEPTED, DECLINED, MISSED -> false;
        };
    }

    /** As messages spell it: "declined". */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

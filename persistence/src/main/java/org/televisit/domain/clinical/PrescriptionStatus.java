package org.televisit.domain.clinical;

/** Where a prescription stands; which may follow which is drawn in docs/state-machines.md. */
public enum PrescriptionStatus {
    DRAFT,
    SIGNED,
    WITHDRAWN;

    /** Whether this one may follow. */
    public boolean mayBecome(PrescriptionStatus next) {
        return switch (this) {
            case DRAFT -> next == SIGNED;
            case SIGNED -> next == WITHDRAWN;
            case WITHDRAWN -> false;
        };
    }
}

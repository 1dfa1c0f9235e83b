package org.televisit.domain.clinical;

/** Where an encounter note stands; which may follow which is drawn in docs/state-machines.md. */
public enum NoteStatus {
    DRAFT,
    SIGNED;

    /** Whether this one may follow. */
    public boolean mayBecome(NoteStatus next) {
        return switch (this) {
            case DRAFT -> next == SIGNED;
            case SIGNED -> false;
        };
    }
}

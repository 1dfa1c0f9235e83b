package org.televisit.domain.waiting;

/** Where an offer stands. The table is docs/state-machines.md. */
public enum OfferStatus {
    /** Held for those it was offered to. */
    OPEN,
    /** One of them has it. */
    ACCEPTED,
    /** None of them took it: it is everybody's. */
    ENDED;

    /** Whether an offer in this state may go to that one. */
    public boolean mayBecome(OfferStatus target) {
        return switch (this) {
            case OPEN -> target == ACCEPTED || target == ENDED;
            case ACCEPTED, ENDED -> false;
        };
    }
}

package org.televisit.domain.payment;

/** What a line of the ledger tells. */
public enum PaymentEventKind {
    /** Money came, and it was the right amount. */
    RECEIVED,
    /** What was paid for another visit pays for this one. */
    CARRIED,
    /** Staff forgave it. */
    WAIVED,
    /** It is to be given back. */
    REFUND_DUE,
    /** It is not to be given back after all: the outcome was corrected. */
    KEPT,
    /** It was given back. */
    REFUNDED,
    /** Money came, of another amount or currency than is due; somebody must look. */
    MISMATCHED,
    /** Money came for a visit that needed none, or none any more; somebody must look. */
    SURPLUS,
    /** Money came for a visit nobody knows; somebody must look. */
    UNMATCHED,
    /** Somebody has looked. */
    SETTLED;

    /** Whether it waits for somebody to look. */
    public boolean needsSomebody() {
        return switch (this) {
            case MISMATCHED, SURPLUS, UNMATCHED -> true;
            case RECEIVED, CARRIED, WAIVED, REFUND_DUE, KEPT, REFUNDED, SETTLED -> false;
        };
    }
}

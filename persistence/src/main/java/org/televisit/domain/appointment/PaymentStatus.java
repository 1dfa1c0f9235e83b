package org.televisit.domain.appointment;

/** What has become of the money for a visit. The table is docs/state-machines.md; a test compares every pair. */
public enum PaymentStatus {
    /** Visits of this type cost nothing. */
    NOT_NEEDED,
    /** Waited for. */
    DUE,
    /** Received, or taken over from a visit that did not take place. */
    PAID,
    /** Forgiven by staff. */
    WAIVED,
    /** To be given back. */
    REFUND_DUE,
    /** Given back. */
    REFUNDED,
    /** It pays for another visit. */
    CREDITED;

    /** Whether a payment in this state may go to that one. (REQUIREMENTS A9) */
    public boolean mayBecome(PaymentStatus target) {
        return switch (this) {
            case DUE -> target == PAID || target == WAIVED;
            case PAID -> target == REFUND_DUE || target == CREDITED;
            // back to PAID when the outcome it was due for is corrected
            case REFUND_DUE -> target == PAID || target == REFUNDED || target == CREDITED;
            case NOT_NEEDED, WAIVED, REFUNDED, CREDITED -> false;
        };
    }

    /** Whether the visit may be joined as far as money goes. (REQUIREMENTS A9) */
    public boolean mayJoin() {
        return switch (this) {
            case NOT_NEEDED, PAID, WAIVED -> true;
            case DUE, REFUND_DUE, REFUNDED, CREDITED -> false;
        };
    }
}

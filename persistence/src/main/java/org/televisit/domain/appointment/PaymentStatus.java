package org.televisit.domain.appointment;

/** What has become of the money for a visit. */
public enum PaymentStatus {
    /** Visits of this type cost nothing. */
    NOT_NEEDED,
    /** Waited for. */
    DUE,
    /** Received. */
    PAID,
    /** Forgiven by staff. */
    WAIVED;

    /** Whether the visit may be joined as far as money goes. (REQUIREMENTS A9) */
    public boolean mayJoin() {
        return switch (this) {
            case NOT_NEEDED, PAID, WAIVED -> true;
            case DUE -> false;
        };
    }
}

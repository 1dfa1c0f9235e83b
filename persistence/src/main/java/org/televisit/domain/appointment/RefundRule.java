package org.televisit.domain.appointment;

/** Who gets the money back, by how a visit ended (REQUIREMENTS A9). */
public final class RefundRule {

    private RefundRule() {}

    /**
     * Whether what was paid is to be given back.
     *
     * @param outcome how the visit ended, or where it stands
     * @param reason null unless it is cancelled
     */
    public static boolean refunds(AppointmentStatus outcome, CancellationReason reason) {
        return switch (outcome) {
            case PENDING, BOOKED, ARRIVED, FULFILLED, NOSHOW -> false;
            case CANCELLED -> refundsFor(reason);
        };
    }

    private static boolean refundsFor(CancellationReason reason) {
        return switch (reason) {
            case PATIENT, HOSPITAL, DOCTOR_LATE, TECHNICAL -> true;
            case PATIENT_LATE -> false;
            // nothing had been paid then; what comes later has no visit to pay for
            case UNPAID -> true;
        };
    }
}

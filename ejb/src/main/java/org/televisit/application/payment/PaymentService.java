package org.televisit.application.payment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import org.televisit.application.appointment.PaymentView;
import org.televisit.application.security.Roles;
import org.televisit.domain.shared.BusinessException;

/** What people do about payments: staff record, forgive and give back, a doctor agrees to begin later, all read. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class PaymentService {

    /**
     * How a visit's payment stands, for its parties and admins.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours
     */
    @RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.ADMIN})
    public PaymentView of(String appointmentId) {
        throw new UnsupportedOperationException();
    }

    /**
     * Staff received the money. A visit that lapsed is booked again if its time is still free; otherwise the money is
     * to be given back.
     *
     * @param amountMinor exactly what is due
     * @param reference of the receipt, at most 200 characters; null for none
     * @throws BusinessException NOT_FOUND; INVALID payment-mismatch; CONFLICT payment-not-due
     */
    public PaymentView record(String appointmentId, long amountMinor, String currency, String reference) {
        throw new UnsupportedOperationException();
    }

    /**
     * Nobody need pay. A visit that lapsed is booked again.
     *
     * @param reason 1 to 500 characters
     * @throws BusinessException NOT_FOUND; INVALID reason-missing; CONFLICT payment-not-due, slot-taken
     */
    public PaymentView waive(String appointmentId, String reason) {
        throw new UnsupportedOperationException();
    }

    /**
     * What is to be given back, the oldest booking first.
     *
     * @param after null for the first page, then {@link RefundLine#appointmentId()} of the last line shown
     * @param limit 1 to 100; more is cut
     */
    public List<RefundLine> refundsDue(String after, int limit) {
        throw new UnsupportedOperationException();
    }

    /**
     * The money was given back.
     *
     * @param reference of the refund, at most 200 characters; null for none
     * @throws BusinessException NOT_FOUND; CONFLICT illegal-transition when no refund is due
     */
    public PaymentView refunded(String appointmentId, String reference) {
        throw new UnsupportedOperationException();
    }

    /**
     * Money that fits no visit as it should, and that nobody has looked at, the oldest first.
     *
     * @param after null for the first page, then {@link PaymentTrouble#id()} of the last line shown
     * @param limit 1 to 100; more is cut
     */
    public List<PaymentTrouble> troubles(String after, int limit) {
        throw new UnsupportedOperationException();
    }

    /**
     * Somebody has looked at such money.
     *
     * @param note what they did, 1 to 500 characters
     * @throws BusinessException NOT_FOUND; INVALID reason-missing
     */
    public void settleTrouble(String troubleId, String note) {
        throw new UnsupportedOperationException();
    }

    /**
     * The doctor agrees to begin when the payment that came after the start allows it: now is the expected start.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours; CONFLICT payment-not-late
     */
    @RolesAllowed(Roles.DOCTOR)
    public PaymentView agreeLatePayment(String appointmentId) {
        throw new UnsupportedOperationException();
    }
}

package org.televisit.domain.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.domain.appointment.AppointmentStatus;
import org.televisit.domain.appointment.PaymentStatus;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/**
 * What money that comes, and money that does not come, do to a visit (REQUIREMENTS A9). Every method wants the visit's
 * row locked: of a payment and a lapse that happen at once, the later one sees what the earlier one did.
 */
@Dependent
public class Till {

    @Inject
    private AppointmentRepository appointments;

    /** For the container. */
    protected Till() {}

    /** Works on this repository, in its transaction. */
    public Till(AppointmentRepository appointments) {
        this.appointments = appointments;
    }

    /** What became of a visit when money came. */
    public enum Change {
        /** It is agreed now. */
        CONFIRMED,
        /** It had lapsed, and is booked again at its old time. */
        REINSTATED,
        /** It can't take place any more: the money is to be given back. */
        REFUND_DUE
    }

    /**
     * The right amount came.
     *
     * @param reference of the payment; null for none
     * @param by the OIDC sub of whoever recorded it, or "system"
     * @param doctorGrace after the expected start a lapsed visit can't take place any more
     * @throws BusinessException CONFLICT payment-not-due; slot-taken when somebody took the time of a lapsed visit
     *     at this very moment: asked again, the money is to be given back
     */
    public Change receive(Appointment visit, String reference, String by, Duration doctorGrace, Instant now) {
        requireDue(visit);
        if (visit.lapsed() && couldBeReinstated(visit, doctorGrace, now)) {
            reinstate(visit, now);
            visit.pay(reference, by, now);
            return Change.REINSTATED;
        }
        visit.pay(reference, by, now);
        if (visit.settled()) {
            visit.payment().refundDue();
            return Change.REFUND_DUE;
        }
        return Change.CONFIRMED;
    }

    /**
     * Nobody need pay.
     *
     * @param doctorGrace as in {@link #receive}
     * @throws BusinessException CONFLICT payment-not-due; slot-taken for a lapsed visit whose time is gone
     */
    public Change waive(Appointment visit, String by, Duration doctorGrace, Instant now) {
        requireDue(visit);
        if (!visit.settled()) {
            visit.waive(by, now);
            return Change.CONFIRMED;
        }
        if (!visit.lapsed() || !couldBeReinstated(visit, doctorGrace, now)) {
            throw new BusinessException(Category.CONFLICT, visit.lapsed() ? "slot-taken" : "payment-not-due");
        }
        reinstate(visit, now);
        visit.waive(by, now);
        return Change.REINSTATED;
    }

    /** Lets a visit lapse whose time to be paid is over; false when it was paid meanwhile, or has time left. */
    public boolean lapse(Appointment visit, Instant now) {
        Instant lapsesAt = visit.payment().lapsesAt();
        if (visit.status() != AppointmentStatus.PENDING || lapsesAt == null || now.isBefore(lapsesAt)) {
            return false;
        }
        visit.lapse(now);
        appointments.release(visit);
        return true;
    }

    // after the doctor's deadline it would be cancelled at once, and the doctor be blamed for the late payment
    private boolean couldBeReinstated(Appointment visit, Duration doctorGrace, Instant now) {
        return now.isBefore(visit.doctorDeadline(doctorGrace)) && appointments.couldHold(visit);
    }

    private void reinstate(Appointment visit, Instant now) {
        visit.reinstate(now);
        appointments.move(visit);
    }

    private static void requireDue(Appointment visit) {
        if (visit.payment().status() != PaymentStatus.DUE) {
            throw new BusinessException(Category.CONFLICT, "payment-not-due");
        }
    }
}

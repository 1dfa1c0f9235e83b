package org.televisit.application.payment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.televisit.application.appointment.AppointmentViews;
import org.televisit.application.appointment.Parties;
import org.televisit.application.appointment.PaymentView;
import org.televisit.application.appointment.VisitEvent.Kind;
import org.televisit.application.appointment.VisitNews;
import org.televisit.application.attendance.TimeTelling;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.security.Actor;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.domain.appointment.PaymentStatus;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.payment.PaymentEvent;
import org.televisit.domain.payment.PaymentEventKind;
import org.televisit.domain.payment.PaymentRepository;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** What people do about payments: staff record, forgive and give back, a doctor agrees to begin later, all read. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class PaymentService {

    private static final Logger LOG = Logger.getLogger(PaymentService.class);
    private static final int LONGEST_PAGE = 100;
    private static final int LONGEST_REFERENCE = 200;
    private static final int LONGEST_NOTE = 500;

    @Inject
    private AppointmentRepository appointments;

    @Inject
    private PaymentRepository payments;

    @Inject
    private Cashier cashier;

    @Inject
    private Parties parties;

    @Inject
    private AppointmentViews views;

    @Inject
    private CurrentActor caller;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    @Inject
    private VisitNews news;

    @Inject
    private TimeTelling telling;

    /**
     * How a visit's payment stands, for its parties and admins.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours
     */
    @RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.ADMIN})
    public PaymentView of(String appointmentId) {
        Actor actor = caller.actor();
        return views.of(parties.toRead(appointmentId, actor), actor, clock.now())
                .payment();
    }

    /**
     * Staff received the money. A visit that lapsed is booked again if its time is still free; otherwise the money is
     * to be given back.
     *
     * @param amountMinor exactly what is due
     * @param reference of the receipt, at most 200 characters; null for none
     * @throws BusinessException NOT_FOUND; INVALID payment-mismatch, reference-too-long; CONFLICT payment-not-due
     */
    public PaymentView record(String appointmentId, long amountMinor, String currency, String reference) {
        requireShort(reference);
        Actor actor = caller.actor();
        try {
            cashier.record(appointmentId, amountMinor, currency, reference, actor);
        } catch (BusinessException refusal) {
            if (!refusal.reason().equals("slot-taken")) {
                throw refusal;
            }
            // somebody took the lapsed visit's time at this moment: asked again, the money is to be given back
            cashier.record(appointmentId, amountMinor, currency, reference, actor);
        }
        return of(appointmentId);
    }

    /**
     * Nobody need pay. A visit that lapsed is booked again.
     *
     * @param reason 1 to 500 characters
     * @throws BusinessException NOT_FOUND; INVALID reason-missing; CONFLICT payment-not-due, slot-taken
     */
    public PaymentView waive(String appointmentId, String reason) {
        cashier.waive(appointmentId, required(reason), caller.actor());
        return of(appointmentId);
    }

    /**
     * What is to be given back, the oldest booking first.
     *
     * @param after null for the first page, then {@link RefundLine#appointmentId()} of the last line shown
     * @param limit 1 to 100; more is cut
     */
    public List<RefundLine> refundsDue(String after, int limit) {
        long last = after == null ? 0 : found(appointments.byPublicId(after)).id();
        return payments.withPayment(PaymentStatus.REFUND_DUE, last, within(limit)).stream()
                .map(RefundLine::of)
                .toList();
    }

    /**
     * The money was given back.
     *
     * @param reference of the refund, at most 200 characters; null for none
     * @throws BusinessException NOT_FOUND; CONFLICT illegal-transition when no refund is due
     */
    public PaymentView refunded(String appointmentId, String reference) {
        requireShort(reference);
        Actor actor = caller.actor();
        Appointment visit = found(appointments.byPublicIdLocked(appointmentId));
        visit.payment().refunded();
        Instant now = clock.now();
        payments.append(PaymentEvent.decided(PaymentEventKind.REFUNDED, visit, reference, now));
        audit.record(actor, AuditEntry.ofVisit(AuditAction.REFUND, visit, null));
        news.tell(Kind.REFUNDED, visit, actor, now);
        LOG.infof("What was paid for visit %s was given back", visit.publicId());
        return views.of(visit, actor, now).payment();
    }

    /**
     * Money that fits no visit as it should, and that nobody has looked at, the oldest first.
     *
     * @param after null for the first page, then {@link PaymentTrouble#id()} of the last line shown
     * @param limit 1 to 100; more is cut
     */
    public List<PaymentTrouble> troubles(String after, int limit) {
        long last = after == null ? 0 : found(payments.line(after)).id();
        return payments.unsettledAfter(last, within(limit)).stream()
                .map(PaymentTrouble::of)
                .toList();
    }

    /**
     * Somebody has looked at such money.
     *
     * @param note what they did, 1 to 500 characters
     * @throws BusinessException NOT_FOUND; INVALID reason-missing
     */
    public void settleTrouble(String troubleId, String note) {
        String done = required(note);
        PaymentEvent line = found(payments.unsettled(troubleId));
        payments.append(PaymentEvent.settled(line, done, clock.now()));
        audit.record(caller.actor(), new AuditEntry(AuditAction.PAY, "PaymentEvent", line.publicId(), null, "settled"));
    }

    /**
     * The doctor agrees to begin when the payment that came after the start allows it: now is the expected start.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours; CONFLICT payment-not-late
     */
    @RolesAllowed(Roles.DOCTOR)
    public PaymentView agreeLatePayment(String appointmentId) {
        Actor actor = caller.actor();
        Appointment visit = parties.toConduct(appointmentId, actor);
        if (visit.settled() || !visit.paidLate()) {
            throw new BusinessException(Category.CONFLICT, "payment-not-late");
        }
        Instant now = clock.now();
        visit.agreeOnStart(now, now);
        audit.record(actor, AuditEntry.ofVisit(AuditAction.DELAY, visit, "late-payment"));
        if (!telling.moved(visit, actor, now)) {
            // moved by less than what is told otherwise, but the patient waits for this answer
            news.tell(Kind.DELAYED, visit, actor, now);
        }
        LOG.infof("Visit %s begins later, because it was paid late", visit.publicId());
        return views.of(visit, actor, now).payment();
    }

    private static <T> T found(Optional<T> sought) {
        return sought.orElseThrow(() -> new BusinessException(Category.NOT_FOUND, "not-found"));
    }

    private static int within(int limit) {
        return Math.max(1, Math.min(limit, LONGEST_PAGE));
    }

    private static String required(String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST_NOTE) {
            throw new BusinessException(Category.INVALID, "reason-missing");
        }
        return text.strip();
    }

    private static void requireShort(String reference) {
        if (reference != null && reference.length() > LONGEST_REFERENCE) {
            throw new BusinessException(Category.INVALID, "reference-too-long");
        }
    }
}

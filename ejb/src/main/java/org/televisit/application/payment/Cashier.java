package org.televisit.application.payment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.televisit.application.appointment.TimekeepingSettings;
import org.televisit.application.appointment.VisitEvent;
import org.televisit.application.appointment.VisitEvent.Kind;
import org.televisit.application.appointment.VisitNews;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.audit.Author;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.domain.appointment.Payment;
import org.televisit.domain.appointment.PaymentStatus;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.payment.PaymentEvent;
import org.televisit.domain.payment.PaymentEventKind;
import org.televisit.domain.payment.PaymentRepository;
import org.televisit.domain.payment.Receipt;
import org.televisit.domain.payment.Till;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/**
 * Takes money in, each time in a transaction of its own: who loses a race for a lapsed visit's time is rolled back and
 * may ask again. The visit's row is locked first, then the ledger is asked, so one payment told twice counts once.
 */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SYSTEM})
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Cashier {

    private static final Logger LOG = Logger.getLogger(Cashier.class);

    @Inject
    private TimekeepingSettings settings;

    @Inject
    private AppointmentRepository appointments;

    @Inject
    private PaymentRepository payments;

    @Inject
    private Till till;

    @Inject
    private Refunds refunds;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    @Inject
    private VisitNews news;

    /** A provider says that money came. What does not fit is kept for somebody to look at. */
    public ReceiptOutcome receive(Receipt receipt, Author provider) {
        Optional<Appointment> visit = appointments.byPublicIdLocked(receipt.visit());
        if (payments.knows(receipt)) {
            return ReceiptOutcome.KNOWN;
        }
        ReceiptOutcome misfit =
                visit.isEmpty() ? ReceiptOutcome.UNMATCHED : misfit(visit.get().payment(), receipt);
        Instant now = clock.now();
        if (misfit != null) {
            PaymentEventKind kind = PaymentEventKind.valueOf(misfit.name());
            PaymentEvent line = payments.append(PaymentEvent.told(kind, receipt, visit.orElse(null), now));
            audit.recordRefusal(provider, refusal(visit, line, misfit));
            LOG.warnf("Money told by %s does not fit: %s", receipt.provider(), misfit);
            return misfit;
        }
        payments.append(PaymentEvent.told(PaymentEventKind.RECEIVED, receipt, visit.get(), now));
        Till.Change change = till.receive(
                visit.get(),
                receipt.paymentReference(),
                provider.subject(),
                settings.attendance().doctorGrace(),
                now);
        tell(visit.get(), change, provider, now);
        return change == Till.Change.REFUND_DUE ? ReceiptOutcome.REFUND_DUE : ReceiptOutcome.ACCEPTED;
    }

    /** Somebody who says to be this provider was not believed. */
    public void refused(Author provider, String reason) {
        audit.recordRefusal(
                provider,
                new AuditEntry(AuditAction.WEBHOOK_REFUSED, "PaymentProvider", provider.subject(), null, reason));
        LOG.warnf("A message in the name of %s was refused: %s", provider.subject(), reason);
    }

    // null when it fits
    private static ReceiptOutcome misfit(Payment payment, Receipt receipt) {
        if (payment.status() != PaymentStatus.DUE) {
            return ReceiptOutcome.SURPLUS;
        }
        return payment.costs(receipt.amountMinor(), receipt.currency()) ? null : ReceiptOutcome.MISMATCHED;
    }

    private static AuditEntry refusal(Optional<Appointment> visit, PaymentEvent line, ReceiptOutcome misfit) {
        return visit.map(found -> AuditEntry.ofVisit(AuditAction.WEBHOOK_REFUSED, found, misfit.refusal()))
                .orElseGet(() -> new AuditEntry(
                        AuditAction.WEBHOOK_REFUSED, "PaymentEvent", line.publicId(), null, misfit.refusal()));
    }

    /**
     * Staff received the money.
     *
     * @throws BusinessException NOT_FOUND; INVALID payment-mismatch; CONFLICT payment-not-due, slot-taken (ask again)
     */
    public void record(String appointmentId, long amountMinor, String currency, String reference, Author by) {
        Appointment visit = locked(appointmentId);
        Instant now = clock.now();
        if (visit.payment().status() == PaymentStatus.DUE && !visit.payment().costs(amountMinor, currency)) {
            throw new BusinessException(Category.INVALID, "payment-mismatch");
        }
        Till.Change change = till.receive(
                visit, reference, by.subject(), settings.attendance().doctorGrace(), now);
        payments.append(PaymentEvent.decided(PaymentEventKind.RECEIVED, visit, null, now));
        tell(visit, change, by, now);
    }

    /**
     * Nobody need pay.
     *
     * @throws BusinessException NOT_FOUND; CONFLICT payment-not-due, slot-taken
     */
    public void waive(String appointmentId, String reason, Author by) {
        Appointment visit = locked(appointmentId);
        Instant now = clock.now();
        Till.Change change =
                till.waive(visit, by.subject(), settings.attendance().doctorGrace(), now);
        payments.append(PaymentEvent.decided(PaymentEventKind.WAIVED, visit, reason, now));
        audit.record(by, AuditEntry.ofVisit(AuditAction.WAIVE, visit, code(change)));
        news.tell(Kind.WAIVED, visit, by, now, detailsOf(change));
    }

    private Appointment locked(String appointmentId) {
        return appointments
                .byPublicIdLocked(appointmentId)
                .orElseThrow(() -> new BusinessException(Category.NOT_FOUND, "not-found"));
    }

    private void tell(Appointment visit, Till.Change change, Author by, Instant now) {
        audit.record(by, AuditEntry.ofVisit(AuditAction.PAY, visit, code(change)));
        if (change == Till.Change.REFUND_DUE) {
            refunds.due(visit, now);
        } else {
            news.tell(Kind.PAID, visit, by, now, detailsOf(change));
        }
        LOG.infof("Visit %s was paid: %s", visit.publicId(), change);
    }

    private static Map<String, String> detailsOf(Till.Change change) {
        return change == Till.Change.REINSTATED ? Map.of(VisitEvent.REINSTATED, "true") : Map.of();
    }

    private static String code(Till.Change change) {
        return change.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

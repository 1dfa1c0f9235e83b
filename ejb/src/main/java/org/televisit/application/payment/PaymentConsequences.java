package org.televisit.application.payment;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Instant;
import java.util.Map;
import org.televisit.application.appointment.VisitEvent;
import org.televisit.application.appointment.VisitEvent.Kind;
import org.televisit.application.appointment.VisitNews;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.security.Actor;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.domain.appointment.Payment;
import org.televisit.domain.appointment.PaymentStatus;
import org.televisit.domain.appointment.RefundRule;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.payment.PaymentEvent;
import org.televisit.domain.payment.PaymentEventKind;
import org.televisit.domain.payment.PaymentRepository;

/** What becomes of the money when a visit ends, and when another takes its place (REQUIREMENTS A9). */
@Dependent
public class PaymentConsequences {

    // a payment is carried over before anybody is told of the new visit, and a refund after they are told of the end
    private static final int FIRST = Interceptor.Priority.PLATFORM_BEFORE;
    private static final int LAST = Interceptor.Priority.PLATFORM_AFTER;

    @Inject
    private AppointmentRepository appointments;

    @Inject
    private PaymentRepository payments;

    @Inject
    private Refunds refunds;

    @Inject
    private AuditTrail audit;

    @Inject
    private VisitNews news;

    void ended(@Observes @Priority(LAST) VisitEvent event) {
        switch (event.kind()) {
            case CANCELLED, NOSHOW, FULFILLED, CORRECTED -> review(event.visit(), event.at());
            default -> {}
        }
    }

    void booked(@Observes @Priority(FIRST) VisitEvent event) {
        String from = event.details().get(VisitEvent.CARRIED_FROM);
        if (event.kind() == Kind.BOOKED && from != null) {
            appointments.byPublicIdLocked(from).ifPresent(old -> carry(old, event.visit(), event.at()));
        }
    }

    private void review(Appointment visit, Instant now) {
        boolean giveBack = RefundRule.refunds(visit.status(), visit.cancellationReason());
        PaymentStatus standing = visit.payment().status();
        if (giveBack && standing == PaymentStatus.PAID) {
            visit.payment().refundDue();
            refunds.due(visit, now);
        } else if (!giveBack && standing == PaymentStatus.REFUND_DUE) {
            visit.payment().keep();
            payments.append(PaymentEvent.decided(PaymentEventKind.KEPT, visit, null, now));
            audit.record(Actor.SYSTEM, AuditEntry.ofVisit(AuditAction.PAY, visit, "kept"));
        }
    }

    private void carry(Appointment old, Appointment taking, Instant now) {
        Payment had = old.payment();
        if (taking.payment().status() != PaymentStatus.DUE) {
            return;
        }
        if (had.status() == PaymentStatus.WAIVED) {
            taking.waive(had.by(), now);
            written(PaymentEventKind.WAIVED, Kind.WAIVED, AuditAction.WAIVE, old, taking, now);
        } else if (carries(had) && had.costsAs(taking.payment())) {
            taking.payWithThatOf(old, now);
            written(PaymentEventKind.CARRIED, Kind.PAID, AuditAction.PAY, old, taking, now);
        }
        // at another price the old payment is given back, and the new one is due as for everybody
    }

    private static boolean carries(Payment had) {
        return had.status() == PaymentStatus.PAID || had.status() == PaymentStatus.REFUND_DUE;
    }

    private void written(
            PaymentEventKind line, Kind kind, AuditAction action, Appointment old, Appointment taking, Instant now) {
        payments.append(PaymentEvent.decided(line, taking, old.publicId(), now));
        audit.record(Actor.SYSTEM, AuditEntry.ofVisit(action, taking, "carried"));
        news.tell(kind, taking, Actor.SYSTEM, now, Map.of(VisitEvent.CARRIED_FROM, old.publicId()));
    }
}

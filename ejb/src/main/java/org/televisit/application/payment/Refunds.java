package org.televisit.application.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.televisit.application.appointment.VisitEvent.Kind;
import org.televisit.application.appointment.VisitNews;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.security.Actor;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.payment.PaymentEvent;
import org.televisit.domain.payment.PaymentEventKind;
import org.televisit.domain.payment.PaymentRepository;

/** Writes down, wherever it is decided, that money is to be given back: ledger, audit, and the other features. */
@Dependent
public class Refunds {

    private static final Logger LOG = Logger.getLogger(Refunds.class);

    @Inject
    private PaymentRepository payments;

    @Inject
    private AuditTrail audit;

    @Inject
    private VisitNews news;

    /** The visit's payment has just become REFUND_DUE. */
    void due(Appointment visit, Instant now) {
        payments.append(PaymentEvent.decided(PaymentEventKind.REFUND_DUE, visit, null, now));
        audit.record(Actor.SYSTEM, AuditEntry.ofVisit(AuditAction.REFUND_DUE, visit, reason(visit)));
        news.tell(Kind.REFUND_DUE, visit, Actor.SYSTEM, now);
        LOG.infof("What was paid for visit %s is to be given back", visit.publicId());
    }

    private static String reason(Appointment visit) {
        return visit.cancellationReason() == null
                ? null
                : visit.cancellationReason().name();
    }
}

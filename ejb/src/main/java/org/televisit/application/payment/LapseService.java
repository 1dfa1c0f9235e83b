package org.televisit.application.payment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.televisit.application.appointment.VisitEvent.Kind;
import org.televisit.application.appointment.VisitNews;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.security.Actor;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.payment.PaymentRepository;
import org.televisit.domain.payment.Till;

/** Lets visits lapse that nobody paid in time (REQUIREMENTS A9), each in a transaction of its own. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LapseService {

    private static final Logger LOG = Logger.getLogger(LapseService.class);
    private static final Duration LEASE = Duration.ofMinutes(1);

    @Inject
    private AppointmentRepository appointments;

    @Inject
    private PaymentRepository payments;

    @Inject
    private Till till;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    @Inject
    private VisitNews news;

    /** Internal keys of visits to let lapse, claimed for a minute: one that fails is tried again after it. */
    public List<Long> due(int limit) {
        return payments.claimLapsed(clock.now(), LEASE, limit);
    }

    /** Lets the visit lapse, unless it was paid meanwhile. */
    public void lapse(long id) {
        Instant now = clock.now();
        Appointment visit = appointments.byIdLocked(id).orElse(null);
        if (visit == null || !till.lapse(visit, now)) {
            return;
        }
        audit.record(Actor.SYSTEM, AuditEntry.ofVisit(AuditAction.LAPSE, visit, "unpaid"));
        news.tell(Kind.CANCELLED, visit, Actor.SYSTEM, now);
        LOG.infof("Visit %s lapsed unpaid", visit.publicId());
    }
}

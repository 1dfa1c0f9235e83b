package org.televisit.application.appointment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.televisit.application.appointment.VisitEvent.Kind;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.security.Actor;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.appointment.AgreedTime;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.domain.appointment.FreeTimeRepository;
import org.televisit.domain.audit.AuditAction;

/**
 * Keeps visits to come at the time on the wall that was agreed, when the rules of a zone have changed (REQUIREMENTS
 * A11). Visits that begin within the hour are left as they are: people are on their way to them.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class ZoneRulesService {

    private static final Logger LOG = Logger.getLogger(ZoneRulesService.class);
    private static final Duration LEFT_ALONE = Duration.ofHours(1);

    @Inject
    private AppointmentSettings settings;

    @Inject
    private FreeTimeRepository times;

    @Inject
    private AppointmentRepository appointments;

    @Inject
    private AuditTrail audit;

    @Inject
    private VisitNews news;

    @Inject
    private ApplicationClock clock;

    /** Visits whose instant no longer is the time on the wall that was agreed. */
    public List<Long> apart() {
        return times.agreedAfter(clock.now().plus(LEFT_ALONE)).stream()
                .filter(AgreedTime::apart)
                .map(AgreedTime::id)
                .toList();
    }

    /**
     * Moves the visit to where the wall shows its time now, and tells of it; done already, it changes nothing.
     *
     * @throws org.televisit.domain.shared.BusinessException CONFLICT slot-taken when somebody holds that time
     */
    public void follow(long id) {
        Instant now = clock.now();
        Appointment visit = appointments.byIdLocked(id).orElse(null);
        if (visit == null || visit.settled() || !visit.agreedTime().apart()) {
            return;
        }
        String oldStart = visit.startsAt().toString();
        visit.reschedule(visit.agreedTime().now(), ZoneId.of(visit.zone()), now);
        visit.payOnlineWithin(settings.payOnlineWithin());
        appointments.move(visit);
        audit.record(Actor.SYSTEM, AuditEntry.ofVisit(AuditAction.ZONE_RULES, visit, "moved"));
        news.tell(Kind.ZONE_MOVED, visit, Actor.SYSTEM, now, Map.of(VisitEvent.OLD_START, oldStart));
        LOG.infof("Visit %s was moved, because the rules of %s changed", visit.publicId(), visit.zone());
    }

    /**
     * Leaves the visit at its instant, because another holds its time on the wall, and tells both of the time that the
     * wall shows now; staff read of it and see to it.
     */
    public void leave(long id) {
        Appointment visit = appointments.byIdLocked(id).orElse(null);
        if (visit == null || visit.settled() || !visit.agreedTime().apart()) {
            return;
        }
        visit.readWallAnew();
        audit.recordRefusal(Actor.SYSTEM, AuditEntry.ofVisit(AuditAction.ZONE_RULES, visit, "slot-taken"));
        news.tell(Kind.ZONE_KEPT, visit, Actor.SYSTEM, clock.now());
        LOG.warnf(
                "Visit %s keeps its instant, but its clock time in %s is another now: somebody holds the old one",
                visit.publicId(), visit.zone());
    }
}

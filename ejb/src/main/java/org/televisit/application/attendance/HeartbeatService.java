package org.televisit.application.attendance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.televisit.application.appointment.TimekeepingSettings;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.security.Actor;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.attendance.OutageRepository;
import org.televisit.domain.audit.AuditAction;

/**
 * Says that this node lives, and keeps it as an outage when none did (REQUIREMENTS T6). One beat at a time: two first ones
 * at once would both write the node's row.
 */
@Singleton
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class HeartbeatService {

    private static final Logger LOG = Logger.getLogger(HeartbeatService.class);

    @Inject
    private TimekeepingSettings settings;

    @Inject
    private OutageRepository outages;

    @Inject
    private AuditTrail audit;

    @Inject
    private ApplicationClock clock;

    /** This node lives; if nobody did for too long before, that is kept first. */
    public void beat(String node) {
        Instant now = clock.now();
        outages.noticeSilence(settings.outageAfter(), now).ifPresent(outage -> {
            audit.record(
                    Actor.SYSTEM,
                    new AuditEntry(
                            AuditAction.OUTAGE, "Outage", outage.startsAt().toString(), null, "down"));
            LOG.warnf("Nobody was here from %s to %s", outage.startsAt(), outage.endsAt());
        });
        outages.beat(node, now);
    }

    /** Whether settlement rests, because calls are switched off. (O4) */
    @Lock(LockType.READ)
    public boolean resting() {
        return outages.callsOff();
    }
}

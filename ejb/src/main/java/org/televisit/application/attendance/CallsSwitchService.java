package org.televisit.application.attendance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.security.Actor;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.attendance.OutageRepository;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.shared.BusinessException;

/**
 * Switches calls off and on without a redeploy (REQUIREMENTS O4): nobody new joins, live calls finish, and settlement
 * rests; the time they were off counts as an outage, so that nobody is blamed for it.
 */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class CallsSwitchService {

    private static final Logger LOG = Logger.getLogger(CallsSwitchService.class);

    @Inject
    private OutageRepository outages;

    @Inject
    private CurrentActor caller;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    /**
     * Switches calls off.
     *
     * @param reason 1 to 500 characters
     * @throws BusinessException INVALID reason-missing, note-too-long; CONFLICT calls-off-already
     */
    public void off(String reason) {
        Actor actor = caller.actor();
        outages.callsSwitch().off(reason, actor.subject(), clock.now());
        audit.record(actor, entry("calls-off"));
        LOG.warn("Calls are switched off");
    }

    /** Switches calls on; nothing happens when they are. */
    public void on() {
        Actor actor = caller.actor();
        outages.callsSwitch().on(clock.now()).ifPresent(outage -> {
            outages.keep(outage);
            audit.record(actor, entry("calls-on"));
            LOG.warn("Calls are switched on again");
        });
    }

    /** Whether calls are off. */
    @RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.ADMIN})
    public boolean isOff() {
        return outages.callsOff();
    }

    /** What people are told while calls are off; empty while they are on. */
    @RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.ADMIN})
    public Optional<CallsOffNotice> notice() {
        return outages.callsOffNow().map(off -> new CallsOffNotice(off.offSince(), off.reason()));
    }

    private static AuditEntry entry(String reason) {
        return new AuditEntry(AuditAction.OUTAGE, "CallsSwitch", "calls", null, reason);
    }
}

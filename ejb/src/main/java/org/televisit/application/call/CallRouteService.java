package org.televisit.application.call;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.televisit.application.appointment.Parties;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.security.Actor;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.call.Call;
import org.televisit.domain.call.CallRepository;
import org.televisit.domain.shared.BusinessException;

/**
 * Restricts single calls to the hospital's relay, so that neither side learns the other's network address
 * (REQUIREMENTS C12). The hospital's own setting, {@code televisit.ice.policy}, may do so for all.
 */
@Stateless
@RolesAllowed({Roles.DOCTOR, Roles.ADMIN})
public class CallRouteService {

    @Inject
    private Parties parties;

    @Inject
    private CallRepository calls;

    @Inject
    private IceServers ice;

    @Inject
    private CurrentActor caller;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<RouteChanged> changes;

    /**
     * As it is now.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours
     */
    public CallRoute route(String appointmentId) {
        Appointment visit = parties.toRead(appointmentId, caller.actor());
        boolean relayOnly = calls.byAppointment(visit).map(Call::relayOnly).orElse(false);
        return new CallRoute(relayOnly, ice.relayAlways());
    }

    /**
     * The visit's doctor or an admin chooses; a call that goes on looks for its new way at once.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours; CONFLICT call-completed
     */
    public CallRoute restrictToRelay(String appointmentId, boolean only) {
        Actor actor = caller.actor();
        Appointment visit =
                actor.isAdmin() ? parties.toChange(appointmentId, actor) : parties.toConduct(appointmentId, actor);
        Instant now = clock.now();
        Call call = calls.openFor(visit, now);
        if (call.restrictToRelay(only)) {
            audit.record(actor, AuditEntry.ofVisit(AuditAction.ROUTE, visit, only ? "relay" : "any"));
            changes.fire(new RouteChanged(call.publicId()));
        }
        return new CallRoute(only, ice.relayAlways());
    }
}

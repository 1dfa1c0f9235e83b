package org.televisit.application.guest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.televisit.application.appointment.Parties;
import org.televisit.application.audit.Attempt;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.security.Actor;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.application.vault.ReasonSeal;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.call.Call;
import org.televisit.domain.call.CallRepository;
import org.televisit.domain.guest.GuestInvite;
import org.televisit.domain.guest.GuestLink;
import org.televisit.domain.guest.GuestRepository;
import org.televisit.domain.person.Account;
import org.televisit.domain.person.PersonRepository;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.shared.SecretToken;

/**
 * An admin enters a call only announced (REQUIREMENTS I5): with a reason that doctor and patient read, and when both
 * agree. They sit where guests sit, so they count for nothing, everybody sees them, and a recording pauses.
 */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class AdminEntries {

    private static final Logger LOG = Logger.getLogger(AdminEntries.class);

    @Inject
    private Parties parties;

    @Inject
    private CallRepository calls;

    @Inject
    private GuestRepository guests;

    @Inject
    private PersonRepository people;

    @Inject
    private CurrentActor caller;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    @Inject
    private ReasonSeal words;

    @Inject
    private Event<GuestRevoked> revocations;

    /** Whether the visit's call goes on, so that one may announce oneself. @throws BusinessException NOT_FOUND */
    @Attempt(AuditAction.READ_REFUSED)
    public boolean possible(String appointmentId) {
        return calls.byAppointment(parties.toRead(appointmentId, caller.actor()))
                .filter(call -> call.alive() && call.admitted())
                .isPresent();
    }

    /**
     * Announces the caller; what they announced before in this call gives way.
     *
     * @param reason 1 to 200 characters, which doctor and patient read
     * @return the secret with which the caller's page comes before the room
     * @throws BusinessException NOT_FOUND; INVALID reason-missing, reason-too-long; CONFLICT call-not-going-on
     */
    @Attempt(AuditAction.ADMIN_ANNOUNCE)
    public String announce(String appointmentId, String reason) {
        Actor actor = caller.actor();
        Appointment visit = parties.toChange(appointmentId, actor);
        Instant now = clock.now();
        String secret = SecretToken.next();
        Call call = calls.byAppointment(visit)
                .orElseThrow(() -> new BusinessException(Category.CONFLICT, "call-not-going-on"));
        List<GuestLink> others = guests.of(call);
        GuestLink link = GuestLink.make(
                call,
                others.size() + 1,
                GuestInvite.ofAdmin(name(actor), reason),
                SecretToken.hashOf(secret),
                actor.subject(),
                now);
        others.stream()
                .filter(other -> other.ofAdmin() && other.createdBy().equals(actor.subject()))
                .filter(other -> other.revoke(now))
                .forEach(other -> revocations.fire(new GuestRevoked(call.publicId(), other.publicId())));
        guests.add(link);
        audit.record(
                actor,
                AuditEntry.ofVisit(AuditAction.ADMIN_ANNOUNCE, visit, words.seal(visit.patient(), link.reason())));
        LOG.infof("An admin announces themselves in the call of visit %s", visit.publicId());
        return secret;
    }

    private String name(Actor actor) {
        return people.accountBySubject(actor.subject())
                .map(Account::displayName)
                .orElseThrow(() -> new BusinessException(Category.NOT_FOUND, "not-found"));
    }
}

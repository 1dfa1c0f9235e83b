package org.televisit.application.guest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.televisit.application.appointment.AppointmentViews;
import org.televisit.application.appointment.JoinDecision;
import org.televisit.application.appointment.JoinDecision.Reason;
import org.televisit.application.appointment.Parties;
import org.televisit.application.audit.Attempt;
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
import org.televisit.domain.guest.GuestInvite;
import org.televisit.domain.guest.GuestKind;
import org.televisit.domain.guest.GuestLink;
import org.televisit.domain.guest.GuestRepository;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.shared.SecretToken;

/** The visit's doctor makes links for third parties, sees what became of them and takes them back. */
@Stateless
@RolesAllowed(Roles.DOCTOR)
public class GuestLinks {

    /** How many links of one call may lead somewhere at a time; two of them have a place in it. */
    static final int MOST = 6;

    /** What may still change before the visit: it is not open yet, or not paid yet. */
    private static final Set<Reason> MAY_BE_PREPARED =
            Set.of(Reason.OPEN, Reason.TOO_EARLY, Reason.UNPAID, Reason.CALLS_OFF);

    @Inject
    private Parties parties;

    @Inject
    private AppointmentViews views;

    @Inject
    private CallRepository calls;

    @Inject
    private GuestRepository guests;

    @Inject
    private CurrentActor caller;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<GuestRevoked> revocations;

    /**
     * All links of the visit's call in the order they were made.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours
     */
    @Attempt(AuditAction.READ_REFUSED)
    public List<GuestView> of(String appointmentId) {
        Appointment visit = parties.toConduct(appointmentId, caller.actor());
        return calls.byAppointment(visit)
                .map(call -> guests.of(call).stream().map(GuestView::of).toList())
                .orElse(List.of());
    }

    /**
     * Makes a link for one person.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours, or why nobody will join; CONFLICT call-completed,
     *     guest-too-many; INVALID guest-name
     */
    @Attempt(AuditAction.GUEST_INVITE)
    public MadeGuestLink make(String appointmentId, String name, GuestKind kind) {
        Actor actor = caller.actor();
        Appointment visit = parties.toConduct(appointmentId, actor);
        Instant now = clock.now();
        JoinDecision door = views.joinDecision(visit, calls.byAppointment(visit), actor.subject(), now);
        if (!MAY_BE_PREPARED.contains(door.reason())) {
            throw door.refusal();
        }
        GuestInvite invited = GuestInvite.of(name, kind);
        Call call = calls.openFor(visit, now);
        List<GuestLink> others = guests.of(call);
        if (others.stream()
                        .filter(link -> link.status().alive() && !link.ofAdmin())
                        .count()
                >= MOST) {
            throw new BusinessException(Category.CONFLICT, "guest-too-many");
        }
        String secret = SecretToken.next();
        GuestLink link = guests.add(
                GuestLink.make(call, others.size() + 1, invited, SecretToken.hashOf(secret), actor.subject(), now));
        audit.record(actor, AuditEntry.ofVisit(AuditAction.GUEST_INVITE, visit, kind.word()));
        return new MadeGuestLink(GuestView.of(link), secret);
    }

    /**
     * Takes a link back: who came with it is out at once. Said again it changes nothing.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours
     */
    @Attempt(AuditAction.GUEST_REVOKE)
    public GuestView revoke(String appointmentId, String linkId) {
        Actor actor = caller.actor();
        Appointment visit = parties.toConduct(appointmentId, actor);
        GuestLink link = guests.locked(linkId)
                .filter(found -> found.call().appointment().equals(visit))
                .orElseThrow(() -> new BusinessException(Category.NOT_FOUND, "not-found"));
        if (link.revoke(clock.now())) {
            audit.record(
                    actor,
                    AuditEntry.ofVisit(
                            AuditAction.GUEST_REVOKE, visit, link.kind().word()));
            revocations.fire(new GuestRevoked(link.call().publicId(), link.publicId()));
        }
        return GuestView.of(link);
    }
}

package org.televisit.application.guest;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.call.IceServers;
import org.televisit.application.security.Actor;
import org.televisit.application.signaling.GuestEvents;
import org.televisit.application.signaling.GuestGrant;
import org.televisit.application.signaling.GuestMove;
import org.televisit.application.signaling.SeatGrant;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.call.ParticipantRole;
import org.televisit.domain.guest.GuestConsent;
import org.televisit.domain.guest.GuestLink;
import org.televisit.domain.guest.GuestRepository;
import org.televisit.domain.guest.GuestStatus;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/**
 * What the socket side tells of third parties. Sockets call EJBs without an identity, so anyone may call this; who acts
 * comes as a grant, which only a used ticket gives. Nothing here touches presence, evidence or the call's own state.
 */
@Stateless
@Local(GuestEvents.class)
@PermitAll
public class GuestPresence implements GuestEvents {

    @Inject
    private GuestRepository guests;

    @Inject
    private GuestPasses passes;

    @Inject
    private IceServers ice;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    @Override
    public void moved(GuestGrant guest, GuestMove move) {
        GuestLink link = locked(guest.link());
        if (!link.status().alive()) {
            if (move == GuestMove.LEAVES) {
                record(guest, link, AuditAction.GUEST_LEAVE, link.status().word());
            }
            return;
        }
        Instant now = clock.now();
        switch (move) {
            case WAITS -> {
                boolean wasIn = link.status() == GuestStatus.IN_CALL;
                link.await(now);
                // of an admin the announcement is written down already
                record(guest, link, wasIn && link.ofAdmin() ? AuditAction.GUEST_LEAVE : AuditAction.GUEST_WAIT, null);
            }
            case ENTERS -> {
                enter(guest, link, now);
                record(guest, link, AuditAction.GUEST_ENTER, null);
            }
            case LEAVES -> {
                link.leave(now);
                record(guest, link, AuditAction.GUEST_LEAVE, null);
            }
        }
    }

    private void enter(GuestGrant guest, GuestLink link, Instant now) {
        try {
            link.enter(now);
        } catch (BusinessException refusal) {
            throw audit.refused(
                    new GuestAuthor(link, guest.address()),
                    AuditEntry.ofVisit(AuditAction.GUEST_REFUSED, link.call().appointment(), refusal.reason()),
                    refusal);
        }
    }

    @Override
    public void answered(SeatGrant by, String linkId, boolean agreed) {
        GuestLink link = locked(linkId);
        boolean doctor = by.role() == ParticipantRole.PRACTITIONER;
        Actor actor = Actor.of(by);
        AuditAction action = link.ofAdmin() ? AuditAction.ADMIN_CONSENT : AuditAction.GUEST_CONSENT;
        boolean ofThisRoom = link.call().publicId().equals(by.room());
        if (!ofThisRoom || doctor && !link.ofAdmin() || !link.status().alive()) {
            throw audit.refused(
                    actor,
                    AuditEntry.ofVisit(action, link.call().appointment(), "guest-revoked"),
                    new BusinessException(Category.CONFLICT, "guest-revoked"));
        }
        Instant now = clock.now();
        if (doctor) {
            link.answeredByDoctor(agreed, now);
        } else {
            link.answered(agreed, now);
        }
        guests.add(GuestConsent.given(link, agreed, by.subject(), now));
        audit.record(actor, AuditEntry.ofVisit(action, link.call().appointment(), agreed ? "agreed" : "declined"));
    }

    @Override
    public String issueResumeTicket(GuestGrant guest) {
        return passes.resume(locked(guest.link()), clock.now());
    }

    @Override
    public String iceServers(GuestGrant guest) {
        GuestLink link = locked(guest.link());
        return ice.jsonForGuest(guest.room(), guest.number(), link.call().relayOnly(), clock.now());
    }

    private void record(GuestGrant guest, GuestLink link, AuditAction action, String reason) {
        AuditAction told = link.ofAdmin() ? ofAdmin(action) : action;
        audit.record(
                new GuestAuthor(link, guest.address()),
                AuditEntry.ofVisit(told, link.call().appointment(), reason));
    }

    private static AuditAction ofAdmin(AuditAction action) {
        return switch (action) {
            case GUEST_ENTER -> AuditAction.ADMIN_ENTER;
            case GUEST_LEAVE -> AuditAction.ADMIN_LEAVE;
            default -> action;
        };
    }

    private GuestLink locked(String id) {
        return guests.locked(id).orElseThrow(() -> new IllegalStateException("There is no guest's link " + id));
    }
}

package org.televisit.application.guest;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.televisit.application.appointment.AppointmentViews;
import org.televisit.application.appointment.JoinDecision;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.signaling.GuestGrant;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.call.Call;
import org.televisit.domain.call.TicketKind;
import org.televisit.domain.guest.GuestLink;
import org.televisit.domain.guest.GuestRepository;
import org.televisit.domain.guest.GuestStatus;
import org.televisit.domain.guest.GuestTicket;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.shared.SecretToken;

/**
 * The door for third parties, who have no account: a link's secret stands for who they are, and then a ticket. A link leads
 * as far as the doctor's own door does, by the same rule; whether somebody may enter is then said in the room.
 */
@Stateless
@PermitAll
public class GuestDoor {

    private static final Logger LOG = Logger.getLogger(GuestDoor.class);
    private static final Duration ENTRY_LIFE = Duration.ofMinutes(2);

    @Inject
    private GuestRepository guests;

    @Inject
    private AppointmentViews views;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    /**
     * What the link is; asking changes nothing.
     *
     * @throws BusinessException NOT_FOUND guest-unknown
     */
    public GuestInvitation look(String secret) {
        GuestLink link = known(secret);
        Appointment visit = link.call().appointment();
        JoinDecision door = door(link, clock.now());
        return new GuestInvitation(
                link.name(),
                link.kind().word(),
                visit.practitioner().displayName(),
                door.opensAt(),
                refusal(link, door));
    }

    /**
     * A ticket for the socket of the guest's page.
     *
     * @throws BusinessException NOT_FOUND guest-unknown; FORBIDDEN guest-revoked, guest-over, guest-too-early,
     *     guest-not-open
     */
    public String join(String secret) {
        GuestLink link = known(secret);
        Instant now = clock.now();
        String refusal = refusal(link, door(link, now));
        if (refusal != null) {
            throw audit.refused(
                    new GuestAuthor(link),
                    AuditEntry.ofVisit(AuditAction.GUEST_REFUSED, link.call().appointment(), refusal),
                    new BusinessException(Category.FORBIDDEN, refusal));
        }
        return issue(link, TicketKind.ENTRY, now, now.plus(ENTRY_LIFE));
    }

    /** Uses a ticket up; empty when it is unknown, used, expired, replaced, or when the link leads nowhere now. */
    public Optional<GuestGrant> useTicket(String token) {
        Instant now = clock.now();
        return guests.useTicket(SecretToken.hashOf(token), now).flatMap(ticket -> {
            GuestLink link = ticket.link();
            String refusal = refusal(link, door(link, now));
            if (refusal != null) {
                audit.recordRefusal(
                        new GuestAuthor(link),
                        AuditEntry.ofVisit(
                                AuditAction.GUEST_REFUSED, link.call().appointment(), refusal));
                LOG.infof("A guest's ticket was refused: %s", refusal);
                return Optional.empty();
            }
            return Optional.of(grant(link, ticket.kind() == TicketKind.RESUME));
        });
    }

    /** The one ticket with which the guest's page comes back; null when the link leads nowhere now. */
    String resumeTicket(GuestLink link, Instant now) {
        JoinDecision door = door(link, now);
        if (refusal(link, door) != null) {
            return null;
        }
        guests.revokeTickets(link, TicketKind.RESUME, now);
        return issue(link, TicketKind.RESUME, now, door.closesAt());
    }

    private String issue(GuestLink link, TicketKind kind, Instant now, Instant expiresAt) {
        String token = GuestTicket.PREFIX + SecretToken.next();
        guests.add(GuestTicket.issue(link, SecretToken.hashOf(token), kind, now, expiresAt));
        return token;
    }

    private GuestLink known(String secret) {
        return guests.bySecret(SecretToken.hashOf(secret))
                .orElseThrow(() -> new BusinessException(Category.NOT_FOUND, "guest-unknown"));
    }

    private JoinDecision door(GuestLink link, Instant now) {
        Call call = link.call();
        Appointment visit = call.appointment();
        return views.joinDecision(visit, Optional.of(call), visit.practitioner().subject(), now);
    }

    private static String refusal(GuestLink link, JoinDecision door) {
        Call call = link.call();
        if (link.status() == GuestStatus.REVOKED) {
            return "guest-revoked";
        }
        // a visit that was moved has another call; its links are made anew
        if (!link.status().alive()
                || call.scheduleRevision() != call.appointment().scheduleRevision()) {
            return "guest-over";
        }
        return switch (door.reason()) {
            case OPEN -> null;
            case TOO_EARLY -> "guest-too-early";
            case UNPAID, AGREEMENT_MISSING, CALLS_OFF, BLOCKED, NOT_YOURS -> "guest-not-open";
            case TOO_LATE, CANCELLED, OVER, COMPLETED -> "guest-over";
        };
    }

    private static GuestGrant grant(GuestLink link, boolean resumed) {
        Call call = link.call();
        return new GuestGrant(
                call.publicId(),
                call.appointment().publicId(),
                link.publicId(),
                link.number(),
                link.name(),
                link.kind().word(),
                resumed,
                call.admitted(),
                link.agreed());
    }
}

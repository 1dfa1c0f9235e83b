package org.televisit.application.guest;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.security.Actor;
import org.televisit.application.security.ClientAddress;
import org.televisit.application.security.UnknownCallers;
import org.televisit.application.signaling.GuestGrant;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.call.Call;
import org.televisit.domain.call.TicketKind;
import org.televisit.domain.guest.GuestLink;
import org.televisit.domain.guest.GuestRepository;
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
    private static final String NOBODY = "nobody";

    @Inject
    private GuestRepository guests;

    @Inject
    private GuestPasses passes;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    @Inject
    private UnknownCallers strangers;

    /**
     * What the link is; asking changes nothing.
     *
     * @param subject who is signed in on the page; null for nobody. An admin's link leads that admin alone anywhere
     * @throws BusinessException NOT_FOUND guest-unknown
     */
    public GuestInvitation look(String secret, String subject) {
        GuestLink link = known(secret, subject);
        Appointment visit = link.call().appointment();
        Instant now = clock.now();
        return new GuestInvitation(
                link.name(),
                link.kind().word(),
                visit.practitioner().displayName(),
                passes.door(link, now).opensAt(),
                passes.refusal(link, now));
    }

    /**
     * A ticket for the socket of the guest's page.
     *
     * @param subject as the other
     * @throws BusinessException NOT_FOUND guest-unknown; FORBIDDEN guest-revoked, guest-over, guest-too-early,
     *     guest-not-open
     */
    public String join(String secret, String subject) {
        GuestLink link = known(secret, subject);
        Instant now = clock.now();
        String refusal = passes.refusal(link, now);
        if (refusal != null) {
            throw audit.refused(
                    new GuestAuthor(link, ClientAddress.current()),
                    AuditEntry.ofVisit(AuditAction.GUEST_REFUSED, link.call().appointment(), refusal),
                    new BusinessException(Category.FORBIDDEN, refusal));
        }
        return passes.entry(link, now);
    }

    /** Uses a ticket up; empty when it is unknown, used, expired, replaced, or when the link leads nowhere now. */
    public Optional<GuestGrant> useTicket(String token) {
        Instant now = clock.now();
        return guests.useTicket(SecretToken.hashOf(token), now).flatMap(ticket -> {
            GuestLink link = ticket.link();
            String refusal = passes.refusal(link, now);
            if (refusal != null) {
                audit.recordRefusal(
                        new GuestAuthor(link, ClientAddress.current()),
                        AuditEntry.ofVisit(
                                AuditAction.GUEST_REFUSED, link.call().appointment(), refusal));
                LOG.infof("A guest's ticket was refused: %s", refusal);
                return Optional.empty();
            }
            return Optional.of(grant(link, ticket.kind() == TicketKind.RESUME));
        });
    }

    /**
     * The link of this secret, wherever it leads.
     *
     * @param subject as the others
     * @throws BusinessException NOT_FOUND guest-unknown
     */
    public GuestLink known(String secret, String subject) {
        return guests.bySecret(SecretToken.hashOf(secret))
                .filter(link -> !link.ofAdmin() || link.createdBy().equals(subject))
                .orElseThrow(() -> unknown(subject));
    }

    private BusinessException unknown(String subject) {
        String address = ClientAddress.current();
        BusinessException refusal = new BusinessException(Category.NOT_FOUND, "guest-unknown");
        if (subject == null && !strangers.leaveALine("guest", address)) {
            return refusal;
        }
        return audit.refused(
                new Actor(subject == null ? NOBODY : subject, Set.of(), address),
                new AuditEntry(AuditAction.GUEST_REFUSED, "GuestLink", "?", null, "guest-unknown"),
                refusal);
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
                link.agreed(),
                link.reason(),
                link.doctorAgreed(),
                link.ofAdmin() ? link.createdBy() : null,
                ClientAddress.current());
    }
}

package org.televisit.application.guest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.televisit.application.appointment.AppointmentViews;
import org.televisit.application.appointment.JoinDecision;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.call.Call;
import org.televisit.domain.call.TicketKind;
import org.televisit.domain.guest.GuestLink;
import org.televisit.domain.guest.GuestRepository;
import org.televisit.domain.guest.GuestStatus;
import org.televisit.domain.guest.GuestTicket;
import org.televisit.domain.shared.SecretToken;

/** How far a guest's link leads: as far as the doctor's own door does, by the same rule; and the tickets for it. */
@Dependent
class GuestPasses {

    private static final Duration ENTRY_LIFE = Duration.ofMinutes(2);
    private static final Duration ADMINS_RESUME_LIFE = Duration.ofHours(1);

    @Inject
    private GuestRepository guests;

    @Inject
    private AppointmentViews views;

    /** A ticket for a page that opens now. */
    String entry(GuestLink link, Instant now) {
        return issue(link, TicketKind.ENTRY, now, now.plus(ENTRY_LIFE));
    }

    /** The one ticket with which the guest's page comes back; null when the link leads nowhere now. */
    String resume(GuestLink link, Instant now) {
        JoinDecision door = door(link, now);
        if (refusal(link, door) != null) {
            return null;
        }
        guests.revokeTickets(link, TicketKind.RESUME, now);
        // no window holds an admin back, so none says how long; with the call it ends anyway
        Instant until = link.ofAdmin() ? now.plus(ADMINS_RESUME_LIFE) : door.closesAt();
        return issue(link, TicketKind.RESUME, now, until);
    }

    private String issue(GuestLink link, TicketKind kind, Instant now, Instant expiresAt) {
        String token = GuestTicket.PREFIX + SecretToken.next();
        guests.add(GuestTicket.issue(link, SecretToken.hashOf(token), kind, now, expiresAt));
        return token;
    }

    /** The doctor's own door, for the hour and what else holds for everybody. */
    JoinDecision door(GuestLink link, Instant now) {
        Call call = link.call();
        Appointment visit = call.appointment();
        return views.joinDecision(visit, Optional.of(call), visit.practitioner().subject(), now);
    }

    /** Why the link leads nowhere now; null when it does. */
    String refusal(GuestLink link, Instant now) {
        return refusal(link, door(link, now));
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
        if (link.ofAdmin()) {
            return call.alive() ? null : "guest-over";
        }
        return switch (door.reason()) {
            case OPEN -> null;
            case TOO_EARLY -> "guest-too-early";
            case UNPAID, AGREEMENT_MISSING, CALLS_OFF, BLOCKED, NOT_YOURS -> "guest-not-open";
            case TOO_LATE, CANCELLED, OVER, COMPLETED -> "guest-over";
        };
    }
}

package org.televisit.application.call;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.televisit.application.appointment.AppointmentViews;
import org.televisit.application.appointment.JoinDecision;
import org.televisit.application.appointment.TimingViews;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.security.ClientAddress;
import org.televisit.application.signaling.SeatGrant;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.call.Call;
import org.televisit.domain.call.CallRepository;
import org.televisit.domain.call.JoinTicket;
import org.televisit.domain.call.ParticipantRole;
import org.televisit.domain.call.TicketKind;

/** Where tickets are taken: once, from their owner, and only while the door is still open. */
@Dependent
public class TicketDesk {

    private static final Logger LOG = Logger.getLogger(TicketDesk.class);

    @Inject
    private CallRepository calls;

    @Inject
    private AppointmentViews views;

    @Inject
    private TimingViews timing;

    @Inject
    private IceServers ice;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    Optional<SeatGrant> use(String token, String boundSubject) {
        Instant now = clock.now();
        String hash = JoinTicket.hashOf(token);
        JoinTicket known = calls.ticket(hash).orElse(null);
        if (known == null) {
            LOG.info("An unknown ticket was refused");
            return Optional.empty();
        }
        if (boundSubject != null && !boundSubject.equals(known.subject())) {
            return refuse(known, "ticket-of-another");
        }
        Optional<JoinTicket> used = calls.useTicket(hash, now);
        if (used.isEmpty()) {
            return refuse(known, "ticket-spent");
        }
        Call call = known.call();
        Appointment visit = call.appointment();
        // A ticket of a time that has been moved since leads nowhere, even if the visit may be joined.
        if (call.scheduleRevision() != visit.scheduleRevision()) {
            return refuse(known, "ticket-spent");
        }
        JoinDecision decision = views.joinDecision(visit, Optional.of(call), known.subject(), now);
        if (!decision.allowed()) {
            return refuse(known, decision.reason().code());
        }
        return Optional.of(seat(known, call, visit, now));
    }

    /** Whether who is seated may still be: the rule of joining, asked again. */
    boolean mayStay(Call call, String subject, Instant now) {
        return views.joinDecision(call.appointment(), Optional.of(call), subject, now)
                .allowed();
    }

    private Optional<SeatGrant> refuse(JoinTicket ticket, String reason) {
        audit.recordRefusal(
                new Seated(ticket.subject(), ticket.role(), ClientAddress.current()),
                AuditEntry.ofVisit(AuditAction.JOIN_REFUSED, ticket.call().appointment(), reason));
        LOG.infof("A ticket was refused: %s", reason);
        return Optional.empty();
    }

    private SeatGrant seat(JoinTicket ticket, Call call, Appointment visit, Instant now) {
        boolean patient = ticket.role() == ParticipantRole.PATIENT;
        String other =
                patient ? visit.practitioner().displayName() : visit.patient().displayName();
        return new SeatGrant(
                call.publicId(),
                visit.publicId(),
                ticket.role(),
                ticket.subject(),
                ticket.displayName(),
                other,
                ticket.kind() == TicketKind.RESUME,
                call.admitted(),
                call.startedAt(),
                visit.visitEnd(),
                Timings.frame(timing.of(visit, Optional.of(call), !patient, now)),
                call.admitted() ? ice.jsonFor(call.publicId(), ticket.role(), call.relayOnly(), now) : null,
                ClientAddress.current());
    }
}

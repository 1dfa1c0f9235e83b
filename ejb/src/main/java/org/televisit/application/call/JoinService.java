package org.televisit.application.call;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.televisit.application.appointment.AppointmentViews;
import org.televisit.application.appointment.JoinDecision;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.person.Proxies;
import org.televisit.application.security.Actor;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.PersonLimits;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.call.Call;
import org.televisit.domain.call.CallRepository;
import org.televisit.domain.call.ParticipantRole;
import org.televisit.domain.call.Participation;
import org.televisit.domain.person.Person;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/**
 * Hands out tickets for the room of a visit, to whom {@code JoinPolicy} lets in (REQUIREMENTS A8, C1). Admins may ask
 * so that their refusal is written down like anybody's.
 */
@Stateless
@RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.ADMIN})
public class JoinService {

    @Inject
    private AppointmentRepository appointments;

    @Inject
    private AppointmentViews views;

    @Inject
    private Proxies proxies;

    @Inject
    private CallRepository calls;

    @Inject
    private SeatTickets tickets;

    @Inject
    private CurrentActor caller;

    @Inject
    private ApplicationClock clock;

    @Inject
    private PersonLimits limits;

    @Inject
    private AuditTrail audit;

    /**
     * A ticket for the caller's seat; the call is made by whoever asks first.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN with the reason of the {@link JoinDecision};
     *     TOO_OFTEN too-many-tickets
     */
    public JoinGrant join(String appointmentId) {
        Actor actor = caller.actor();
        // before anything is looked for: a refusal is a line of the trail
        limits.ticket(actor);
        Instant now = clock.now();
        Appointment visit = appointments
                .byPublicId(appointmentId)
                .orElseThrow(() -> new BusinessException(Category.NOT_FOUND, "not-found"));
        JoinDecision decision = views.joinDecision(visit, calls.byAppointment(visit), actor.subject(), now);
        if (!decision.allowed()) {
            throw audit.refused(
                    actor,
                    AuditEntry.ofVisit(
                            AuditAction.JOIN_REFUSED, visit, decision.reason().code()),
                    decision.refusal());
        }
        return grant(actor, visit, now);
    }

    private JoinGrant grant(Actor actor, Appointment visit, Instant now) {
        boolean asDoctor = actor.subject().equals(visit.practitioner().subject());
        String self = asDoctor ? visit.practitioner().displayName() : nameAsPatient(visit, actor.subject());
        Person other = asDoctor ? visit.patient() : visit.practitioner();
        ParticipantRole role = asDoctor ? ParticipantRole.PRACTITIONER : ParticipantRole.PATIENT;
        Call call = calls.openFor(visit, now);
        Participation seat = calls.seat(call, role, actor.subject(), self);
        String ticket = tickets.entry(seat, now);
        audit.record(actor, AuditEntry.ofVisit(AuditAction.TICKET, visit, null));
        return new JoinGrant(
                ticket, call.publicId(), role, self, other.displayName(), visit.startsAt(), visit.visitEnd());
    }

    /** Who acts for the patient sits under their own name, with the patient's. */
    private String nameAsPatient(Appointment visit, String subject) {
        return proxies.seatName(subject, visit.patient(), visit.practitioner().language());
    }
}

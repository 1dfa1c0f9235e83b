package org.televisit.application.call;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.televisit.application.appointment.AppointmentViews;
import org.televisit.application.appointment.JoinDecision;
import org.televisit.application.appointment.Parties;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.person.Proxies;
import org.televisit.application.security.Actor;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.attendance.AttendanceRepository;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.call.Call;
import org.televisit.domain.call.CallRepository;
import org.televisit.domain.call.ParticipantRole;
import org.televisit.domain.call.Ring;
import org.televisit.domain.call.RingRepository;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** Ringing and answering (REQUIREMENTS C4). */
@Stateless
@RolesAllowed({Roles.PATIENT, Roles.DOCTOR})
public class RingService {

    @Inject
    private Parties parties;

    @Inject
    private Proxies proxies;

    @Inject
    private AppointmentViews views;

    @Inject
    private RingRepository rings;

    @Inject
    private CallRepository calls;

    @Inject
    private AttendanceRepository attendance;

    @Inject
    private Bell bell;

    @Inject
    private CurrentActor caller;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<Rang> events;

    /**
     * The doctor rings the patient.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours, or the reason why nobody may join; CONFLICT
     *     patient-here when the patient is in the room
     */
    @RolesAllowed(Roles.DOCTOR)
    public void ring(String appointmentId) {
        Actor actor = caller.actor();
        Appointment visit = parties.toConduct(appointmentId, actor);
        Instant now = clock.now();
        Call call = calls.byAppointment(visit).orElse(null);
        JoinDecision door = views.joinDecision(visit, calls.byAppointment(visit), actor.subject(), now);
        if (!door.allowed()) {
            throw door.refusal();
        }
        if (call != null
                && attendance.openPresence(call, ParticipantRole.PATIENT).isPresent()) {
            throw new BusinessException(Category.CONFLICT, "patient-here");
        }
        bell.ring(visit, ParticipantRole.PATIENT, actor, now);
    }

    /**
     * Who is rung answers; after the first answer this changes nothing.
     *
     * @param coming whether they come, or can't for some minutes
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours for anybody who is not rung
     */
    public void answer(String ringId, boolean coming) {
        Actor actor = caller.actor();
        Instant now = clock.now();
        Ring ring = rings.byPublicIdLocked(ringId)
                .orElseThrow(() -> new BusinessException(Category.NOT_FOUND, "not-found"));
        if (!isRung(ring, actor.subject())) {
            throw audit.refused(
                    actor,
                    AuditEntry.ofVisit(AuditAction.READ_REFUSED, ring.appointment(), "not-yours"),
                    new BusinessException(Category.FORBIDDEN, "not-yours"));
        }
        if (ring.ringing(now)) {
            if (coming) {
                ring.accept(actor.subject(), now);
            } else {
                ring.decline(actor.subject(), now);
            }
            bell.ended(ring, actor, now);
        }
    }

    /** A page has just been opened: what rings for the caller rings there too. */
    public void ringAgain() {
        Instant now = clock.now();
        String subject = caller.actor().subject();
        rings.ringingFor(subject, proxies.actedForBy(subject), now).forEach(ring -> events.fire(new Rang(ring, now)));
    }

    private boolean isRung(Ring ring, String subject) {
        Appointment visit = ring.appointment();
        return ring.rung() == ParticipantRole.PRACTITIONER
                ? subject.equals(visit.practitioner().subject())
                : proxies.speaksFor(subject, visit.patient());
    }

    /** Public ids of those that nobody answered in time. */
    @RolesAllowed(Roles.SYSTEM)
    public List<String> unanswered(int atMost) {
        return rings.unanswered(clock.now(), atMost);
    }

    /** Nobody answered this one. */
    @RolesAllowed(Roles.SYSTEM)
    public void miss(String ringId) {
        Instant now = clock.now();
        rings.byPublicIdLocked(ringId).filter(ring -> ring.unanswered(now)).ifPresent(ring -> {
            ring.miss(now);
            bell.ended(ring, Actor.SYSTEM, now);
        });
    }
}

package org.televisit.application.appointment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.televisit.application.appointment.VisitEvent.Kind;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.security.Actor;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.call.Call;
import org.televisit.domain.call.CallEndReason;
import org.televisit.domain.call.CallRepository;
import org.televisit.domain.person.PersonRepository;
import org.televisit.domain.person.Practitioner;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/**
 * Handing a visit to another doctor at the time agreed upon (REQUIREMENTS I5): it stays the same visit, with all that
 * is kept with it; the one doctor's time becomes free and the other's is held, or nothing happens.
 */
@Stateless
@RolesAllowed({Roles.DOCTOR, Roles.ADMIN})
public class HandOverService {

    private static final Logger LOG = Logger.getLogger(HandOverService.class);

    @Inject
    private AppointmentRepository appointments;

    @Inject
    private CallRepository calls;

    @Inject
    private PersonRepository people;

    @Inject
    private PractitionerViews doctors;

    @Inject
    private Parties parties;

    @Inject
    private AppointmentViews views;

    @Inject
    private AppointmentSettings settings;

    @Inject
    private CurrentActor caller;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    @Inject
    private VisitNews news;

    @Inject
    private Event<VisitEnded> endings;

    /**
     * Hands it over; its doctor may, and any admin.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours; INVALID slot-past once it was to begin, type-unknown when
     *     the other has no such visits; CONFLICT stale, visit-live, slot-taken, illegal-transition
     */
    public AppointmentView handOver(String appointmentId, String practitionerId, int expectedVersion) {
        Actor actor = caller.actor();
        Appointment visit =
                actor.isAdmin() ? parties.toChange(appointmentId, actor) : parties.toConduct(appointmentId, actor);
        visit.requireVersion(expectedVersion);
        Practitioner another = people.practitionerByPublicId(practitionerId)
                .orElseThrow(() -> new BusinessException(Category.NOT_FOUND, "not-found"));
        requirePossible(visit, another);
        Instant now = clock.now();
        endCall(visit, now);
        news.tell(Kind.HANDING_OVER, visit, actor, now);
        visit.handTo(another, now);
        visit.payOnlineWithin(settings.payOnlineWithin());
        appointments.move(visit);
        audit.record(actor, AuditEntry.ofVisit(AuditAction.HAND_OVER, visit, another.publicId()));
        news.tell(Kind.HANDED_OVER, visit, actor, now);
        LOG.infof("Visit %s was handed over", visit.publicId());
        return views.of(visit, actor, now);
    }

    /** Who could have it: all other doctors who have visits of its kind. Whose time is taken is found out by trying. */
    public List<PractitionerView> candidates(String appointmentId) {
        Appointment visit = parties.toRead(appointmentId, caller.actor());
        return doctors.of(people.practitioners().stream()
                .filter(doctor -> !doctor.equals(visit.practitioner()) && Offerings.by(doctor, visit.visitType()))
                .toList());
    }

    private void requirePossible(Appointment visit, Practitioner another) {
        if (calls.byAppointment(visit).filter(Call::live).isPresent()) {
            throw new BusinessException(Category.CONFLICT, "visit-live");
        }
        if (another.equals(visit.practitioner()) || !Offerings.by(another, visit.visitType())) {
            throw new BusinessException(Category.INVALID, "type-unknown");
        }
    }

    private void endCall(Appointment visit, Instant now) {
        calls.byAppointment(visit).filter(Call::alive).ifPresent(call -> {
            call.complete(CallEndReason.RESCHEDULED, now);
            calls.revokeTicketsOf(call, now);
            endings.fire(new VisitEnded(call.publicId(), visit.publicId(), "rescheduled", null));
        });
    }
}

package org.televisit.application.appointment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;
import org.televisit.application.appointment.VisitEvent.Kind;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.security.Actor;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.PersonLimits;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.domain.appointment.AppointmentStatus;
import org.televisit.domain.appointment.CancellationReason;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.call.Call;
import org.televisit.domain.call.CallEndReason;
import org.televisit.domain.call.CallRepository;
import org.televisit.domain.schedule.Schedule;
import org.televisit.domain.schedule.ScheduleRepository;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** Moving, calling off and correcting visits (REQUIREMENTS A5, A6). Each is one transaction. */
@Stateless
@RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.ADMIN, Roles.SYSTEM})
public class ChangeService {

    private static final Logger LOG = Logger.getLogger(ChangeService.class);

    @Inject
    private AppointmentRepository appointments;

    @Inject
    private CallRepository calls;

    @Inject
    private ScheduleRepository schedules;

    @Inject
    private FreeSlots freeSlots;

    @Inject
    private Parties parties;

    @Inject
    private AppointmentViews views;

    @Inject
    private AppointmentSettings settings;

    @Inject
    private PersonLimits limits;

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
     * Calls a visit off; its time is free again and whoever waits in its room is told.
     *
     * @param note what to tell the other side, at most 500 characters; null for nothing
     * @param expectedVersion the version that the decision was made upon
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours; CONFLICT stale, visit-live, illegal-transition
     */
    public void cancel(String appointmentId, String note, int expectedVersion) {
        Actor actor = caller.actor();
        Appointment visit = parties.toChange(appointmentId, actor);
        visit.requireVersion(expectedVersion);
        requireNotLive(visit);
        Instant now = clock.now();
        visit.cancel(cancellationReason(visit, actor, now), note, now);
        appointments.release(visit);
        endCall(visit, CallEndReason.CANCELLED, "cancelled", now);
        audit.record(actor, AuditEntry.ofVisit(AuditAction.CANCEL, visit, code(visit.cancellationReason())));
        news.tell(Kind.CANCELLED, visit, actor, now);
        LOG.infof("Visit %s was cancelled: %s", visit.publicId(), visit.cancellationReason());
    }

    /** As the other, without a word on why. */
    public AppointmentView reschedule(String appointmentId, Instant newStart, int expectedVersion) {
        return reschedule(appointmentId, newStart, null, expectedVersion);
    }

    /**
     * Moves a visit. A patient may choose among the slots offered, the others any time that is not past.
     *
     * @param note why, for the other side, at most 500 characters; null for nothing
     * @throws BusinessException as booking and cancelling do; TOO_OFTEN too-many-moves
     */
    public AppointmentView reschedule(String appointmentId, Instant newStart, String note, int expectedVersion) {
        Actor actor = caller.actor();
        Appointment visit = parties.toChange(appointmentId, actor);
        visit.requireVersion(expectedVersion);
        requireNotLive(visit);
        Instant now = clock.now();
        Schedule schedule = schedules.byPractitioner(visit.practitioner()).orElse(null);
        boolean asPatient = parties.asPatient(visit, actor);
        if (asPatient) {
            limits.move(actor);
        }
        if (asPatient && (schedule == null || !freeSlots.offers(schedule, visit.visitType(), newStart, now))) {
            throw new BusinessException(Category.INVALID, "slot-outside");
        }
        String oldStart = visit.startsAt().toString();
        endCall(visit, CallEndReason.RESCHEDULED, "rescheduled", now);
        visit.reschedule(newStart, schedule == null ? ZoneId.of(visit.zone()) : schedule.zone(), now);
        visit.movedFor(note);
        visit.payOnlineWithin(settings.payOnlineWithin());
        appointments.move(visit);
        audit.record(actor, AuditEntry.ofVisit(AuditAction.RESCHEDULE, visit, null));
        news.tell(Kind.RESCHEDULED, visit, actor, now, Map.of(VisitEvent.OLD_START, oldStart));
        LOG.infof("Visit %s was moved", visit.publicId());
        return views.of(visit, actor, now);
    }

    /**
     * Puts a wrong outcome right (REQUIREMENTS A6), within the days that are set.
     *
     * @param cancelledFor DOCTOR_LATE or TECHNICAL when the outcome is CANCELLED, else null
     * @param reason why, 1 to 500 characters
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours, correction-window; INVALID reason-missing; CONFLICT
     *     illegal-transition
     */
    @RolesAllowed({Roles.DOCTOR, Roles.ADMIN})
    public AppointmentView correctOutcome(
            String appointmentId, AppointmentStatus outcome, CancellationReason cancelledFor, String reason) {
        Actor actor = caller.actor();
        Appointment visit =
                actor.isAdmin() ? parties.toChange(appointmentId, actor) : parties.toConduct(appointmentId, actor);
        Instant now = clock.now();
        visit.correctOutcome(outcome, cancelledFor, reason, actor.subject(), settings.correctWithin(), now);
        audit.record(actor, AuditEntry.ofVisit(AuditAction.CORRECT, visit, outcome.name()));
        news.tell(Kind.CORRECTED, visit, actor, now);
        LOG.infof("The outcome of visit %s was corrected to %s", visit.publicId(), outcome);
        return views.of(visit, actor, now);
    }

    private CancellationReason cancellationReason(Appointment visit, Actor actor, Instant now) {
        if (!parties.asPatient(visit, actor)) {
            return CancellationReason.HOSPITAL;
        }
        boolean late = now.isAfter(visit.startsAt().minus(settings.lateCancelWithin()));
        return late ? CancellationReason.PATIENT_LATE : CancellationReason.PATIENT;
    }

    private void requireNotLive(Appointment visit) {
        if (calls.byAppointment(visit).filter(Call::live).isPresent()) {
            throw new BusinessException(Category.CONFLICT, "visit-live");
        }
    }

    private void endCall(Appointment visit, CallEndReason reason, String outcome, Instant now) {
        calls.byAppointment(visit).filter(Call::alive).ifPresent(call -> {
            call.complete(reason, now);
            calls.revokeTicketsOf(call, now);
            endings.fire(new VisitEnded(call.publicId(), visit.publicId(), outcome, null));
        });
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

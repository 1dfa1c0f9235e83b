package org.televisit.application.attendance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.televisit.application.appointment.Parties;
import org.televisit.application.appointment.TimekeepingSettings;
import org.televisit.application.appointment.TimingView;
import org.televisit.application.appointment.TimingViews;
import org.televisit.application.appointment.VisitEvent.Kind;
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
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** What the two may do about a visit's time: being late, waiting, extending, holding its end (REQUIREMENTS T2 to T4). */
@Stateless
@RolesAllowed({Roles.DOCTOR, Roles.ADMIN})
public class DelayService {

    @Inject
    private TimekeepingSettings settings;

    @Inject
    private Parties parties;

    @Inject
    private CallRepository calls;

    @Inject
    private TimingViews timings;

    @Inject
    private TimeTelling telling;

    @Inject
    private CurrentActor caller;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    /**
     * What becomes of a visit's time, for its parties and admins.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours
     */
    @RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.ADMIN})
    public TimingView timing(String appointmentId) {
        Actor actor = caller.actor();
        Appointment visit = parties.toRead(appointmentId, actor);
        boolean conducts = actor.subject().equals(visit.practitioner().subject());
        return timings.of(visit, calls.byAppointment(visit), conducts, clock.now());
    }

    /**
     * "I'm late", said by the doctor, or by an admin for them; moves the expected start, once.
     *
     * @param minutes 5, 10 or 15
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours; INVALID minutes-unknown; CONFLICT delay-announced,
     *     visit-live, visit-over
     */
    public void announceLate(String appointmentId, int minutes) {
        Actor actor = caller.actor();
        Appointment visit =
                actor.isAdmin() ? parties.toChange(appointmentId, actor) : parties.toConduct(appointmentId, actor);
        Instant now = clock.now();
        requireNotBegun(visit);
        visit.announceDelay(minutes, now);
        audit.record(actor, AuditEntry.ofVisit(AuditAction.DELAY, visit, Integer.toString(minutes)));
        telling.moved(visit, actor, now);
    }

    /**
     * Five minutes more, as often as the settings let.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours; CONFLICT visit-over, extended-enough
     */
    public void extend(String appointmentId) {
        Actor actor = caller.actor();
        Appointment visit = parties.toConduct(appointmentId, actor);
        Instant now = clock.now();
        requireCall(visit, now);
        visit.extend(settings.delay(), now);
        audit.record(actor, AuditEntry.ofVisit(AuditAction.EXTEND, visit, Integer.toString(visit.extensionMinutes())));
        telling.changed(Kind.EXTENDED, visit, actor, now);
    }

    /**
     * "I can't end now": no rule closes the room until {@link #release} or the doctor's finish.
     *
     * @param reason 1 to 500 characters
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours; INVALID reason-missing, note-too-long; CONFLICT
     *     visit-over
     */
    public void hold(String appointmentId, String reason) {
        Actor actor = caller.actor();
        Appointment visit = parties.toConduct(appointmentId, actor);
        Instant now = clock.now();
        requireCall(visit, now);
        visit.hold(reason, now);
        audit.record(actor, AuditEntry.ofVisit(AuditAction.HOLD, visit, "held"));
        telling.changed(Kind.HELD, visit, actor, now);
    }

    /**
     * The end is no longer held; if E has passed, the room closes with the next sweep.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours
     */
    public void release(String appointmentId) {
        Actor actor = caller.actor();
        Appointment visit = parties.toConduct(appointmentId, actor);
        if (visit.held()) {
            Instant now = clock.now();
            visit.release(now);
            audit.record(actor, AuditEntry.ofVisit(AuditAction.HOLD, visit, "released"));
            telling.released(visit, now);
        }
    }

    /**
     * The patient would rather wait for a late doctor: the visit is not cancelled before its end.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours, wait-too-early before X + 3 min; CONFLICT visit-over
     */
    @RolesAllowed(Roles.PATIENT)
    public void keepWaiting(String appointmentId) {
        Actor actor = caller.actor();
        Appointment visit = parties.toAttend(appointmentId, actor);
        Instant now = clock.now();
        requireOpen(visit);
        TimingView timing = timings.of(visit, calls.byAppointment(visit), false, now);
        if (now.isBefore(timing.warnFrom())) {
            throw new BusinessException(Category.FORBIDDEN, "wait-too-early");
        }
        visit.patientWaits(now);
        audit.record(actor, AuditEntry.ofVisit(AuditAction.WAIT, visit, "doctor-late"));
        telling.roomOf(visit, now);
    }

    /**
     * The patient would rather wait for a start that moved by more than 30 minutes than rebook.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours; CONFLICT visit-over
     */
    @RolesAllowed(Roles.PATIENT)
    public void acceptDelay(String appointmentId) {
        Actor actor = caller.actor();
        Appointment visit = parties.toAttend(appointmentId, actor);
        requireOpen(visit);
        visit.acceptDelay();
        audit.record(actor, AuditEntry.ofVisit(AuditAction.WAIT, visit, "delay-accepted"));
        telling.roomOf(visit, clock.now());
    }

    private static void requireOpen(Appointment visit) {
        if (visit.settled()) {
            throw new BusinessException(Category.CONFLICT, "visit-over");
        }
    }

    private void requireNotBegun(Appointment visit) {
        requireOpen(visit);
        if (calls.byAppointment(visit).filter(call -> call.startedAt() != null).isPresent()) {
            throw new BusinessException(Category.CONFLICT, "visit-live");
        }
    }

    /** There must be a room whose end has not come. */
    private void requireCall(Appointment visit, Instant now) {
        Optional<Call> call = calls.byAppointment(visit).filter(Call::alive);
        if (call.isEmpty() || !now.isBefore(visit.doorOpenUntil(now))) {
            throw new BusinessException(Category.CONFLICT, "visit-over");
        }
    }
}

package org.televisit.application.call;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.televisit.application.appointment.AppointmentSettings;
import org.televisit.application.appointment.Parties;
import org.televisit.application.appointment.TimekeepingSettings;
import org.televisit.application.appointment.VisitEvent;
import org.televisit.application.appointment.VisitEvent.Kind;
import org.televisit.application.appointment.VisitNews;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.security.Actor;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.AppointmentStatus;
import org.televisit.domain.appointment.CancellationReason;
import org.televisit.domain.appointment.Channel;
import org.televisit.domain.attendance.AttendanceRepository;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.call.Call;
import org.televisit.domain.call.CallEndReason;
import org.televisit.domain.call.CallRepository;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** Finishing, reopening and looking back at calls (REQUIREMENTS A8, C17, T5). */
@Stateless
@RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.ADMIN})
public class CallService {

    @Inject
    private TimekeepingSettings settings;

    @Inject
    private AppointmentSettings appointmentSettings;

    @Inject
    private Parties parties;

    @Inject
    private CallRepository calls;

    @Inject
    private AttendanceRepository attendance;

    @Inject
    private CallEnding ending;

    @Inject
    private CurrentActor caller;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    @Inject
    private VisitNews news;

    /**
     * The visit's doctor says what it came to. The room closes after the commit. Also answers "done, broken off or by
     * phone?" for a visit whose end came while they talked; for a reopened one it ends the call alone.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours, not-attended-too-early; CONFLICT call-completed,
     *     no-media (COMPLETED without media both ways), visit-live (RESCHEDULE after it began), patient-came
     */
    @RolesAllowed({Roles.DOCTOR, Roles.SYSTEM})
    public CallSummaryView finish(String appointmentId, FinishOutcome outcome) {
        return answer(appointmentId, outcome, null);
    }

    /**
     * As {@link #finish}, with a reason; only with one may a visit be called done that was held by chat alone.
     *
     * @param reason at most 500 characters; null for none
     * @throws BusinessException as finishing; INVALID note-too-long
     */
    @RolesAllowed({Roles.DOCTOR, Roles.SYSTEM})
    public CallSummaryView answer(String appointmentId, FinishOutcome outcome, String reason) {
        Actor actor = caller.actor();
        Appointment visit = parties.toConduct(appointmentId, actor);
        Instant now = clock.now();
        Call call = calls.openFor(visit, now);
        requireUnfinished(visit, call);
        boolean open = !visit.settled();
        if (open) {
            settle(visit, call, outcome, reason, now);
        }
        boolean newlySettled = open && visit.settled();
        ending.end(visit, call, endReason(outcome), word(outcome), actor, now);
        if (newlySettled) {
            news.tell(VisitEvent.outcomeOf(visit), visit, actor, now);
        } else if (open) {
            visit.lookAgainAt(now);
        }
        return summaryOf(visit);
    }

    /**
     * The doctor takes a finish back, for a while (A8); the room is open again for as long.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours, reopen-window; CONFLICT illegal-transition, also when the visit was
     *     called off
     */
    @RolesAllowed(Roles.DOCTOR)
    public void reopen(String appointmentId) {
        Actor actor = caller.actor();
        Appointment visit = parties.toConduct(appointmentId, actor);
        Instant now = clock.now();
        Call call = calls.byAppointment(visit)
                .filter(made -> visit.mayReopen())
                .orElseThrow(() -> new BusinessException(Category.CONFLICT, "illegal-transition"));
        call.reopen(appointmentSettings.reopenWithin(), now);
        Instant end = now.plus(appointmentSettings.reopenWithin());
        visit.reopenUntil(end, now);
        audit.record(actor, AuditEntry.ofVisit(AuditAction.REOPEN, visit, null));
        news.tell(Kind.REOPENED, visit, actor, now);
    }

    /**
     * What became of one visit, for its parties and admins.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours
     */
    public CallSummaryView summary(String appointmentId) {
        return summaryOf(parties.toSee(appointmentId, caller.actor()));
    }

    private static void requireUnfinished(Appointment visit, Call call) {
        boolean askedAfterEnd = !visit.settled() && call.endReason() == CallEndReason.SLOT_END;
        if (!call.alive() && !askedAfterEnd) {
            throw new BusinessException(Category.CONFLICT, "call-completed");
        }
    }

    private void settle(Appointment visit, Call call, FinishOutcome outcome, String reason, Instant now) {
        boolean arrived = visit.status() == AppointmentStatus.ARRIVED;
        Optional<BusinessException> refusal = FinishRules.refusal(
                outcome,
                call.startedAt() != null,
                arrived,
                attendance.factsFor(visit, call, settings.attendance()),
                reason,
                now);
        refusal.ifPresent(refused -> {
            throw refused;
        });
        switch (outcome) {
            case COMPLETED -> visit.fulfil(Channel.VIDEO, reason, now);
            case BY_PHONE -> visit.fulfil(Channel.PHONE, reason, now);
            case TECHNICAL -> visit.cancel(CancellationReason.TECHNICAL, reason, now);
            case NOT_ATTENDED -> visit.noShow(now);
            case RESCHEDULE -> {
                return; // it keeps its time until the doctor has picked another, or its end settles it
            }
        }
        ending.free(visit);
    }

    private CallSummaryView summaryOf(Appointment visit) {
        return calls.summary(visit)
                .map(CallSummaryView::of)
                .orElseThrow(() -> new BusinessException(Category.NOT_FOUND, "not-found"));
    }

    private static CallEndReason endReason(FinishOutcome outcome) {
        return switch (outcome) {
            case COMPLETED -> CallEndReason.FINISHED;
            case TECHNICAL -> CallEndReason.TECHNICAL;
            case BY_PHONE -> CallEndReason.BY_PHONE;
            case NOT_ATTENDED -> CallEndReason.NOT_ATTENDED;
            case RESCHEDULE -> CallEndReason.RESCHEDULED;
        };
    }

    private static String word(FinishOutcome outcome) {
        return switch (outcome) {
            case COMPLETED -> "completed";
            case TECHNICAL -> "technical";
            case BY_PHONE -> "by-phone";
            case NOT_ATTENDED -> "not-attended";
            case RESCHEDULE -> "rescheduled";
        };
    }
}

package org.televisit.application.attendance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.televisit.application.appointment.VisitEvent;
import org.televisit.application.appointment.VisitEvent.Kind;
import org.televisit.application.appointment.VisitNews;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.call.CallEnding;
import org.televisit.application.security.Actor;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.domain.appointment.CancellationReason;
import org.televisit.domain.appointment.Channel;
import org.televisit.domain.attendance.AttendanceFacts;
import org.televisit.domain.attendance.AttendanceRepository;
import org.televisit.domain.attendance.Outcome;
import org.televisit.domain.attendance.Settlement;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.call.Call;
import org.televisit.domain.call.CallEndReason;
import org.televisit.domain.call.CallRepository;

/**
 * Settles one visit at a time by REQUIREMENTS T0: lock, read the facts, decide, become. The decision is made again
 * under the lock, so what somebody committed before wins, even late.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SettlementService {

    private static final Logger LOG = Logger.getLogger(SettlementService.class);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    @Inject
    private AppointmentRepository appointments;

    @Inject
    private CallRepository calls;

    @Inject
    private AttendanceRepository attendance;

    @Inject
    private CallEnding ending;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    @Inject
    private VisitNews news;

    /** Internal keys of visits to look at now; their rows are free again when this returns. */
    public List<Long> due(int limit) {
        return appointments.dueForSettlement(clock.now(), limit);
    }

    /** Settles the visit, or says when to look again. */
    public void settle(long id) {
        Appointment visit = appointments.byIdLocked(id).orElse(null);
        if (visit == null) {
            return;
        }
        Instant now = clock.now();
        Optional<Call> call = calls.byAppointment(visit);
        AttendanceFacts facts = attendance.factsFor(visit, call.orElse(null));
        Outcome outcome = Settlement.decide(facts, now);
        if (outcome == Outcome.NOT_YET) {
            visit.lookAgainAt(Settlement.nextLook(facts, now).orElse(null));
            return;
        }
        apply(visit, call, outcome, now);
        if (outcome == Outcome.SLOT_END) {
            visit.lookAgainAt(
                    visit.settled() ? null : Settlement.nextLook(facts, now).orElse(null));
        }
    }

    /** A visit that could not be settled must not keep the others waiting. */
    public void postpone(long id) {
        appointments
                .byIdLocked(id)
                .ifPresent(visit -> visit.lookAgainAt(clock.now().plus(AFTER_FAILURE)));
    }

    private void apply(Appointment visit, Optional<Call> call, Outcome outcome, Instant now) {
        switch (outcome) {
            case NOT_YET, SLOT_END -> {}
            case FULFILLED -> visit.fulfil(Channel.VIDEO, now);
            case DOCTOR_LATE -> visit.cancel(CancellationReason.DOCTOR_LATE, null, now);
            case NO_SHOW -> visit.noShow(now);
            case TECHNICAL -> visit.cancel(CancellationReason.TECHNICAL, null, now);
        }
        String word = word(outcome);
        audit.record(Actor.SYSTEM, AuditEntry.ofVisit(AuditAction.SETTLE, visit, word));
        call.ifPresent(made -> ending.end(visit, made, endReason(outcome), word, Actor.SYSTEM, now));
        ending.free(visit);
        tell(visit, outcome, now);
        LOG.infof("Visit %s was settled: %s", visit.publicId(), word);
    }

    private void tell(Appointment visit, Outcome outcome, Instant now) {
        if (outcome != Outcome.SLOT_END) {
            news.tell(VisitEvent.outcomeOf(visit), visit, Actor.SYSTEM, now);
        } else if (!visit.settled()) {
            news.tell(Kind.OUTCOME_ASKED, visit, Actor.SYSTEM, now);
        }
    }

    private static CallEndReason endReason(Outcome outcome) {
        return switch (outcome) {
            case NOT_YET, FULFILLED -> CallEndReason.FINISHED;
            case DOCTOR_LATE -> CallEndReason.CANCELLED;
            case NO_SHOW -> CallEndReason.NOT_ATTENDED;
            case SLOT_END -> CallEndReason.SLOT_END;
            case TECHNICAL -> CallEndReason.TECHNICAL;
        };
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case NOT_YET, FULFILLED -> "completed";
            case DOCTOR_LATE -> "doctor-late";
            case NO_SHOW -> "not-attended";
            case SLOT_END -> "slot-end";
            case TECHNICAL -> "technical";
        };
    }
}

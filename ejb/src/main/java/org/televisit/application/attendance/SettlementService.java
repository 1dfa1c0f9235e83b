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
import org.televisit.application.appointment.TimekeepingSettings;
import org.televisit.application.appointment.VisitEvent;
import org.televisit.application.appointment.VisitEvent.Kind;
import org.televisit.application.appointment.VisitNews;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.call.CallEnding;
import org.televisit.application.security.Actor;
import org.televisit.application.security.Roles;
import org.televisit.application.signaling.CallLog;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.domain.appointment.CancellationReason;
import org.televisit.domain.appointment.Channel;
import org.televisit.domain.appointment.SweepRepository;
import org.televisit.domain.attendance.AttendanceFacts;
import org.televisit.domain.attendance.AttendanceRepository;
import org.televisit.domain.attendance.Outcome;
import org.televisit.domain.attendance.Settlement;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.call.Call;
import org.televisit.domain.call.CallEndReason;
import org.televisit.domain.call.CallRepository;

/**
 * Looks at one visit at a time, by REQUIREMENTS T0: lock, read the facts, decide, become. The decision is made again
 * under the lock, so what somebody committed before wins, even late. Before that the expected start is brought up to
 * date (T3), after it those are warned who must be (T2, T4).
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SettlementService {

    private static final Logger LOG = Logger.getLogger(SettlementService.class);
    private static final Duration LEASE = Duration.ofSeconds(60);

    @Inject
    private TimekeepingSettings settings;

    @Inject
    private AppointmentRepository appointments;

    @Inject
    private SweepRepository sweep;

    @Inject
    private CallRepository calls;

    @Inject
    private AttendanceRepository attendance;

    @Inject
    private PreviousVisits previous;

    @Inject
    private Warnings warnings;

    @Inject
    private CallEnding ending;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    @Inject
    private VisitNews news;

    /** Internal keys of visits to look at now; no other node looks at them until a minute has passed. */
    public List<Long> claim(String node, int limit) {
        Instant now = clock.now();
        return sweep.claim(node, now, now.plus(LEASE), limit);
    }

    /** Settles the visit, or says when to look again; does nothing when somebody else has looked meanwhile. */
    public void look(long id, String node) {
        Appointment visit = appointments.byIdLocked(id).orElse(null);
        Instant now = clock.now();
        if (visit == null || !visit.isDueFor(node, now)) {
            return;
        }
        Optional<Call> call = calls.byAppointment(visit);
        try (CallLog about = CallLog.of(call.map(Call::publicId).orElse(null))) {
            look(visit, call, now);
        }
    }

    private void look(Appointment visit, Optional<Call> call, Instant now) {
        previous.bringUpToDate(visit, call, now);
        AttendanceFacts facts = letGo(visit, attendance.factsFor(visit, call.orElse(null), settings.attendance()), now);
        Outcome outcome = Settlement.decide(facts, now);
        if (outcome == Outcome.NOT_YET) {
            warnings.giveThoseDue(visit, call, facts, now);
            visit.lookAgainAt(Warnings.nextLook(facts, now).orElse(null));
            moveTheNextOn(visit, now);
            return;
        }
        apply(visit, call, outcome, now);
        if (outcome == Outcome.SLOT_END) {
            visit.lookAgainAt(
                    visit.settled() ? null : Settlement.nextLook(facts, now).orElse(null));
        }
    }

    /** A visit that is held beyond its end keeps the doctor from the next a little longer with every look. (T3) */
    private void moveTheNextOn(Appointment visit, Instant now) {
        if (visit.held() && now.isAfter(visit.visitEnd())) {
            sweep.lookAtTheNext(visit, now);
        }
    }

    /** A doctor who held the end and then left for good does not keep the room open for ever. */
    private static AttendanceFacts letGo(Appointment visit, AttendanceFacts facts, Instant now) {
        if (!facts.holdForgotten(now)) {
            return facts;
        }
        visit.release(now);
        return facts.released();
    }

    /** A visit that could not be looked at must not keep the others waiting; says how often in a row it failed. */
    public int postpone(long id) {
        return sweep.failed(id, clock.now());
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
        if (outcome == Outcome.SLOT_END) {
            sweep.lookAtTheNext(visit, now);
        }
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

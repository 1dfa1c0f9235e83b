package org.televisit.application.call;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.televisit.application.appointment.VisitEnded;
import org.televisit.application.appointment.VisitEvent.Kind;
import org.televisit.application.appointment.VisitNews;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.audit.Author;
import org.televisit.application.signaling.CallLog;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.call.Call;
import org.televisit.domain.call.CallEndReason;
import org.televisit.domain.call.CallRepository;

/** All that goes with the end of a call, whoever ends it: tickets void, time free again, audit, the room told. */
@Dependent
public class CallEnding {

    private static final Logger LOG = Logger.getLogger(CallEnding.class);

    @Inject
    private CallRepository calls;

    @Inject
    private AppointmentRepository appointments;

    @Inject
    private AuditTrail audit;

    @Inject
    private VisitNews news;

    @Inject
    private Event<VisitEnded> endings;

    /**
     * Ends the call in the running transaction; one that is over already stays as it is.
     *
     * @param outcome the word the participants' pages are told
     */
    public void end(Appointment visit, Call call, CallEndReason reason, String outcome, Author by, Instant now) {
        if (!call.alive()) {
            return;
        }
        if (reason == CallEndReason.TECHNICAL && call.startedAt() == null) {
            call.fail(now);
        } else {
            call.complete(reason, now);
        }
        calls.revokeTicketsOf(call, now);
        audit.record(by, AuditEntry.ofVisit(AuditAction.CALL_END, visit, outcome));
        Integer seconds = call.startedAt() == null ? null : call.durationSeconds();
        endings.fire(new VisitEnded(call.publicId(), visit.publicId(), outcome, seconds));
        if (seconds != null) {
            news.tell(Kind.CALL_ENDED, visit, by, now);
        }
        try (CallLog about = CallLog.of(call.publicId())) {
            LOG.infof("Call %s ended: %s", call.publicId(), outcome);
        }
    }

    /** What the visit held beyond now is free again: a visit that ended early does not block its remaining time. */
    public void free(Appointment visit) {
        appointments.release(visit);
    }
}

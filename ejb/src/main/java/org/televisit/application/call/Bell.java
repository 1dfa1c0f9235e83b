package org.televisit.application.call;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.audit.Author;
import org.televisit.application.signaling.ServerFrames;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.attendance.AttendanceRepository;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.call.Call;
import org.televisit.domain.call.CallRepository;
import org.televisit.domain.call.ParticipantRole;
import org.televisit.domain.call.Ring;
import org.televisit.domain.call.RingRepository;

/**
 * Rings one side of a visit for the other (REQUIREMENTS C4): when the doctor asks, and by itself for whoever is missing
 * when the other comes in. A doctor who is with another patient is not rung: they see who waits.
 */
@Dependent
class Bell {

    @Inject
    private RingRepository rings;

    @Inject
    private CallRepository calls;

    @Inject
    private AttendanceRepository attendance;

    @Inject
    private CallSettings settings;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<Rang> events;

    @Inject
    private Event<RoomNews> roomNews;

    /** Somebody came into the room: what rang for their side is answered, and whoever is missing is rung. */
    void arrived(Appointment visit, Call call, ParticipantRole role, Author by, Instant now) {
        rings.ringing(visit, role).ifPresent(ring -> {
            ring.accept(by.subject(), now);
            ended(ring, by, now);
        });
        ParticipantRole other = role.other();
        if (call.alive() && attendance.openPresence(call, other).isEmpty() && mayBeRung(visit, other)) {
            ring(visit, other, by, now);
        }
    }

    private boolean mayBeRung(Appointment visit, ParticipantRole side) {
        return side == ParticipantRole.PATIENT
                || calls.seatedIn(visit.practitioner().subject()).isEmpty();
    }

    /** Rings this side, unless it rings already. */
    Ring ring(Appointment visit, ParticipantRole side, Author by, Instant now) {
        Ring before = rings.ringing(visit, side).orElse(null);
        if (before != null) {
            return before;
        }
        Ring ring = rings.add(Ring.start(visit, side, by.subject(), settings.ringLasting(), now));
        audit.record(by, AuditEntry.ofVisit(AuditAction.RING, visit, side.name()));
        tell(ring, now);
        return ring;
    }

    /** It no longer rings. */
    void ended(Ring ring, Author by, Instant now) {
        audit.record(
                by,
                AuditEntry.ofVisit(
                        AuditAction.RING_END, ring.appointment(), ring.status().word()));
        tell(ring, now);
    }

    private void tell(Ring ring, Instant now) {
        events.fire(new Rang(ring, now));
        calls.byAppointment(ring.appointment())
                .ifPresent(call -> roomNews.fire(new RoomNews(
                        call.publicId(),
                        ServerFrames.ring(ring.rung(), ring.status().word()))));
    }
}

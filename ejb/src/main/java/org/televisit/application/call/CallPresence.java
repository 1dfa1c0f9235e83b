package org.televisit.application.call;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.televisit.application.appointment.TimekeepingSettings;
import org.televisit.application.appointment.VisitEvent.Kind;
import org.televisit.application.appointment.VisitNews;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.node.NodeName;
import org.televisit.application.signaling.CallLog;
import org.televisit.application.signaling.MediaReport;
import org.televisit.application.signaling.RoomEvents;
import org.televisit.application.signaling.SeatGrant;
import org.televisit.application.signaling.Trouble;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.domain.appointment.AppointmentStatus;
import org.televisit.domain.attendance.AttendanceFacts;
import org.televisit.domain.attendance.AttendanceRepository;
import org.televisit.domain.attendance.Evidence;
import org.televisit.domain.attendance.EvidenceKind;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.call.Call;
import org.televisit.domain.call.CallRepository;
import org.televisit.domain.call.CallStatus;
import org.televisit.domain.call.ParticipantRole;
import org.televisit.domain.call.Participation;

/**
 * What the socket side may do. Sockets call EJBs without an identity, so anyone may call this and the one who acts
 * comes as a {@link SeatGrant}, which only a used ticket gives. What changes a state locks the visit's row first, as
 * finishing, cancelling and settling do: whoever commits first wins.
 */
@Stateless
@LocalBean
@Local(RoomEvents.class)
@PermitAll
public class CallPresence implements RoomEvents {

    private static final Logger LOG = Logger.getLogger(CallPresence.class);

    @Inject
    private TimekeepingSettings settings;

    @Inject
    private AppointmentRepository appointments;

    @Inject
    private CallRepository calls;

    @Inject
    private AttendanceRepository attendance;

    @Inject
    private SeatTickets tickets;

    @Inject
    private TicketDesk desk;

    @Inject
    private IceServers ice;

    @Inject
    private Admission admission;

    @Inject
    private Bell bell;

    @Inject
    private MediaPace pace;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    @Inject
    private VisitNews news;

    @Inject
    private Timings timings;

    @Inject
    private NodeName node;

    @Inject
    private Event<SetUpMeasured> setUps;

    /**
     * Uses a ticket up and answers the seat it gives; empty when it is unknown, used, revoked, expired, another
     * person's, or when the door has closed meanwhile.
     *
     * @param boundSubject the person that the HTTP session belongs to, or null without one
     */
    public Optional<SeatGrant> useTicket(String token, String boundSubject) {
        return desk.use(token, boundSubject);
    }

    @Override
    public void arrived(SeatGrant seat, Instant now) {
        Appointment visit = lock(seat);
        room(seat).ifPresent(call -> {
            attendance.arrived(call, seat.role(), node.value(), now);
            participation(call, seat).joined(now);
            if (seat.role() == ParticipantRole.PATIENT && visit.status() == AppointmentStatus.BOOKED) {
                visit.arrive(now);
                news.tell(Kind.ARRIVED, visit, new Seated(seat), now);
            }
            audit.record(new Seated(seat), AuditEntry.ofVisit(AuditAction.JOIN, visit, null));
            bell.arrived(visit, call, seat.role(), new Seated(seat), now);
            visit.lookAgainAt(now);
            timings.tell(visit, now);
        });
    }

    @Override
    public void left(SeatGrant seat, boolean onPurpose, Instant now) {
        Appointment visit = lock(seat);
        pace.forget(seat);
        room(seat).ifPresent(call -> {
            attendance.left(call, seat.role(), now);
            participation(call, seat).left(now);
            if (!onPurpose) {
                attendance.record(Evidence.trouble(call, seat.role(), EvidenceKind.SOCKET_LOST, now));
            }
            call.interrupt(now);
            if (!visit.settled()) {
                visit.lookAgainAt(now);
            }
            audit.record(new Seated(seat), AuditEntry.ofVisit(AuditAction.LEAVE, visit, onPurpose ? "left" : "lost"));
        });
    }

    @Override
    public boolean admitted(SeatGrant by, boolean anyway) {
        return admission.admit(lock(by), room(by), new Seated(by), anyway);
    }

    @Override
    public Instant mediaReported(SeatGrant seat, MediaReport report) {
        Instant now = clock.now();
        Call call = room(seat).filter(Call::alive).orElse(null);
        if (call == null || !call.admitted()) {
            return null;
        }
        boolean flows = report.audioReceived() || report.videoReceived();
        if (pace.accepts(seat, now)) {
            attendance.record(Evidence.media(call, seat.role(), report.audioReceived(), report.videoReceived(), now));
        }
        if (flows && call.status() != CallStatus.IN_PROGRESS) {
            begin(seat, now);
        }
        return call.startedAt();
    }

    @Override
    public void setupMeasured(SeatGrant seat, int milliseconds) {
        room(seat).ifPresent(call -> {
            participation(call, seat).measuredSetup(milliseconds);
            setUps.fire(new SetUpMeasured(milliseconds));
        });
    }

    @Override
    public void trouble(SeatGrant seat, Trouble kind, Instant at) {
        EvidenceKind evidence =
                switch (kind) {
                    case DEVICE -> EvidenceKind.DEVICE_REFUSED;
                    case ICE -> EvidenceKind.ICE_FAILED;
                };
        room(seat).ifPresent(call -> attendance.record(Evidence.trouble(call, seat.role(), evidence, at)));
    }

    @Override
    public String issueResumeTicket(SeatGrant seat) {
        Instant now = clock.now();
        // Asked after the seat was taken: closes the gap between a ticket's use and a block or finish just then.
        return room(seat)
                .filter(call -> desk.mayStay(call, seat.subject(), now))
                .map(call -> tickets.resume(participation(call, seat), now))
                .orElse(null);
    }

    @Override
    public String iceServers(SeatGrant seat) {
        boolean relayOnly = room(seat).map(Call::relayOnly).orElse(false);
        return ice.jsonFor(seat.room(), seat.role(), relayOnly, clock.now());
    }

    // Both sides have received something: the call begins. After an interruption it goes on as soon as something
    // flows again and both are back in the room.
    private void begin(SeatGrant seat, Instant now) {
        Appointment visit = lock(seat);
        Call call = calls.byAppointment(visit).filter(Call::alive).orElse(null);
        if (call == null) {
            return;
        }
        AttendanceFacts facts = attendance.factsFor(visit, call, settings.attendance());
        boolean bothHere = facts.doctor().isIn() && facts.patient().isIn();
        if (bothHere && facts.doctor().mediaSeconds() > 0 && facts.patient().mediaSeconds() > 0) {
            boolean first = call.startedAt() == null;
            call.begin(now);
            if (first) {
                audit.record(new Seated(seat), AuditEntry.ofVisit(AuditAction.CALL_START, visit, null));
                news.tell(Kind.STARTED, visit, new Seated(seat), now);
                try (CallLog about = CallLog.of(call.publicId())) {
                    LOG.infof("Call %s began", call.publicId());
                }
            }
        }
    }

    private Appointment lock(SeatGrant seat) {
        return appointments
                .byPublicIdLocked(seat.appointmentId())
                .orElseThrow(() -> new IllegalStateException("There is no visit " + seat.appointmentId()));
    }

    private Optional<Call> room(SeatGrant seat) {
        return calls.byPublicId(seat.room());
    }

    private Participation participation(Call call, SeatGrant seat) {
        return calls.seat(call, seat.role(), seat.subject(), seat.displayName());
    }
}

package org.televisit.application.attendance;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jboss.logging.Logger;
import org.televisit.application.node.NodeName;
import org.televisit.application.signaling.SignalingHub;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.domain.attendance.AttendanceRepository;
import org.televisit.domain.attendance.Evidence;
import org.televisit.domain.attendance.EvidenceKind;
import org.televisit.domain.attendance.OutageRepository;
import org.televisit.domain.attendance.Presence;
import org.televisit.domain.call.Call;
import org.televisit.domain.call.CallRepository;
import org.televisit.domain.call.Participation;

/**
 * Ends the stays of those who were in a room when their node stopped and have not come back a minute after this one
 * started: otherwise they would count as present for ever. Each stay tells the node that holds its socket; those of
 * nodes that live are theirs to end. A node that was given another name, or never came back, is ended here.
 */
@Singleton
@Startup
@PermitAll
public class PresenceRecovery {

    private static final Logger LOG = Logger.getLogger(PresenceRecovery.class);
    private static final Duration TO_COME_BACK = Duration.ofMinutes(1);

    @Resource
    private TimerService timers;

    @Inject
    private AppointmentRepository appointments;

    @Inject
    private AttendanceRepository attendance;

    @Inject
    private CallRepository calls;

    @Inject
    private SignalingHub hub;

    @Inject
    private ApplicationClock clock;

    @Inject
    private OutageRepository nodes;

    @Inject
    private NodeName self;

    private Instant startedAt;

    @PostConstruct
    void started() {
        startedAt = clock.now();
        timers.createSingleActionTimer(TO_COME_BACK.toMillis(), new TimerConfig("presences", false));
    }

    @Timeout
    void endStaysOfTheLost(Timer timer) {
        Set<String> elsewhere = nodes.othersLiveSince(self.value(), startedAt);
        for (Presence stay : attendance.openPresencesNotAt(elsewhere)) {
            if (stay.arrivedAt().isBefore(startedAt) && !isHere(stay)) {
                end(stay);
            }
        }
    }

    private boolean isHere(Presence stay) {
        return calls.participations(stay.call()).stream()
                .filter(seat -> seat.role() == stay.role())
                .map(Participation::subject)
                .anyMatch(hub.subjects()::contains);
    }

    private void end(Presence stay) {
        Call call = stay.call();
        Appointment visit = appointments.byIdLocked(call.appointment().id()).orElseThrow();
        Instant now = clock.now();
        stay.left(now);
        attendance.record(Evidence.trouble(call, stay.role(), EvidenceKind.SOCKET_LOST, now));
        call.interrupt(now);
        if (!visit.settled()) {
            visit.lookAgainAt(now);
        }
        LOG.infof("A stay in call %s ended with the restart", call.publicId());
    }
}

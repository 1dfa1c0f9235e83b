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
import java.util.List;
import org.jboss.logging.Logger;
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
 * Ends the stays of those who were in a room of this node when it stopped and have not come back a minute after it
 * started: otherwise they would count as present for ever. A stay does not say whose room it is in. Where no other node
 * lives, all that last are this one's; where others do, those of which nothing was heard since this node last spoke
 * are: who came to another node since, came with a ticket, and whose call goes on there is heard of every five seconds.
 */
@Singleton
@Startup
@PermitAll
public class PresenceRecovery {

    private static final Logger LOG = Logger.getLogger(PresenceRecovery.class);
    private static final Duration TO_COME_BACK = Duration.ofMinutes(1);
    private static final Duration BETWEEN_BEATS = Duration.ofSeconds(10);

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
    private Instant lastHere;

    @PostConstruct
    void started() {
        startedAt = clock.now();
        lastHere = nodes.lastBeatOf(self.value())
                .map(beat -> beat.plus(BETWEEN_BEATS))
                .orElse(Instant.EPOCH);
        timers.createSingleActionTimer(TO_COME_BACK.toMillis(), new TimerConfig("presences", false));
    }

    @Timeout
    void endStaysOfTheLost(Timer timer) {
        for (Presence stay : perhapsOurs()) {
            if (stay.arrivedAt().isBefore(startedAt) && !isHere(stay)) {
                end(stay);
            }
        }
    }

    private List<Presence> perhapsOurs() {
        return nodes.othersLiveSince(self.value(), startedAt)
                ? attendance.openPresencesSilentSince(lastHere)
                : attendance.openPresences();
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

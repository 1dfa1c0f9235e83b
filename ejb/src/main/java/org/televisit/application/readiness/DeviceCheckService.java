package org.televisit.application.readiness;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.televisit.application.appointment.Parties;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.call.IceServers;
import org.televisit.application.health.HealthWatch;
import org.televisit.application.health.PartReport;
import org.televisit.application.security.Actor;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.call.ParticipantRole;
import org.televisit.domain.readiness.CheckFacts;
import org.televisit.domain.readiness.DeviceCheck;
import org.televisit.domain.readiness.DeviceCheckRepository;
import org.televisit.domain.readiness.Paths;
import org.televisit.domain.readiness.Verdict;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** Lets the two of a visit check their devices and network before it, and keeps what came of it (REQUIREMENTS C2). */
@Stateless
@RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.ADMIN})
public class DeviceCheckService {

    private static final int MOST = 30;
    private static final Duration WITHIN = Duration.ofHours(1);

    @Inject
    private Parties parties;

    @Inject
    private DeviceCheckRepository checks;

    @Inject
    private IceServers servers;

    @Inject
    private HealthWatch health;

    @Inject
    private CurrentActor caller;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    /**
     * Begins a check for one of the visit's two sides, with a relay to try for a few minutes: thirty an hour.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours, check-too-often; CONFLICT visit-over
     */
    public CheckGrant begin(String appointmentId) {
        Actor actor = caller.actor();
        Instant now = clock.now();
        Appointment visit = parties.toRead(appointmentId, actor);
        requireParty(visit, actor);
        if (visit.settled()) {
            throw new BusinessException(Category.CONFLICT, "visit-over");
        }
        if (checks.begunBy(actor.subject(), now.minus(WITHIN)) >= MOST) {
            throw new BusinessException(Category.FORBIDDEN, "check-too-often");
        }
        boolean doctor = actor.subject().equals(visit.practitioner().subject());
        ParticipantRole role = doctor ? ParticipantRole.PRACTITIONER : ParticipantRole.PATIENT;
        DeviceCheck check = checks.add(DeviceCheck.begin(visit, role, actor.subject(), now));
        audit.record(actor, AuditEntry.ofVisit(AuditAction.DEVICE_CHECK, visit, "begun"));
        return new CheckGrant(check.publicId(), servers.jsonForCheck(check.publicId(), !relayGone(), now));
    }

    /**
     * The page says what it found; the verdict is made here, of what is believed of that.
     *
     * @throws BusinessException NOT_FOUND, for another's check too; CONFLICT check-over
     */
    public Verdict report(String checkId, CheckFacts said) {
        Actor actor = caller.actor();
        DeviceCheck check = checks.byPublicId(checkId)
                .filter(found -> found.subject().equals(actor.subject()))
                .orElseThrow(() -> new BusinessException(Category.NOT_FOUND, "not-found"));
        CheckFacts facts = new CheckFacts(
                said.browser(),
                said.camera(),
                said.microphone(),
                said.speaker(),
                said.paths().within(offer()),
                said.roundTripMillis(),
                said.kbitsPerSecond());
        Verdict verdict = check.report(facts, clock.now());
        audit.record(
                actor,
                AuditEntry.ofVisit(
                        AuditAction.DEVICE_CHECK,
                        check.appointment(),
                        verdict.level().name()));
        return verdict;
    }

    private Paths.Offer offer() {
        IceServers.Ways ways = servers.ways();
        boolean there = !relayGone();
        return new Paths.Offer(ways.stun(), there && ways.udp(), there && ways.tcp(), there && ways.tls());
    }

    /** Whether no relay answers this house itself: nobody's network is to blame then. */
    private boolean relayGone() {
        return health.of("turn").map(PartReport::gone).orElse(false);
    }

    /** An admin reads visits, and has no device to check for them. */
    private void requireParty(Appointment visit, Actor actor) {
        if (!parties.isParty(visit, actor.subject())) {
            throw audit.refused(
                    actor,
                    AuditEntry.ofVisit(AuditAction.DEVICE_CHECK, visit, "not-yours"),
                    new BusinessException(Category.FORBIDDEN, "not-yours"));
        }
    }
}

package org.televisit.application.readiness;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.televisit.application.appointment.Parties;
import org.televisit.application.security.Actor;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.readiness.DeviceCheck;
import org.televisit.domain.readiness.DeviceCheckRepository;
import org.televisit.domain.readiness.Verdict;

/** Which patients are ready for their visit, for those who may read the visit. */
@Stateless
@RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.ADMIN})
public class ReadinessQueries {

    @Inject
    private Parties parties;

    @Inject
    private DeviceCheckRepository checks;

    @Inject
    private CurrentActor caller;

    @Inject
    private ApplicationClock clock;

    /**
     * By the visits' public ids; visits whose patient has checked nothing of late are not in it.
     *
     * @throws org.televisit.domain.shared.BusinessException NOT_FOUND; FORBIDDEN not-yours
     */
    public Map<String, ReadinessView> of(Collection<String> appointmentIds) {
        Actor actor = caller.actor();
        Instant since = clock.now().minus(DeviceCheck.COUNTS_FOR);
        Map<String, ReadinessView> found = new HashMap<>();
        for (String id : appointmentIds) {
            lastFor(parties.toRead(id, actor), since).ifPresent(view -> found.put(id, view));
        }
        return found;
    }

    private Optional<ReadinessView> lastFor(Appointment visit, Instant since) {
        return checks.lastOfPatient(visit, since)
                .map(check -> new ReadinessView(Verdict.of(check.facts()), check.reportedAt()));
    }
}

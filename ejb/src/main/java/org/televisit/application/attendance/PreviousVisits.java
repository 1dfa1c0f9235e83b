package org.televisit.application.attendance;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.televisit.application.appointment.TimekeepingSettings;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.security.Actor;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.attendance.AttendanceRepository;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.call.Call;

/** Moves a visit's expected start along while the doctor's previous visits run over (REQUIREMENTS T3). */
@Dependent
public class PreviousVisits {

    @Inject
    private TimekeepingSettings settings;

    @Inject
    private AttendanceRepository attendance;

    @Inject
    private TimeTelling telling;

    @Inject
    private AuditTrail audit;

    /** Until the visit has begun; from then on its end is a promise to those who are in it. */
    void bringUpToDate(Appointment visit, Optional<Call> call, Instant now) {
        boolean begun =
                call.filter(made -> made.startedAt() != null || !made.alive()).isPresent();
        if (visit.settled() || begun) {
            return;
        }
        Instant freeAt = attendance.earlierOf(visit).stream()
                .map(earlier -> earlier.freeAt(now))
                .max(Instant::compareTo)
                .orElse(null);
        boolean moved = visit.previousFreeAt(freeAt);
        // A start agreed on elsewhere, after a late payment, is told here too.
        if ((moved || visit.startToTell(settings.delay())) && telling.moved(visit, Actor.SYSTEM, now)) {
            audit.record(
                    Actor.SYSTEM, AuditEntry.ofVisit(AuditAction.DELAY, visit, moved ? "previous-visit" : "agreed"));
        }
    }
}

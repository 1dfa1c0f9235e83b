package org.televisit.application.appointment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.attendance.AttendanceFacts;
import org.televisit.domain.attendance.AttendanceRepository;
import org.televisit.domain.call.Call;
import org.televisit.domain.call.CallEndReason;

/** Reads what becomes of a visit's time. */
@Dependent
public class TimingViews {

    @Inject
    private AttendanceRepository attendance;

    @Inject
    private TimekeepingSettings settings;

    /**
     * The timing as it stands.
     *
     * @param conducts whether the reader is the visit's doctor
     */
    public TimingView of(Appointment visit, Optional<Call> call, boolean conducts, Instant now) {
        boolean alive = call.filter(Call::alive).isPresent();
        return new TimingView(
                visit.expectedStart(),
                visit.visitEnd(),
                doctorDeadline(visit, call),
                visit.expectedStart().plus(settings.attendance().alarms().doctorLate()),
                visit.patientKeepsWaiting(),
                visit.announcedMinutes(),
                visit.extensionMinutes(),
                visit.held(),
                conducts
                        && alive
                        && visit.mayExtend(settings.delay())
                        && !visit.held()
                        && now.isBefore(visit.visitEnd()),
                !visit.settled() && !begun(call) && visit.choiceDue(settings.delay()),
                outcomeAsked(visit, call));
    }

    private static boolean begun(Optional<Call> call) {
        return call.filter(made -> made.startedAt() != null || !made.alive()).isPresent();
    }

    private Instant doctorDeadline(Appointment visit, Optional<Call> call) {
        // Only a doctor who is there admits: when a thousand calls come back at once, none is read whole for this.
        if (visit.settled()
                || call.filter(made -> !made.alive() || made.admitted()).isPresent()) {
            return null;
        }
        AttendanceFacts facts = attendance.factsFor(visit, call.orElse(null), settings.attendance());
        return facts.doctor().neverCameNorTried() ? facts.doctorDeadline() : null;
    }

    private String outcomeAsked(Appointment visit, Optional<Call> call) {
        boolean asked = !visit.settled()
                && call.filter(made -> made.endReason() == CallEndReason.SLOT_END)
                        .isPresent();
        if (!asked) {
            return null;
        }
        return attendance.factsFor(visit, call.get(), settings.attendance()).attended() ? "slot-end" : "one-sided";
    }
}

package org.televisit.application.attendance;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.televisit.application.appointment.VisitEvent;
import org.televisit.application.appointment.VisitEvent.Kind;
import org.televisit.application.appointment.VisitNews;
import org.televisit.application.call.Timings;
import org.televisit.application.security.Actor;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.Warning;
import org.televisit.domain.attendance.Alarm;
import org.televisit.domain.attendance.AttendanceFacts;
import org.televisit.domain.attendance.Settlement;
import org.televisit.domain.call.Call;

/** Rings the doctor, and warns of a late doctor and of a near end, each once (REQUIREMENTS T2, T4). */
@Dependent
public class Warnings {

    @Inject
    private VisitNews news;

    @Inject
    private Timings timings;

    void giveThoseDue(Appointment visit, Optional<Call> call, AttendanceFacts facts, Instant now) {
        for (Warning warning : Alarm.due(facts, now)) {
            if (!visit.warned(warning)) {
                visit.warn(warning);
                give(warning, visit, call, facts, now);
            }
        }
    }

    /** When there is something to decide, or somebody to warn, next; later than now. */
    static Optional<Instant> nextLook(AttendanceFacts facts, Instant now) {
        return Stream.concat(Settlement.nextLook(facts, now).stream(), Alarm.next(facts, now).stream())
                .min(Instant::compareTo);
    }

    private void give(Warning warning, Appointment visit, Optional<Call> call, AttendanceFacts facts, Instant now) {
        switch (warning) {
            case DOCTOR_WANTED -> news.tell(Kind.DOCTOR_WANTED, visit, Actor.SYSTEM, now);
            case DOCTOR_LATE -> {
                String cancelledAt = facts.doctorDeadline().toString();
                news.tell(Kind.LATE_WARNING, visit, Actor.SYSTEM, now, Map.of(VisitEvent.CANCELLED_AT, cancelledAt));
                timings.tell(visit, now);
            }
            case ENDING_SOON -> ending(visit, call, facts.rules().alarms().endingSoon(), now);
            case ENDING_NOW -> ending(visit, call, facts.rules().alarms().endingNow(), now);
        }
    }

    private void ending(Appointment visit, Optional<Call> call, Duration left, Instant now) {
        int minutes = Math.toIntExact(left.toMinutes());
        news.tell(Kind.ENDING, visit, Actor.SYSTEM, now, Map.of(VisitEvent.MINUTES, Integer.toString(minutes)));
        call.ifPresent(made -> timings.tellEnding(made, minutes));
    }
}

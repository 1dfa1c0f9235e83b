package org.televisit.application.attendance;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.televisit.application.appointment.VisitEvent;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.SweepRepository;

/**
 * One visit depends on those before it in its doctor's day (REQUIREMENTS T3): whatever happens to one that others did
 * has the sweep look at the next.
 */
@Dependent
public class DoctorsDay {

    private static final Duration NEAR = Duration.ofHours(4);

    @Inject
    private SweepRepository sweep;

    void happened(@Observes VisitEvent event) {
        Appointment visit = event.visit();
        switch (event.kind()) {
            case FULFILLED, CANCELLED, NOSHOW, REOPENED, HANDING_OVER -> sweep.lookAtTheNext(visit, event.at());
            case BOOKED, RESCHEDULED, HANDED_OVER -> lookAtOnceIfNear(event);
            default -> {} // what the sweep itself and the delay service do, they tell the next themselves
        }
    }

    /** It may have been put behind a visit that runs over. */
    private static void lookAtOnceIfNear(VisitEvent event) {
        if (event.visit().startsAt().isBefore(event.at().plus(NEAR))) {
            event.visit().lookAgainAt(event.at());
        }
    }
}

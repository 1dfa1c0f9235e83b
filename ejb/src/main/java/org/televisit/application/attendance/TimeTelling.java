package org.televisit.application.attendance;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.televisit.application.appointment.TimekeepingSettings;
import org.televisit.application.appointment.VisitEvent.Kind;
import org.televisit.application.appointment.VisitNews;
import org.televisit.application.audit.Author;
import org.televisit.application.call.Timings;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.SweepRepository;

/**
 * Who learns that a visit's time has changed: its room, those concerned when the start moved enough, and the sweep,
 * which looks at the doctor's next visit. One visit pokes the next alone and in the order of the day, so that two who
 * do it at once never wait for each other in a circle.
 */
@Dependent
public class TimeTelling {

    @Inject
    private TimekeepingSettings settings;

    @Inject
    private VisitNews news;

    @Inject
    private Timings timings;

    @Inject
    private SweepRepository sweep;

    /** Something was done about its end. */
    public void changed(Kind what, Appointment visit, Author by, Instant now) {
        news.tell(what, visit, by, now);
        released(visit, now);
    }

    /** Its end comes by itself again, which is no news but for the room and the next visit. */
    public void released(Appointment visit, Instant now) {
        roomOf(visit, now);
        sweep.lookAtTheNext(visit, now);
    }

    /**
     * X has moved.
     *
     * @return whether people are told: only if it is five minutes or more from what they know
     */
    public boolean moved(Appointment visit, Author by, Instant now) {
        boolean told = visit.tellStart(settings.delay());
        if (told) {
            news.tell(Kind.DELAYED, visit, by, now);
        }
        roomOf(visit, now);
        sweep.lookAtTheNext(visit, now);
        return told;
    }

    /** Whoever is in the room sees the time as it is now. */
    public void roomOf(Appointment visit, Instant now) {
        timings.tell(visit, now);
    }
}

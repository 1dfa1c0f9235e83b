package org.televisit.application.schedule;

import java.util.List;
import org.televisit.domain.schedule.Availability;
import org.televisit.domain.schedule.ScheduleException;

/**
 * Working hours as somebody would like to have them.
 *
 * @param zone an IANA name; the hours are read on its wall clock
 * @param week the hours of each week; a break is the gap between two
 * @param exceptions days off and extra hours
 */
public record ScheduleDraft(String zone, List<Availability> week, List<ScheduleException> exceptions) {

    /** Copies the lists. */
    public ScheduleDraft {
        week = List.copyOf(week);
        exceptions = List.copyOf(exceptions);
    }
}

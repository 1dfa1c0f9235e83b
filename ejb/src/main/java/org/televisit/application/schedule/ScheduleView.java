package org.televisit.application.schedule;

import java.time.ZoneId;
import java.util.List;
import org.televisit.domain.schedule.Availability;
import org.televisit.domain.schedule.ScheduleException;

/**
 * A doctor's working hours.
 *
 * @param version to be handed back with a change; -1 when there is no schedule yet
 * @param zone the zone of the hours; without a schedule the doctor's preference, or UTC
 * @param week from Monday on
 * @param exceptions by their first day
 * @param outsideHours visits to come that the hours no longer cover; they stay booked until somebody moves them
 */
public record ScheduleView(
        String practitionerId,
        String practitionerName,
        int version,
        ZoneId zone,
        List<Availability> week,
        List<ScheduleException> exceptions,
        List<BookedVisit> outsideHours) {}

package org.televisit.application.appointment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.televisit.application.security.Actor;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.appointment.HouseVisits;

/** A day of the whole hospital, for admins. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class HouseDay {

    private static final int SHOWN = 300;

    @Inject
    private HouseVisits visits;

    @Inject
    private AppointmentViews views;

    @Inject
    private CurrentActor caller;

    @Inject
    private ApplicationClock clock;

    /** The visits of that day that were not called off, the first 300, in order. */
    public List<AppointmentView> of(LocalDate date, ZoneId zone) {
        Actor actor = caller.actor();
        Instant now = clock.now();
        Instant from = date.atStartOfDay(zone).toInstant();
        Instant until = date.plusDays(1).atStartOfDay(zone).toInstant();
        return views.of(visits.between(from, until, SHOWN), actor, now);
    }
}

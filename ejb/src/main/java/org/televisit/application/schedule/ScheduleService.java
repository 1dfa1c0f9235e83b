package org.televisit.application.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import org.televisit.application.security.Roles;
import org.televisit.domain.person.PersonRepository;
import org.televisit.domain.person.Practitioner;
import org.televisit.domain.schedule.Availability;
import org.televisit.domain.schedule.Schedule;
import org.televisit.domain.schedule.ScheduleRepository;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** Doctors' weekly hours (REQUIREMENTS A1). */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SYSTEM})
public class ScheduleService {

    @Inject
    private PersonRepository people;

    @Inject
    private ScheduleRepository schedules;

    /**
     * Opens the doctor's schedule in a zone with these hours, or replaces the hours of the one there is (its zone
     * stays).
     *
     * @throws BusinessException NOT_FOUND; INVALID hours-overlap
     */
    public void setHours(String practitionerId, ZoneId zone, List<Availability> week) {
        Practitioner practitioner = practitioner(practitionerId);
        schedules
                .byPractitioner(practitioner)
                .orElseGet(() -> schedules.save(Schedule.open(practitioner, zone)))
                .replaceAvailability(week);
    }

    /** Whether the doctor has a schedule at all. */
    public boolean hasSchedule(String practitionerId) {
        return schedules.byPractitioner(practitioner(practitionerId)).isPresent();
    }

    private Practitioner practitioner(String publicId) {
        return people.practitionerByPublicId(publicId)
                .orElseThrow(() -> new BusinessException(Category.NOT_FOUND, "not-found"));
    }
}

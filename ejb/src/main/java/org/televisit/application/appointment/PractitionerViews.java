package org.televisit.application.appointment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.televisit.domain.person.Practitioner;
import org.televisit.domain.schedule.ScheduleRepository;

/** Doctors as those see them who look for one; however many they are, their zones are asked for once. */
@Dependent
class PractitionerViews {

    @Inject
    private ScheduleRepository schedules;

    /** In the order given. */
    List<PractitionerView> of(Collection<Practitioner> doctors) {
        Map<Long, ZoneId> zones = schedules.zones();
        return doctors.stream()
                .map(doctor -> PractitionerView.of(doctor, zones.get(doctor.id())))
                .toList();
    }
}

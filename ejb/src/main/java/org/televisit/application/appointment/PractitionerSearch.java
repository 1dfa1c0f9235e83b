package org.televisit.application.appointment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.appointment.Department;
import org.televisit.domain.appointment.DepartmentRepository;
import org.televisit.domain.appointment.ReadyNowRepository;
import org.televisit.domain.appointment.VisitType;
import org.televisit.domain.person.PersonRepository;
import org.televisit.domain.person.Practitioner;
import org.televisit.domain.schedule.Schedule;
import org.televisit.domain.schedule.ScheduleRepository;
import org.televisit.domain.schedule.Slot;
import org.televisit.domain.shared.BusinessException;

/** Finds doctors by name, specialty, department and first free time (REQUIREMENTS A3). */
@Stateless
@RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.ADMIN})
public class PractitionerSearch {

    private static final Comparator<PractitionerHit> FIRST_FREE =
            Comparator.comparing(PractitionerHit::nextFree, Comparator.nullsLast(Comparator.naturalOrder()));

    @Inject
    private PersonRepository people;

    @Inject
    private ScheduleRepository schedules;

    @Inject
    private DepartmentRepository departments;

    @Inject
    private ReadyNowRepository ready;

    @Inject
    private Offerings offerings;

    @Inject
    private FreeSlots freeSlots;

    @Inject
    private ApplicationClock clock;

    /**
     * Doctors who offer this kind of visit and fit the rest, who is free first first, those without a free time last.
     *
     * @throws BusinessException INVALID type-unknown
     */
    public List<PractitionerHit> search(SearchRequest wanted) {
        Instant now = clock.now();
        VisitType type = offerings.type(wanted.visitTypeCode());
        List<Department> open =
                departments.all().stream().filter(Department::active).toList();
        NameFilter name = new NameFilter(wanted.text());
        List<Practitioner> fitting = people.practitioners().stream()
                .filter(doctor -> name.fits(doctor.displayName()))
                .filter(doctor -> wanted.specialty() == null || doctor.specialty() == wanted.specialty())
                .filter(doctor -> isIn(doctor, wanted.departmentCode(), open))
                .filter(doctor -> Offerings.by(doctor, type))
                .toList();
        return hits(fitting, type, open, now);
    }

    private static boolean isIn(Practitioner doctor, String departmentCode, List<Department> open) {
        return departmentCode == null
                || departmentCode.isBlank()
                || open.stream().anyMatch(each -> each.code().equals(departmentCode) && each.has(doctor));
    }

    private List<PractitionerHit> hits(List<Practitioner> doctors, VisitType type, List<Department> open, Instant now) {
        Map<Practitioner, Schedule> weeks =
                schedules.of(doctors).stream().collect(Collectors.toMap(Schedule::practitioner, Function.identity()));
        Map<Practitioner, Instant> first = new HashMap<>();
        freeSlots
                .next(weeks.values(), type, now, 1, now)
                .forEach((doctor, slots) -> slots.stream().map(Slot::start).forEach(start -> first.put(doctor, start)));
        Set<Practitioner> atOnce = ready.at(now).stream().collect(Collectors.toSet());
        return doctors.stream()
                .map(doctor -> new PractitionerHit(
                        PractitionerView.of(doctor, zone(weeks.get(doctor))),
                        codes(doctor, open),
                        first.get(doctor),
                        atOnce.contains(doctor)))
                .sorted(FIRST_FREE)
                .toList();
    }

    private static ZoneId zone(Schedule week) {
        return week == null ? null : week.zone();
    }

    private static List<String> codes(Practitioner doctor, List<Department> open) {
        return open.stream()
                .filter(each -> each.has(doctor))
                .map(Department::code)
                .toList();
    }

    /** The departments in use, by code. */
    public List<DepartmentView> departments() {
        return departments.all().stream()
                .filter(Department::active)
                .map(DepartmentView::of)
                .toList();
    }
}

package org.televisit.application.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.security.Actor;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.FreeTimeRepository;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.person.PersonRepository;
import org.televisit.domain.person.Practitioner;
import org.televisit.domain.schedule.Availability;
import org.televisit.domain.schedule.Schedule;
import org.televisit.domain.schedule.ScheduleRepository;
import org.televisit.domain.schedule.Slot;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/**
 * Doctors' working hours: doctors see to their own, admins to everybody's. A change moves only what is free; visits
 * that it leaves outside stay booked and are listed until somebody moves them. (REQUIREMENTS A1)
 */
@Stateless
@RolesAllowed({Roles.DOCTOR, Roles.ADMIN})
public class ScheduleService {

    /** The version of a schedule that is not there yet. */
    public static final int NONE_YET = -1;

    private static final Logger LOG = Logger.getLogger(ScheduleService.class);

    @Inject
    private PersonRepository people;

    @Inject
    private ScheduleRepository schedules;

    @Inject
    private FreeTimeRepository times;

    @Inject
    private CurrentActor caller;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    /**
     * The calling doctor's own hours.
     *
     * @throws BusinessException NOT_FOUND when the caller is no doctor
     */
    public ScheduleView mine() {
        return view(people.practitionerBySubject(caller.actor().subject()).orElseThrow(ScheduleService::notFound));
    }

    /**
     * A doctor's hours.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours
     */
    public ScheduleView of(String practitionerId) {
        return view(toEdit(practitionerId));
    }

    /**
     * What these hours would mean for visits already booked.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours; INVALID hours-overlap, zone-unknown
     */
    public ChangePreview preview(String practitionerId, ScheduleDraft draft) {
        Practitioner doctor = toEdit(practitionerId);
        return new ChangePreview(lost(doctor, wanted(doctor, draft)));
    }

    /**
     * Replaces the hours.
     *
     * @param expectedVersion of the view that was edited
     * @param conflictsAccepted whether the caller knows of the visits that will be outside the new hours
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours; INVALID hours-overlap, zone-unknown; CONFLICT stale,
     *     schedule-conflicts when visits would be outside and that was not accepted
     */
    public void save(String practitionerId, ScheduleDraft draft, int expectedVersion, boolean conflictsAccepted) {
        Practitioner doctor = toEdit(practitionerId);
        Optional<Schedule> present = schedules.byPractitioner(doctor);
        present.ifPresentOrElse(known -> known.requireVersion(expectedVersion), () -> requireNone(expectedVersion));
        List<BookedVisit> lost = lost(doctor, wanted(doctor, draft));
        if (!lost.isEmpty() && !conflictsAccepted) {
            throw new BusinessException(Category.CONFLICT, "schedule-conflicts").about(lost.size());
        }
        apply(present.orElseGet(() -> schedules.save(Schedule.open(doctor, ZoneOffset.UTC))), draft);
        schedules.flush();
        audit.record(
                caller.actor(),
                new AuditEntry(AuditAction.SCHEDULE_CHANGE, "Practitioner", doctor.publicId(), null, null));
        LOG.infof("The hours of practitioner %s were changed, %d visits are outside", practitionerId, lost.size());
    }

    /**
     * Opens the doctor's schedule in a zone with these hours, or replaces the hours of the one there is (its zone
     * stays).
     *
     * @throws BusinessException NOT_FOUND; INVALID hours-overlap
     */
    @RolesAllowed({Roles.ADMIN, Roles.SYSTEM})
    public void setHours(String practitionerId, ZoneId zone, List<Availability> week) {
        Practitioner practitioner = practitioner(practitionerId);
        schedules
                .byPractitioner(practitioner)
                .orElseGet(() -> schedules.save(Schedule.open(practitioner, zone)))
                .replaceAvailability(week);
    }

    /** Whether the doctor has a schedule at all. */
    @RolesAllowed({Roles.ADMIN, Roles.SYSTEM})
    public boolean hasSchedule(String practitionerId) {
        return schedules.byPractitioner(practitioner(practitionerId)).isPresent();
    }

    private ScheduleView view(Practitioner doctor) {
        Schedule known = schedules.byPractitioner(doctor).orElse(null);
        Schedule shown = known != null ? known : Schedule.open(doctor, preferred(doctor));
        return new ScheduleView(
                doctor.publicId(),
                doctor.displayName(),
                known == null ? NONE_YET : known.version(),
                shown.zone(),
                shown.availability(),
                shown.exceptions(),
                known == null ? List.of() : toCome(doctor, visit -> !covers(known, visit)));
    }

    private static ZoneId preferred(Practitioner doctor) {
        return doctor.zone() == null ? ZoneOffset.UTC : ZoneId.of(doctor.zone());
    }

    private static Schedule wanted(Practitioner doctor, ScheduleDraft draft) {
        Schedule wanted = Schedule.open(doctor, ZoneOffset.UTC);
        apply(wanted, draft);
        return wanted;
    }

    private static void apply(Schedule schedule, ScheduleDraft draft) {
        schedule.moveTo(draft.zone());
        schedule.replaceAvailability(draft.week());
        schedule.replaceExceptions(draft.exceptions());
    }

    // what staff booked outside the hours on purpose is outside before and after, and no news
    private List<BookedVisit> lost(Practitioner doctor, Schedule wanted) {
        return schedules
                .byPractitioner(doctor)
                .map(present -> toCome(doctor, visit -> covers(present, visit) && !covers(wanted, visit)))
                .orElse(List.of());
    }

    private List<BookedVisit> toCome(Practitioner doctor, Predicate<Appointment> which) {
        Instant now = clock.now();
        return times.openOf(doctor, now).stream()
                .filter(which)
                .map(visit -> new BookedVisit(
                        visit.publicId(),
                        visit.patient().displayName(),
                        visit.visitType().code(),
                        visit.startsAt(),
                        visit.endsAt()))
                .toList();
    }

    private static boolean covers(Schedule schedule, Appointment visit) {
        return schedule.covers(new Slot(visit.startsAt(), visit.endsAt(), schedule.zone()));
    }

    private Practitioner toEdit(String practitionerId) {
        Actor actor = caller.actor();
        Practitioner doctor = practitioner(practitionerId);
        if (!actor.isAdmin() && !actor.subject().equals(doctor.subject())) {
            throw audit.refused(
                    actor,
                    new AuditEntry(AuditAction.SCHEDULE_CHANGE, "Practitioner", doctor.publicId(), null, "not-yours"),
                    new BusinessException(Category.FORBIDDEN, "not-yours"));
        }
        return doctor;
    }

    private static void requireNone(int expectedVersion) {
        if (expectedVersion != NONE_YET) {
            throw new BusinessException(Category.CONFLICT, "stale");
        }
    }

    private Practitioner practitioner(String publicId) {
        return people.practitionerByPublicId(publicId).orElseThrow(ScheduleService::notFound);
    }

    private static BusinessException notFound() {
        return new BusinessException(Category.NOT_FOUND, "not-found");
    }
}

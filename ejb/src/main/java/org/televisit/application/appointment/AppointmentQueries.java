package org.televisit.application.appointment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.person.Proxies;
import org.televisit.application.security.Actor;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.domain.appointment.Audience;
import org.televisit.domain.appointment.PatientVisits;
import org.televisit.domain.appointment.VisitType;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.call.CallRepository;
import org.televisit.domain.person.Person;
import org.televisit.domain.person.PersonRepository;
import org.televisit.domain.person.Practitioner;
import org.televisit.domain.schedule.Schedule;
import org.televisit.domain.schedule.ScheduleRepository;
import org.televisit.domain.schedule.Slot;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** What pages and REST read about visits, always for the caller. */
@Stateless
@RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.ADMIN})
public class AppointmentQueries {

    private static final int MOST_DAYS = 62;
    private static final int MOST_TIMES = 20;

    @Inject
    private AppointmentRepository appointments;

    @Inject
    private PatientVisits actedFor;

    @Inject
    private Proxies proxies;

    @Inject
    private CallRepository calls;

    @Inject
    private AppointmentViews views;

    @Inject
    private Parties parties;

    @Inject
    private PersonRepository people;

    @Inject
    private ScheduleRepository schedules;

    @Inject
    private PractitionerViews doctors;

    @Inject
    private FreeSlots freeSlots;

    @Inject
    private Offerings offerings;

    @Inject
    private CurrentActor caller;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    /** The caller's visits that are not over yet, as patient, for whom they act, and as doctor, the next first. */
    public List<AppointmentView> upcoming() {
        return upcoming(Integer.MAX_VALUE);
    }

    /** As the other: at most the next so many as patient and as doctor, and all of those whom they act for. */
    public List<AppointmentView> upcoming(int most) {
        Actor actor = caller.actor();
        Instant now = clock.now();
        Stream<Appointment> asPatient = Stream.concat(
                appointments.upcomingOfPatient(actor.subject(), now, most).stream(),
                actedFor.upcoming(proxies.actedForBy(actor.subject()), now).stream());
        Stream<Appointment> asDoctor = appointments.upcomingOfPractitioner(actor.subject(), now, most).stream();
        return views.of(Stream.concat(asPatient, asDoctor), actor, now);
    }

    /** All of the caller's visits of today in any state, in order; today as their zone, or else the doctor's, has it. */
    public List<AppointmentView> today() {
        return day(null, null);
    }

    /**
     * All of the caller's visits of one day in any state, in order.
     *
     * @param date null for today
     * @param zone null for the caller's preference, then their schedule's zone, then UTC
     */
    public List<AppointmentView> day(LocalDate date, ZoneId zone) {
        Actor actor = caller.actor();
        Instant now = clock.now();
        ZoneId read = zone != null ? zone : zoneOf(actor.subject(), ownScheduleZone(actor.subject()));
        LocalDate day = date != null ? date : LocalDate.ofInstant(now, read);
        Instant from = day.atStartOfDay(read).toInstant();
        Instant until = day.plusDays(1).atStartOfDay(read).toInstant();
        Stream<Appointment> asPatient = Stream.concat(
                appointments.ofPatient(actor.subject(), from, until).stream(),
                actedFor.between(proxies.actedForBy(actor.subject()), from, until).stream());
        Stream<Appointment> asDoctor = appointments.ofPractitioner(actor.subject(), from, until).stream();
        return views.of(Stream.concat(asPatient, asDoctor), actor, now);
    }

    /** The caller's visits that are over by the clock and wait for their word as the doctor, the oldest first. */
    @RolesAllowed(Roles.DOCTOR)
    public List<AppointmentView> toAnswer() {
        Actor actor = caller.actor();
        return views.of(calls.toAnswer(actor.subject()).stream(), actor, clock.now());
    }

    /**
     * One visit, for its parties and admins. That it was opened is a line of the audit trail.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours
     */
    public AppointmentView one(String appointmentId) {
        Actor actor = caller.actor();
        Appointment visit = parties.toSee(appointmentId, actor);
        audit.record(actor, AuditEntry.ofVisit(AuditAction.VISIT_READ, visit, null));
        return views.of(visit, actor, clock.now());
    }

    /** Everybody who can be booked, by family name. */
    public List<PractitionerView> practitioners() {
        return doctors.of(people.practitioners());
    }

    /** As the other, in the caller's preferred zone, or else the doctor's. */
    public List<DaySlots> freeSlots(String practitionerId, String visitTypeCode, LocalDate from, int days) {
        return freeSlots(practitionerId, visitTypeCode, from, days, null);
    }

    /**
     * The free slots of so many days, each day listed though it may have none.
     *
     * @param days 1 to 62; more are cut
     * @param zone in which the days are counted; null for the caller's preference, then the doctor's
     * @throws BusinessException NOT_FOUND for an unknown doctor; INVALID type-unknown
     */
    public List<DaySlots> freeSlots(
            String practitionerId, String visitTypeCode, LocalDate from, int days, ZoneId zone) {
        VisitType type = offerings.type(visitTypeCode);
        Schedule schedule = schedules.byPractitioner(doctor(practitionerId)).orElse(null);
        if (schedule == null) {
            return List.of();
        }
        ZoneId read = zone != null ? zone : zoneOf(caller.actor().subject(), schedule.zone());
        int within = Math.max(1, Math.min(days, MOST_DAYS));
        return freeSlots.of(schedule, type, from, within, read, clock.now());
    }

    /**
     * The next free times of a doctor within the weeks that can be booked, in order.
     *
     * @param from not before this; null for now
     * @param most 1 to 20; more are cut
     * @throws BusinessException NOT_FOUND for an unknown doctor; INVALID type-unknown
     */
    public List<Slot> nextFree(String practitionerId, String visitTypeCode, Instant from, int most) {
        Instant now = clock.now();
        VisitType type = offerings.type(visitTypeCode);
        return schedules
                .byPractitioner(doctor(practitionerId))
                .map(schedule -> freeSlots.next(schedule, type, from == null ? now : from, upTo(most), now))
                .orElse(List.of());
    }

    private static int upTo(int most) {
        return Math.max(1, Math.min(most, MOST_TIMES));
    }

    private Practitioner doctor(String practitionerId) {
        return people.practitionerByPublicId(practitionerId)
                .orElseThrow(() -> new BusinessException(Category.NOT_FOUND, "not-found"));
    }

    /** The kinds of visit that the caller may book, the shortest first: a patient none that only staff book. */
    public List<VisitTypeView> visitTypes() {
        return bookable().map(VisitTypeView::of).toList();
    }

    /**
     * Those of {@link #visitTypes} that this doctor has.
     *
     * @throws BusinessException NOT_FOUND for an unknown doctor
     */
    public List<VisitTypeView> visitTypesOf(String practitionerId) {
        Practitioner doctor = doctor(practitionerId);
        return bookable()
                .filter(type -> Offerings.by(doctor, type))
                .map(VisitTypeView::of)
                .toList();
    }

    private Stream<VisitType> bookable() {
        Actor actor = caller.actor();
        boolean staff = actor.isAdmin() || actor.isDoctor();
        return appointments.visitTypes().stream()
                .filter(VisitType::active)
                .filter(type -> staff || type.audience() != Audience.STAFF_ONLY);
    }

    /** Every kind of visit there ever was, so that visits of the past can be named. */
    public List<VisitTypeView> visitTypesEver() {
        return appointments.visitTypes().stream().map(VisitTypeView::of).toList();
    }

    private ZoneId ownScheduleZone(String subject) {
        return people.practitionerBySubject(subject)
                .flatMap(schedules::byPractitioner)
                .map(Schedule::zone)
                .orElse(ZoneOffset.UTC);
    }

    private ZoneId zoneOf(String subject, ZoneId otherwise) {
        return people.personBySubject(subject).map(Person::zone).map(ZoneId::of).orElse(otherwise);
    }
}

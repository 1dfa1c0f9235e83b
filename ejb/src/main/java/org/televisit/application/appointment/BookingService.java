package org.televisit.application.appointment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jboss.logging.Logger;
import org.televisit.application.appointment.VisitEvent.Kind;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.person.Proxies;
import org.televisit.application.security.Actor;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.domain.appointment.VisitType;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.PersonRepository;
import org.televisit.domain.person.Practitioner;
import org.televisit.domain.schedule.Schedule;
import org.televisit.domain.schedule.ScheduleRepository;
import org.televisit.domain.schedule.Slot;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** Making visits (REQUIREMENTS A3, A4). Each is one transaction. */
@Stateless
@RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.ADMIN, Roles.SYSTEM})
public class BookingService {

    private static final Logger LOG = Logger.getLogger(BookingService.class);

    @Inject
    private AppointmentRepository appointments;

    @Inject
    private PersonRepository people;

    @Inject
    private ScheduleRepository schedules;

    @Inject
    private FreeSlots freeSlots;

    @Inject
    private AppointmentViews views;

    @Inject
    private Proxies proxies;

    @Inject
    private CurrentActor caller;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    @Inject
    private VisitNews news;

    /**
     * A patient books for themselves, a slot that the doctor's schedule offers.
     *
     * @throws BusinessException NOT_FOUND; INVALID type-unknown, slot-outside, slot-past; CONFLICT slot-taken
     */
    @RolesAllowed(Roles.PATIENT)
    public AppointmentView book(BookRequest request) {
        Actor actor = caller.actor();
        Patient patient = people.patientBySubject(actor.subject()).orElseThrow(BookingService::notFound);
        return bookOffered(actor, patient, request);
    }

    private AppointmentView bookOffered(Actor actor, Patient patient, BookRequest request) {
        Instant now = clock.now();
        if (request.start().isBefore(now)) {
            throw new BusinessException(Category.INVALID, "slot-past");
        }
        VisitType type = type(request.visitTypeCode());
        Practitioner doctor = doctor(request.practitionerId());
        Schedule schedule = schedules
                .byPractitioner(doctor)
                .filter(offering -> freeSlots.offers(offering, type, request.start(), now))
                .orElseThrow(() -> new BusinessException(Category.INVALID, "slot-outside"));
        return book(actor, patient, doctor, type, request.start(), schedule.zone());
    }

    /**
     * A doctor (for their own list), an admin or this server books for a patient, at any time that is not past; who acts
     * for the patient, one of the slots offered.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours; INVALID type-unknown, slot-past; CONFLICT slot-taken
     */
    @RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.ADMIN, Roles.SYSTEM})
    public AppointmentView bookFor(String patientId, BookRequest request) {
        Actor actor = caller.actor();
        Practitioner doctor = doctor(request.practitionerId());
        Patient patient = people.patientByPublicId(patientId).orElseThrow(BookingService::notFound);
        if (!actor.isAdmin() && !actor.isSystem() && !actor.subject().equals(doctor.subject())) {
            if (proxies.speaksFor(actor.subject(), patient)) {
                return bookOffered(actor, patient, request);
            }
            throw audit.refused(
                    actor,
                    new AuditEntry(AuditAction.BOOK, "Practitioner", doctor.publicId(), null, "not-yours"),
                    new BusinessException(Category.FORBIDDEN, "not-yours"));
        }
        ZoneId zone = schedules.byPractitioner(doctor).map(Schedule::zone).orElse(ZoneOffset.UTC);
        return book(actor, patient, doctor, type(request.visitTypeCode()), request.start(), zone);
    }

    /**
     * Another time in place of a visit that was cancelled by the hospital, because the doctor was late, or for
     * technical reasons; its payment goes over to the new one. Once for each.
     *
     * @param newStart for the patient one of the slots offered, for staff any time that is not past
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours; INVALID slot-outside, slot-past; CONFLICT slot-taken,
     *     not-rebookable, already-rebooked
     */
    public AppointmentView rebook(String appointmentId, Instant newStart) {
        throw new UnsupportedOperationException();
    }

    /**
     * The next free times with the doctor of this visit, for its kind of visit.
     *
     * @param most 1 to 20; more are cut
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours
     */
    public List<Slot> nextFree(String appointmentId, int most) {
        throw new UnsupportedOperationException();
    }

    private AppointmentView book(
            Actor actor, Patient patient, Practitioner doctor, VisitType type, Instant start, ZoneId zone) {
        Instant now = clock.now();
        Appointment visit =
                appointments.add(Appointment.book(patient, doctor, type, start, zone, actor.subject(), now));
        audit.record(actor, AuditEntry.ofVisit(AuditAction.BOOK, visit, null));
        news.tell(Kind.BOOKED, visit, actor, now);
        LOG.infof("Visit %s was booked", visit.publicId());
        return views.of(visit, actor, now);
    }

    private VisitType type(String code) {
        return appointments.visitType(code).orElseThrow(() -> new BusinessException(Category.INVALID, "type-unknown"));
    }

    private Practitioner doctor(String practitionerId) {
        return people.practitionerByPublicId(practitionerId).orElseThrow(BookingService::notFound);
    }

    private static BusinessException notFound() {
        return new BusinessException(Category.NOT_FOUND, "not-found");
    }
}

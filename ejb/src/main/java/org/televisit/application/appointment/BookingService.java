package org.televisit.application.appointment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.televisit.application.security.Actor;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.FreeTimeRepository;
import org.televisit.domain.appointment.VisitType;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.Practitioner;
import org.televisit.domain.schedule.ScheduleRepository;
import org.televisit.domain.schedule.Slot;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** Making visits (REQUIREMENTS A3, A4), also in place of one that could not take place. Each is one transaction. */
@Stateless
@RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.ADMIN, Roles.SYSTEM})
public class BookingService {

    private static final int MOST_TIMES = 20;

    @Inject
    private BookingDesk desk;

    @Inject
    private Offerings offerings;

    @Inject
    private FreeTimeRepository times;

    @Inject
    private ScheduleRepository schedules;

    @Inject
    private FreeSlots freeSlots;

    @Inject
    private Parties parties;

    @Inject
    private AppointmentViews views;

    @Inject
    private CurrentActor caller;

    @Inject
    private ApplicationClock clock;

    /**
     * A patient books for themselves, a slot that the doctor's schedule offers.
     *
     * @throws BusinessException NOT_FOUND; INVALID type-unknown, slot-outside, slot-past; FORBIDDEN type-not-for-you;
     *     CONFLICT slot-taken, patient-busy, already-booked; TOO_OFTEN too-many-bookings
     */
    @RolesAllowed(Roles.PATIENT)
    public AppointmentView book(BookRequest request) {
        Actor actor = caller.actor();
        return book(actor, desk.self(actor), desk.practitioner(request.practitionerId()), request, false);
    }

    /**
     * A doctor (for their own list), an admin or this server books for a patient, at any time that is not past; who acts
     * for the patient, one of the slots offered.
     *
     * @throws BusinessException as {@link #book}; FORBIDDEN not-yours
     */
    public AppointmentView bookFor(String patientId, BookRequest request) {
        Actor actor = caller.actor();
        Practitioner doctor = desk.practitioner(request.practitionerId());
        Patient patient = desk.patient(patientId);
        return book(actor, patient, doctor, request, desk.asStaff(doctor, patient, actor));
    }

    private AppointmentView book(
            Actor actor, Patient patient, Practitioner doctor, BookRequest request, boolean asStaff) {
        desk.count(actor);
        Instant now = clock.now();
        VisitType type = offerings.type(request.visitTypeCode());
        ZoneId zone =
                asStaff ? desk.zoneOf(doctor) : offerings.requireOffered(patient, doctor, type, request.start(), now);
        Appointment made = Appointment.book(patient, doctor, type, request.start(), zone, actor.subject(), now);
        return views.of(desk.keep(made, AuditAction.BOOK, Map.of(), actor, now), actor, now);
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
        Actor actor = caller.actor();
        Instant now = clock.now();
        Appointment lost = parties.toChange(appointmentId, actor);
        desk.count(actor);
        if (times.rebooked(lost)) {
            throw new BusinessException(Category.CONFLICT, "already-rebooked");
        }
        ZoneId zone = desk.zoneOf(lost.practitioner());
        if (parties.asPatient(lost, actor)) {
            requireOffered(lost, newStart, now);
        }
        Appointment made = Appointment.book(
                lost.patient(), lost.practitioner(), lost.visitType(), newStart, zone, actor.subject(), now);
        made.insteadOf(lost);
        Map<String, String> details = Map.of(VisitEvent.CARRIED_FROM, lost.publicId());
        return views.of(desk.keep(made, AuditAction.BOOK, details, actor, now), actor, now);
    }

    // the kind of visit is agreed already, even if it is no longer offered to others
    private void requireOffered(Appointment lost, Instant start, Instant now) {
        if (start.isBefore(now)) {
            throw new BusinessException(Category.INVALID, "slot-past");
        }
        schedules
                .byPractitioner(lost.practitioner())
                .filter(offering -> freeSlots.offers(offering, lost.visitType(), start, now))
                .orElseThrow(() -> new BusinessException(Category.INVALID, "slot-outside"));
    }

    /**
     * The next free times with the doctor of this visit, for its kind of visit.
     *
     * @param most 1 to 20; more are cut
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours
     */
    public List<Slot> nextFree(String appointmentId, int most) {
        Appointment visit = parties.toRead(appointmentId, caller.actor());
        Instant now = clock.now();
        int wanted = Math.max(1, Math.min(most, MOST_TIMES));
        return schedules
                .byPractitioner(visit.practitioner())
                .map(schedule -> freeSlots.next(schedule, visit.visitType(), now, wanted, now))
                .orElse(List.of());
    }
}

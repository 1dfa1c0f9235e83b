package org.televisit.application.appointment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.jboss.logging.Logger;
import org.televisit.application.appointment.VisitEvent.Kind;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.person.Proxies;
import org.televisit.application.security.Actor;
import org.televisit.application.security.PersonLimits;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.domain.appointment.FreeTimeRepository;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.PersonRepository;
import org.televisit.domain.person.Practitioner;
import org.televisit.domain.schedule.Schedule;
import org.televisit.domain.schedule.ScheduleRepository;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/**
 * Where every visit is written down, however it came to be: alone, in a series, in place of another, or at once. Says
 * who may, holds the time, leaves the audit row and tells the other features, all in the running transaction.
 */
@Dependent
public class BookingDesk {

    private static final Logger LOG = Logger.getLogger(BookingDesk.class);

    @Inject
    private AppointmentSettings settings;

    @Inject
    private AppointmentRepository appointments;

    @Inject
    private FreeTimeRepository times;

    @Inject
    private PersonRepository people;

    @Inject
    private ScheduleRepository schedules;

    @Inject
    private Proxies proxies;

    @Inject
    private PersonLimits limits;

    @Inject
    private AuditTrail audit;

    @Inject
    private VisitNews news;

    /**
     * The patient who books for themselves.
     *
     * @throws BusinessException NOT_FOUND
     */
    Patient self(Actor actor) {
        return people.patientBySubject(actor.subject()).orElseThrow(BookingDesk::notFound);
    }

    /**
     * The patient who is booked for.
     *
     * @throws BusinessException NOT_FOUND
     */
    Patient patient(String patientId) {
        return people.patientByPublicId(patientId).orElseThrow(BookingDesk::notFound);
    }

    /**
     * The practitioner of this public id.
     *
     * @throws BusinessException NOT_FOUND
     */
    Practitioner practitioner(String practitionerId) {
        return people.practitionerByPublicId(practitionerId).orElseThrow(BookingDesk::notFound);
    }

    /**
     * Whether who acts writes into this practitioner's list as staff: the doctor themselves, an admin, this server. If
     * not they act for the patient, and are bound to what is offered to patients.
     *
     * @throws BusinessException FORBIDDEN not-yours when they are neither
     */
    boolean asStaff(Practitioner doctor, Patient patient, Actor actor) {
        if (actor.isAdmin() || actor.isSystem() || actor.subject().equals(doctor.subject())) {
            return true;
        }
        if (proxies.speaksFor(actor.subject(), patient)) {
            return false;
        }
        throw audit.refused(
                actor,
                new AuditEntry(AuditAction.BOOK, "Practitioner", doctor.publicId(), null, "not-yours"),
                new BusinessException(Category.FORBIDDEN, "not-yours"));
    }

    /** The zone on whose wall a visit with this practitioner is agreed. */
    ZoneId zoneOf(Practitioner doctor) {
        return schedules.byPractitioner(doctor).map(Schedule::zone).orElse(ZoneOffset.UTC);
    }

    /**
     * Counts what somebody is about to book, once for all visits of a series.
     *
     * @throws BusinessException TOO_OFTEN too-many-bookings
     */
    void count(Actor actor) {
        limits.booking(actor);
    }

    /**
     * Writes a new visit down.
     *
     * @param how the audit's action
     * @param details for the event, see {@link VisitEvent}
     * @throws BusinessException CONFLICT already-booked, patient-busy, slot-taken
     */
    Appointment keep(Appointment made, AuditAction how, Map<String, String> details, Actor actor, Instant now) {
        requirePatientFree(made);
        made.payOnlineWithin(settings.payOnlineWithin());
        Appointment visit = appointments.add(made);
        audit.record(actor, AuditEntry.ofVisit(how, visit, null));
        news.tell(Kind.BOOKED, visit, actor, now, details);
        LOG.infof("Visit %s was booked", visit.publicId());
        return visit;
    }

    // One patient's bookings pass here one by one, so that a form sent twice is told apart from a lost race.
    private void requirePatientFree(Appointment made) {
        times.oneAtATime(made.patient());
        if (times.heldCells(made.patient(), made.startsAt(), made.heldUntil()).isEmpty()) {
            return;
        }
        times.agreed(made.patient(), made.practitioner(), made.startsAt()).ifPresent(same -> {
            throw new BusinessException(Category.CONFLICT, "already-booked")
                    .about(same.practitioner().displayName(), same.startsAt());
        });
        throw new BusinessException(Category.CONFLICT, "patient-busy");
    }

    static BusinessException notFound() {
        return new BusinessException(Category.NOT_FOUND, "not-found");
    }
}

package org.televisit.application.appointment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.person.Proxies;
import org.televisit.application.security.Actor;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.person.EmergencyRepository;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/**
 * Finds visits for those who may see or change them: the patient and who acts for them, the doctor,
 * any admin, and this server itself.
 * Unknown is NOT_FOUND, another's is FORBIDDEN and leaves an audit row (REQUIREMENTS I4).
 */
@Dependent
public class Parties {

    @Inject
    private AppointmentRepository appointments;

    @Inject
    private Proxies proxies;

    @Inject
    private EmergencyRepository emergencies;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    /** The visit, to be read. */
    public Appointment toRead(String appointmentId, Actor actor) {
        return visible(appointments.byPublicId(appointmentId), actor);
    }

    /** The visit, to be looked at and nothing else; by a doctor who opened the record in an emergency as well. */
    public Appointment toSee(String appointmentId, Actor actor) {
        Optional<Appointment> found = appointments.byPublicId(appointmentId);
        if (found.filter(visit -> openedInEmergency(visit, actor)).isPresent()) {
            return found.get();
        }
        return visible(found, actor);
    }

    private boolean openedInEmergency(Appointment visit, Actor actor) {
        return actor.isDoctor()
                && emergencies
                        .open(actor.subject(), visit.patient(), clock.now())
                        .isPresent();
    }

    /** The visit, for what its parties said to each other: theirs alone, and so no admin's. */
    public Appointment toTalk(String appointmentId, Actor actor) {
        Appointment appointment = visible(appointments.byPublicId(appointmentId), actor);
        if (!isParty(appointment, actor.subject())) {
            throw notYours(appointment, actor);
        }
        return appointment;
    }

    /**
     * The visit, for reading what its parties said and wrote, and nothing else: theirs, and a doctor's who opened the
     * record in an emergency.
     */
    public Appointment toReadContent(String appointmentId, Actor actor) {
        Optional<Appointment> found = appointments.byPublicId(appointmentId);
        return found.filter(visit -> openedInEmergency(visit, actor)).orElseGet(() -> toTalk(appointmentId, actor));
    }

    /** The visit, its row locked until the transaction ends. */
    public Appointment toChange(String appointmentId, Actor actor) {
        return visible(appointments.byPublicIdLocked(appointmentId), actor);
    }

    /** The visit, locked, for its own doctor or this server; nobody else. */
    public Appointment toConduct(String appointmentId, Actor actor) {
        Appointment appointment = visible(appointments.byPublicIdLocked(appointmentId), actor);
        if (!actor.isSystem()
                && !actor.subject().equals(appointment.practitioner().subject())) {
            throw notYours(appointment, actor);
        }
        return appointment;
    }

    /** Whether this person is the visit's doctor, its patient, or may act for its patient now. */
    public boolean isParty(Appointment visit, String subject) {
        return visit.isParty(subject) || proxies.speaksFor(subject, visit.patient());
    }

    /** Whether who acts does so as the patient: they themselves, or a proxy who is not the visit's doctor. */
    public boolean asPatient(Appointment visit, Actor actor) {
        return !actor.subject().equals(visit.practitioner().subject())
                && proxies.speaksFor(actor.subject(), visit.patient());
    }

    /** The visit, locked, for its own patient or who acts for them; nobody else. */
    public Appointment toAttend(String appointmentId, Actor actor) {
        Appointment appointment = visible(appointments.byPublicIdLocked(appointmentId), actor);
        if (!asPatient(appointment, actor)) {
            throw notYours(appointment, actor);
        }
        return appointment;
    }

    private Appointment visible(Optional<Appointment> found, Actor actor) {
        Appointment appointment = found.orElseThrow(() -> new BusinessException(Category.NOT_FOUND, "not-found"));
        if (actor.isSystem() || actor.isAdmin() || isParty(appointment, actor.subject())) {
            return appointment;
        }
        throw notYours(appointment, actor);
    }

    private BusinessException notYours(Appointment appointment, Actor actor) {
        return audit.refused(
                actor,
                AuditEntry.ofVisit(AuditAction.READ_REFUSED, appointment, "not-yours"),
                new BusinessException(Category.FORBIDDEN, "not-yours"));
    }
}

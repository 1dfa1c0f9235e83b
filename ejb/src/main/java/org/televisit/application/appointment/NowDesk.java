package org.televisit.application.appointment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.televisit.application.security.Actor;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.FreeTimeRepository;
import org.televisit.domain.appointment.PaymentKind;
import org.televisit.domain.appointment.ReadyNowRepository;
import org.televisit.domain.appointment.VisitType;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.Practitioner;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** Books visits that start this minute, each in a transaction of its own: losing one doctor lets another be asked. */
@Stateless
@RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.ADMIN})
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class NowDesk {

    @Inject
    private BookingDesk desk;

    @Inject
    private Offerings offerings;

    @Inject
    private ReadyNowRepository ready;

    @Inject
    private FreeTimeRepository times;

    @Inject
    private PractitionerViews doctors;

    @Inject
    private AppointmentViews views;

    @Inject
    private CurrentActor caller;

    @Inject
    private ApplicationClock clock;

    private List<PractitionerView> readyNow(VisitType type, Instant now) {
        List<Practitioner> there = ready.at(now).stream()
                .filter(doctor -> Offerings.by(doctor, type))
                .toList();
        Instant start = startOf(now);
        Map<Practitioner, Set<Long>> held = times.heldCells(there, start, start.plus(FreeSlots.heldBy(type)));
        return doctors.of(there.stream()
                .filter(doctor -> FreeSlots.isFree(start, type, held.get(doctor)))
                .toList());
    }

    /** See {@link VisitNowService#ready}. */
    public List<PractitionerView> ready(String visitTypeCode) {
        return readyNow(type(visitTypeCode), clock.now());
    }

    /** One try of {@link VisitNowService#requestNow} with this doctor. */
    @RolesAllowed(Roles.PATIENT)
    public AppointmentView request(String practitionerId, String visitTypeCode) {
        Actor actor = caller.actor();
        Instant now = clock.now();
        VisitType type = type(visitTypeCode);
        Patient patient = desk.self(actor);
        Practitioner doctor = desk.practitioner(practitionerId);
        offerings.requireAllowed(patient, doctor, type);
        if (ready.of(doctor).filter(said -> said.at(now)).isEmpty()) {
            throw new BusinessException(Category.CONFLICT, "not-ready");
        }
        return begin(actor, patient, doctor, type, now);
    }

    /** See {@link VisitNowService#startNow}. */
    @RolesAllowed({Roles.DOCTOR, Roles.ADMIN})
    public AppointmentView start(String patientId, String practitionerId, String visitTypeCode) {
        Actor actor = caller.actor();
        Practitioner doctor = desk.practitioner(practitionerId);
        Patient patient = desk.patient(patientId);
        VisitType type = type(visitTypeCode);
        if (!desk.asStaff(doctor, patient, actor)) {
            throw new BusinessException(Category.FORBIDDEN, "not-yours");
        }
        return begin(actor, patient, doctor, type, clock.now());
    }

    private AppointmentView begin(Actor actor, Patient patient, Practitioner doctor, VisitType type, Instant now) {
        desk.count(actor);
        Appointment made =
                Appointment.book(patient, doctor, type, startOf(now), desk.zoneOf(doctor), actor.subject(), now);
        return views.of(desk.keep(made, AuditAction.VISIT_NOW, Map.of(), actor, now), actor, now);
    }

    // a payment that is due lapses at the start, so what must be paid can't begin at once
    private VisitType type(String code) {
        VisitType type = offerings.type(code);
        if (type.payment() != PaymentKind.NONE) {
            throw new BusinessException(Category.CONFLICT, "type-not-now");
        }
        return type;
    }

    private static Instant startOf(Instant now) {
        return now.truncatedTo(ChronoUnit.MINUTES);
    }
}

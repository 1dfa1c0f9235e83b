package org.televisit.application.appointment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.appointment.ReadyNow;
import org.televisit.domain.appointment.ReadyNowRepository;
import org.televisit.domain.person.PersonRepository;
import org.televisit.domain.person.Practitioner;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** Visits without an appointment (REQUIREMENTS A14). */
@Stateless
@RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.ADMIN})
public class VisitNowService {

    @Inject
    private PersonRepository people;

    @Inject
    private ReadyNowRepository ready;

    @Inject
    private NowDesk desk;

    @Inject
    private Event<DoctorReady> news;

    @Inject
    private CurrentActor caller;

    @Inject
    private ApplicationClock clock;

    /**
     * The calling doctor takes visits at once until then.
     *
     * @param until at most twelve hours away; null: no more from now on
     * @throws BusinessException NOT_FOUND when the caller has no record as a doctor; INVALID until-invalid
     */
    @RolesAllowed(Roles.DOCTOR)
    public void available(Instant until) {
        Instant now = clock.now();
        Practitioner doctor = self();
        ReadyNow said = ready.of(doctor).orElseGet(() -> ready.save(ReadyNow.of(doctor, now)));
        if (until == null) {
            said.noMore(now);
        } else {
            said.until(until, now);
            news.fire(new DoctorReady(said.practitioner(), now));
        }
    }

    /** Until when the calling doctor takes visits at once; null when they don't. */
    @RolesAllowed(Roles.DOCTOR)
    public Instant availableUntil() {
        Instant now = clock.now();
        return ready.of(self())
                .filter(said -> said.at(now))
                .map(ReadyNow::untilAt)
                .orElse(null);
    }

    /**
     * Doctors who take this kind of visit at once and whose time is free for it now, who is there longest first.
     *
     * @throws BusinessException INVALID type-unknown; CONFLICT type-not-now for a kind that is paid before
     */
    public List<PractitionerView> ready(String visitTypeCode) {
        return desk.ready(visitTypeCode);
    }

    /**
     * A visit of the calling patient that starts now. If the doctor found first is taken at this very moment, the next
     * one is asked; so each try is a transaction of its own.
     *
     * @param practitionerId null for whoever is ready
     * @throws BusinessException NOT_FOUND; INVALID type-unknown; FORBIDDEN type-not-for-you; CONFLICT nobody-ready,
     *     not-ready, type-not-now, patient-busy
     */
    @RolesAllowed(Roles.PATIENT)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public AppointmentView requestNow(String practitionerId, String visitTypeCode) {
        List<PractitionerView> free = desk.ready(visitTypeCode).stream()
                .filter(doctor -> practitionerId == null || doctor.id().equals(practitionerId))
                .toList();
        for (PractitionerView doctor : free) {
            try {
                return desk.request(doctor.id(), visitTypeCode);
            } catch (BusinessException refusal) {
                boolean taken = refusal.reason().equals("slot-taken")
                        || refusal.reason().equals("not-ready");
                if (!taken) {
                    throw refusal;
                }
            }
        }
        throw practitionerId == null
                ? new BusinessException(Category.CONFLICT, "nobody-ready")
                : new BusinessException(Category.CONFLICT, "not-ready");
    }

    /**
     * A doctor (on their own list) or an admin starts a visit with a patient now.
     *
     * @throws BusinessException as booking for a patient does; CONFLICT type-not-now
     */
    @RolesAllowed({Roles.DOCTOR, Roles.ADMIN})
    public AppointmentView startNow(String patientId, String practitionerId, String visitTypeCode) {
        return desk.start(patientId, practitionerId, visitTypeCode);
    }

    private Practitioner self() {
        return people.practitionerBySubject(caller.actor().subject()).orElseThrow(BookingDesk::notFound);
    }
}

package org.televisit.application.appointment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.time.Instant;
import java.util.List;
import org.televisit.application.security.Roles;

/** Visits without an appointment (REQUIREMENTS A14). */
@Stateless
@RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.ADMIN})
public class VisitNowService {

    /**
     * The calling doctor takes visits at once until then.
     *
     * @param until at most twelve hours away; null: no more from now on
     * @throws org.televisit.domain.shared.BusinessException INVALID until-invalid
     */
    @RolesAllowed(Roles.DOCTOR)
    public void available(Instant until) {
        throw new UnsupportedOperationException();
    }

    /** Until when the calling doctor takes visits at once; null when they don't. */
    @RolesAllowed(Roles.DOCTOR)
    public Instant availableUntil() {
        throw new UnsupportedOperationException();
    }

    /** Doctors who take this kind of visit at once and whose time is free for it now. */
    public List<PractitionerView> ready(String visitTypeCode) {
        throw new UnsupportedOperationException();
    }

    /**
     * A visit of the calling patient that starts now.
     *
     * @param practitionerId null for whoever is ready
     * @throws org.televisit.domain.shared.BusinessException NOT_FOUND; CONFLICT nobody-ready, not-ready, slot-taken
     */
    @RolesAllowed(Roles.PATIENT)
    public AppointmentView requestNow(String practitionerId, String visitTypeCode) {
        throw new UnsupportedOperationException();
    }

    /**
     * A doctor (on their own list) or an admin starts a visit with a patient now.
     *
     * @throws org.televisit.domain.shared.BusinessException as booking for a patient does
     */
    @RolesAllowed({Roles.DOCTOR, Roles.ADMIN})
    public AppointmentView startNow(String patientId, String practitionerId, String visitTypeCode) {
        throw new UnsupportedOperationException();
    }
}

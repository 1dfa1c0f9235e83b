package org.televisit.application.appointment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import org.televisit.application.security.Roles;

/** Finds doctors by name, specialty, department and first free time (REQUIREMENTS A3). */
@Stateless
@RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.ADMIN})
public class PractitionerSearch {

    /**
     * Doctors who offer this kind of visit and fit the rest, who is free first first, those without a free time last.
     *
     * @throws org.televisit.domain.shared.BusinessException INVALID type-unknown
     */
    public List<PractitionerHit> search(SearchRequest wanted) {
        throw new UnsupportedOperationException();
    }

    /** The departments in use, by code. */
    public List<DepartmentView> departments() {
        throw new UnsupportedOperationException();
    }
}

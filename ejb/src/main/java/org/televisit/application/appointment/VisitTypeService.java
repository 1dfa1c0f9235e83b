package org.televisit.application.appointment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import org.televisit.application.security.Roles;

/** The kinds of visit, as admins see to them (REQUIREMENTS A2). */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SYSTEM})
public class VisitTypeService {

    /** All kinds, those out of use included, the shortest first. */
    public List<VisitTypeView> all() {
        throw new UnsupportedOperationException();
    }

    /**
     * Offers a new kind of visit or changes the one of this code; visits already booked keep their terms.
     *
     * @param expectedVersion of the view that was edited; -1 for a new one
     * @throws org.televisit.domain.shared.BusinessException INVALID code-invalid, name-missing, department-unknown;
     *     CONFLICT stale, code-taken
     */
    public VisitTypeView save(VisitTypeDraft draft, int expectedVersion) {
        throw new UnsupportedOperationException();
    }
}

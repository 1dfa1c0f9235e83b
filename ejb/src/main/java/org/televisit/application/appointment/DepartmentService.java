package org.televisit.application.appointment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import org.televisit.application.security.Roles;

/** The hospital's departments, as admins see to them (REQUIREMENTS A2). */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SYSTEM})
public class DepartmentService {

    /** All departments, those out of use included, by code. */
    public List<DepartmentView> all() {
        throw new UnsupportedOperationException();
    }

    /**
     * Opens a department or changes the one of this code.
     *
     * @param expectedVersion of the view that was edited; -1 for a new one
     * @throws org.televisit.domain.shared.BusinessException NOT_FOUND for an unknown member; INVALID code-invalid,
     *     name-missing; CONFLICT stale, code-taken
     */
    public DepartmentView save(DepartmentDraft draft, int expectedVersion) {
        throw new UnsupportedOperationException();
    }
}

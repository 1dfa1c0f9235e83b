package org.televisit.application.appointment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.domain.appointment.Department;
import org.televisit.domain.appointment.DepartmentRepository;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** The hospital's departments, as admins see to them (REQUIREMENTS A2). */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SYSTEM})
public class DepartmentService {

    /** The version of one that is not there yet. */
    public static final int NEW = -1;

    @Inject
    private DepartmentRepository departments;

    @Inject
    private BookingDesk desk;

    @Inject
    private CurrentActor caller;

    @Inject
    private AuditTrail audit;

    /** All departments, those out of use included, by code. */
    public List<DepartmentView> all() {
        return departments.all().stream().map(DepartmentView::of).toList();
    }

    /**
     * Opens a department or changes the one of this code.
     *
     * @param expectedVersion of the view that was edited; -1 for a new one
     * @throws BusinessException NOT_FOUND for an unknown member, and for an unknown code that is not to be new; INVALID
     *     code-invalid, label-missing, language-unknown; CONFLICT stale, code-taken
     */
    public DepartmentView save(DepartmentDraft draft, int expectedVersion) {
        Department department = expectedVersion == NEW ? opened(draft) : known(draft.code(), expectedVersion);
        department.rename(draft.nameEn(), draft.nameEs());
        if (draft.otherNames() != null) {
            department.alsoCalled(draft.otherNames());
        }
        department.inUse(draft.active());
        department.staff(draft.memberIds().stream().map(desk::practitioner).toList());
        departments.flush();
        audit.record(
                caller.actor(),
                new AuditEntry(AuditAction.VISIT_TYPE_CHANGE, "Department", department.code(), null, null));
        return DepartmentView.of(department);
    }

    private Department opened(DepartmentDraft draft) {
        if (departments.byCode(draft.code()).isPresent()) {
            throw new BusinessException(Category.CONFLICT, "code-taken");
        }
        return departments.add(Department.open(draft.code(), draft.nameEn(), draft.nameEs()));
    }

    private Department known(String code, int expectedVersion) {
        Department known = departments.byCode(code).orElseThrow(BookingDesk::notFound);
        known.requireVersion(expectedVersion);
        return known;
    }
}

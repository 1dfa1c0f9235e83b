package org.televisit.application.appointment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.domain.appointment.Department;
import org.televisit.domain.appointment.DepartmentRepository;
import org.televisit.domain.appointment.VisitType;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** The kinds of visit, as admins see to them (REQUIREMENTS A2). */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SYSTEM})
public class VisitTypeService {

    /** The version of one that is not there yet. */
    public static final int NEW = -1;

    @Inject
    private AppointmentRepository appointments;

    @Inject
    private DepartmentRepository departments;

    @Inject
    private CurrentActor caller;

    @Inject
    private AuditTrail audit;

    /** All kinds, those out of use included, the shortest first. */
    public List<VisitTypeView> all() {
        return appointments.visitTypes().stream().map(VisitTypeView::of).toList();
    }

    /**
     * Offers a new kind of visit or changes the one of this code; visits already booked keep their terms.
     *
     * @param expectedVersion of the view that was edited; -1 for a new one
     * @throws BusinessException NOT_FOUND for an unknown code that is not to be new; INVALID code-invalid, label-missing,
     *     language-unknown, department-unknown; CONFLICT stale, code-taken
     */
    public VisitTypeView save(VisitTypeDraft draft, int expectedVersion) {
        VisitType type = expectedVersion == NEW ? offered(draft) : known(draft.code(), expectedVersion);
        type.offerOn(draft.terms());
        // one that the bundles name need not be named again
        if (expectedVersion == NEW || draft.nameEn() != null || draft.nameEs() != null || type.nameEn() != null) {
            type.named(draft.nameEn(), draft.nameEs());
        }
        if (draft.otherNames() != null) {
            type.alsoCalled(draft.otherNames());
        }
        type.in(department(draft.departmentCode()));
        type.inUse(draft.active());
        departments.flush();
        audit.record(
                caller.actor(), new AuditEntry(AuditAction.VISIT_TYPE_CHANGE, "VisitType", type.code(), null, null));
        return VisitTypeView.of(type);
    }

    private VisitType offered(VisitTypeDraft draft) {
        if (appointments.visitType(draft.code()).isPresent()) {
            throw new BusinessException(Category.CONFLICT, "code-taken");
        }
        return departments.add(VisitType.offer(draft.code(), draft.terms()));
    }

    private VisitType known(String code, int expectedVersion) {
        VisitType known = appointments.visitType(code).orElseThrow(BookingDesk::notFound);
        known.requireVersion(expectedVersion);
        return known;
    }

    private Department department(String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        return departments
                .byCode(code)
                .orElseThrow(() -> new BusinessException(Category.INVALID, "department-unknown"));
    }
}

package org.televisit.web.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.televisit.application.appointment.AppointmentQueries;
import org.televisit.application.appointment.PractitionerView;
import org.televisit.application.appointment.VisitTypeView;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** The doctors one can book, by family name, and what with. */
@ApplicationScoped
class Doctors {

    @Inject
    private AppointmentQueries appointments;

    List<PractitionerView> all() {
        return appointments.practitioners();
    }

    Optional<PractitionerView> find(String publicId) {
        return all().stream().filter(each -> each.id().equals(publicId)).findFirst();
    }

    /** @throws BusinessException NOT_FOUND */
    PractitionerView one(String publicId) {
        return find(publicId).orElseThrow(() -> new BusinessException(Category.NOT_FOUND, "not-found"));
    }

    /** The kinds of visit that the caller may book with them. */
    List<VisitTypeView> types(PractitionerView doctor) {
        return appointments.visitTypesOf(doctor.id());
    }
}

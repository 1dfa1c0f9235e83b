package org.televisit.web.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import org.televisit.application.appointment.PractitionerView;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.web.fhir.map.FhirId;
import org.televisit.web.fhir.map.ScheduleShape;
import org.televisit.web.security.Scope;

/** Where the free times of a doctor who has set working hours are found, one for each, by the doctor's family name. */
@ApplicationScoped
class ScheduleProvider implements FhirProvider {

    @Inject
    private Doctors doctors;

    @Override
    public String type() {
        return "Schedule";
    }

    @Override
    public Scope scope() {
        return Scope.READ;
    }

    @Override
    public List<SearchParam> searchParams() {
        return List.of(SearchParam.reference("actor", "The Practitioner whose times they are."));
    }

    @Override
    public Resource read(String id) {
        PractitionerView doctor = doctors.one(FhirId.publicId(id));
        if (doctor.zone() == null) {
            throw new BusinessException(Category.NOT_FOUND, "not-found");
        }
        return shape(doctor);
    }

    @Override
    public SearchPage search(SearchWish wish) {
        String actor = wish.reference("actor", "Practitioner");
        List<PractitionerView> fitting = doctors.all().stream()
                .filter(doctor -> doctor.zone() != null)
                .filter(doctor -> actor == null || doctor.id().equals(actor))
                .toList();
        return SearchPage.of(fitting, doctor -> FhirId.of(doctor.id()), this::shape, wish);
    }

    private Resource shape(PractitionerView doctor) {
        return ScheduleShape.of(doctor, doctors.types(doctor));
    }
}

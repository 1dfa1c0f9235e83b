package org.televisit.web.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import org.televisit.application.appointment.PractitionerView;
import org.televisit.web.fhir.map.FhirId;
import org.televisit.web.fhir.map.PractitionerShape;
import org.televisit.web.security.Scope;

/** The doctors one can book, by family name. */
@ApplicationScoped
class PractitionerProvider implements FhirProvider {

    @Inject
    private Doctors doctors;

    @Override
    public String type() {
        return "Practitioner";
    }

    @Override
    public Scope scope() {
        return Scope.READ;
    }

    @Override
    public List<SearchParam> searchParams() {
        return List.of(SearchParam.string("name", "Begins a word of the name, whatever its case and accents."));
    }

    @Override
    public Resource read(String id) {
        return PractitionerShape.of(doctors.one(FhirId.publicId(id)));
    }

    @Override
    public SearchPage search(SearchWish wish) {
        NameStart name = new NameStart(wish.one("name"));
        List<PractitionerView> fitting = doctors.all().stream()
                .filter(doctor -> name.fits(doctor.name()))
                .toList();
        return SearchPage.of(fitting, doctor -> FhirId.of(doctor.id()), PractitionerShape::of, wish);
    }
}

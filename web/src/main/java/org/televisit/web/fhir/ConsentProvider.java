package org.televisit.web.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import org.televisit.application.consent.ConsentService;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.web.fhir.map.ConsentShape;
import org.televisit.web.security.Scope;

/** What a patient decided about visits by video and recordings, the latest first: for them and who acts for them. */
@ApplicationScoped
class ConsentProvider implements FhirProvider {

    @Inject
    private ConsentService consents;

    @Override
    public String type() {
        return "Consent";
    }

    @Override
    public Scope scope() {
        return Scope.READ;
    }

    @Override
    public List<SearchParam> searchParams() {
        return List.of(SearchParam.reference("patient", "Who decided, or for whom; needed."));
    }

    @Override
    public Resource read(String id) {
        String patient = ConsentShape.patientOf(id).orElseThrow(ConsentProvider::notFound);
        return of(patient).stream()
                .filter(consent -> consent.getIdPart().equals(id))
                .findFirst()
                .orElseThrow(ConsentProvider::notFound);
    }

    @Override
    public SearchPage search(SearchWish wish) {
        return SearchPage.of(of(wish.neededReference("patient", "Patient")), wish);
    }

    private List<? extends Resource> of(String patient) {
        return consents.of(patient).stream()
                .map(each -> ConsentShape.of(patient, each))
                .toList();
    }

    private static BusinessException notFound() {
        return new BusinessException(Category.NOT_FOUND, "not-found");
    }
}

package org.televisit.web.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import org.televisit.application.call.VisitPage;
import org.televisit.application.call.VisitRegister;
import org.televisit.domain.call.VisitFilter;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.web.fhir.map.EncounterShape;
import org.televisit.web.fhir.map.FhirId;
import org.televisit.web.security.Scope;

/** What visits' calls came to, the latest first: metadata, for admins everybody's. */
@ApplicationScoped
class EncounterProvider implements FhirProvider {

    @Inject
    private VisitRegister visits;

    @Override
    public String type() {
        return "Encounter";
    }

    @Override
    public Scope scope() {
        return Scope.READ;
    }

    @Override
    public List<SearchParam> searchParams() {
        return List.of(
                SearchParam.reference("appointment", "The appointment it belongs to; stands alone."),
                SearchParam.reference("patient", "Who was seen."),
                SearchParam.reference("practitioner", "Who saw them."),
                SearchParam.date("date", "When the visit starts by appointment, with prefixes; may be repeated."));
    }

    @Override
    public Resource read(String id) {
        return EncounterShape.of(visits.one(FhirId.publicId(id)));
    }

    @Override
    public SearchPage search(SearchWish wish) {
        String appointment = wish.reference("appointment", "Appointment");
        if (appointment != null) {
            return SearchPage.whole(ofAppointment(appointment));
        }
        DateRange dates = wish.dates("date");
        VisitFilter filter = new VisitFilter(
                wish.reference("patient", "Patient"),
                wish.reference("practitioner", "Practitioner"),
                dates.from(),
                dates.until(),
                null);
        VisitPage page = visits.search(filter, AppointmentProvider.place(wish), wish.count());
        return new SearchPage(
                page.visits().stream().map(EncounterShape::of).toList(), AppointmentProvider.token(page.next()));
    }

    private List<Resource> ofAppointment(String appointment) {
        try {
            return List.of(EncounterShape.of(visits.one(appointment)));
        } catch (BusinessException unknown) {
            if (unknown.category() == Category.NOT_FOUND) {
                return List.of();
            }
            throw unknown;
        }
    }
}

package org.televisit.web.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import org.televisit.application.call.VisitPage;
import org.televisit.application.call.VisitRegister;
import org.televisit.application.clinical.PrescriptionService;
import org.televisit.domain.call.HistoryKey;
import org.televisit.domain.call.VisitFilter;
import org.televisit.domain.call.VisitLine;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.web.fhir.map.MedicationRequestShape;
import org.televisit.web.fhir.map.VisitPart;
import org.televisit.web.security.Scope;

/** What was prescribed in visits, the latest visit first: for its doctor and patient, and so for no admin. */
@ApplicationScoped
class MedicationRequestProvider implements FhirProvider {

    /** So many visits are looked at for one page, whether or not anything was prescribed. */
    private static final int MOST_VISITS = 60;

    private static final int AT_ONCE = 20;
    private static final String PARTED = "~";

    @Inject
    private VisitRegister visits;

    @Inject
    private PrescriptionService prescriptions;

    @Override
    public String type() {
        return "MedicationRequest";
    }

    @Override
    public Scope scope() {
        return Scope.CLINICAL;
    }

    @Override
    public List<SearchParam> searchParams() {
        return List.of(
                SearchParam.reference("encounter", "The visit in which it was prescribed."),
                SearchParam.reference("patient", "For whom."));
    }

    @Override
    public boolean versioned() {
        return true;
    }

    @Override
    public Resource read(String id) {
        VisitPart part = VisitPart.parse(id).orElseThrow(() -> new BusinessException(Category.NOT_FOUND, "not-found"));
        return of(visits.one(part.visitId())).stream()
                .filter(each -> each.getIdPart().equals(id))
                .findFirst()
                .orElseThrow(() -> new BusinessException(Category.NOT_FOUND, "not-found"));
    }

    @Override
    public SearchPage search(SearchWish wish) {
        String encounter = wish.reference("encounter", "Encounter");
        String patient = wish.reference("patient", "Patient");
        if (encounter == null) {
            return walk(VisitFilter.ofPatient(patient), Place.of(wish.after()), wish.count());
        }
        VisitLine visit = visits.one(encounter);
        boolean theirs = patient == null || patient.equals(visit.patientId());
        return SearchPage.of(theirs ? of(visit) : List.of(), wish);
    }

    /**
     * Where a page begins: after a visit, and in the next one after what was shown of it already.
     *
     * @param visit null before the first
     * @param shown an id; "" for nothing
     */
    private record Place(HistoryKey visit, String shown) {

        static Place of(String token) {
            if (token == null) {
                return new Place(null, "");
            }
            int parted = token.indexOf(PARTED);
            String visit = parted < 0 ? token : token.substring(0, parted);
            String shown = parted < 0 ? "" : token.substring(parted + 1);
            return new Place(visit.isEmpty() ? null : HistoryKey.parse(visit), shown);
        }

        String token() {
            return (visit == null ? "" : visit.token()) + (shown.isEmpty() ? "" : PARTED + shown);
        }
    }

    private SearchPage walk(VisitFilter filter, Place begin, int count) {
        List<Resource> found = new ArrayList<>();
        Place place = begin;
        int looked = 0;
        while (looked < MOST_VISITS) {
            VisitPage page = visits.search(filter, place.visit(), AT_ONCE);
            for (VisitLine visit : page.visits()) {
                List<? extends Resource> left = after(of(visit), place.shown());
                int room = count - found.size();
                if (left.size() > room) {
                    found.addAll(left.subList(0, room));
                    String shown =
                            room == 0 ? place.shown() : left.get(room - 1).getIdPart();
                    return new SearchPage(found, new Place(place.visit(), shown).token());
                }
                found.addAll(left);
                place = new Place(HistoryKey.after(visit), "");
            }
            if (page.next() == null) {
                return SearchPage.whole(found);
            }
            looked += page.visits().size();
        }
        return new SearchPage(found, place.token());
    }

    private static List<? extends Resource> after(List<? extends Resource> all, String shown) {
        List<String> ids = all.stream().map(Resource::getIdPart).toList();
        return all.subList(ids.indexOf(shown) + 1, all.size());
    }

    private List<? extends Resource> of(VisitLine visit) {
        return prescriptions.all(visit.id()).stream()
                .flatMap(each -> MedicationRequestShape.of(visit, each).stream())
                .toList();
    }
}

package org.televisit.web.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import org.televisit.application.call.VisitPage;
import org.televisit.application.call.VisitRegister;
import org.televisit.domain.call.HistoryKey;
import org.televisit.domain.call.VisitFilter;
import org.televisit.web.fhir.map.AppointmentShape;
import org.televisit.web.fhir.map.AppointmentStatuses;
import org.televisit.web.fhir.map.FhirId;
import org.televisit.web.security.Scope;

/** Visits, to come and past, the latest first. Booking and changing them is {@link AppointmentDesk}'s. */
@ApplicationScoped
class AppointmentProvider implements FhirProvider {

    @Inject
    private VisitRegister visits;

    @Override
    public String type() {
        return "Appointment";
    }

    @Override
    public Scope scope() {
        return Scope.READ;
    }

    @Override
    public List<SearchParam> searchParams() {
        return List.of(
                SearchParam.reference("patient", "Whose visit it is."),
                SearchParam.reference("practitioner", "Whom it is with."),
                SearchParam.date("date", "When it starts, with prefixes; may be repeated."),
                SearchParam.token("status", "One or more of FHIR's codes, parted by commas."));
    }

    @Override
    public boolean versioned() {
        return true;
    }

    @Override
    public Resource read(String id) {
        return AppointmentShape.of(visits.one(FhirId.publicId(id)));
    }

    @Override
    public SearchPage search(SearchWish wish) {
        VisitPage page = visits.search(filter(wish), place(wish), wish.count());
        return new SearchPage(page.visits().stream().map(AppointmentShape::of).toList(), token(page.next()));
    }

    private static VisitFilter filter(SearchWish wish) {
        DateRange dates = wish.dates("date");
        return new VisitFilter(
                wish.reference("patient", "Patient"),
                wish.reference("practitioner", "Practitioner"),
                dates.from(),
                dates.until(),
                wish.codes("status") == null ? null : AppointmentStatuses.from(wish.codes("status")));
    }

    static HistoryKey place(SearchWish wish) {
        return wish.after() == null ? null : HistoryKey.parse(wish.after());
    }

    static String token(HistoryKey next) {
        return next == null ? null : next.token();
    }
}

package org.televisit.web.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;
import org.televisit.application.appointment.AppointmentQueries;
import org.televisit.application.appointment.PractitionerView;
import org.televisit.domain.schedule.Slot;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.web.fhir.map.SlotKey;
import org.televisit.web.fhir.map.SlotShape;
import org.televisit.web.security.Scope;

/** Free times of a doctor within the weeks that can be booked, by start; those that are taken are not told. */
@ApplicationScoped
class SlotProvider implements FhirProvider {

    /** So many the queries give at once. */
    private static final int MOST = 20;

    private static final Comparator<Free> AS_READ =
            Comparator.comparing((Free free) -> free.time().start()).thenComparing(Free::type);

    @Inject
    private AppointmentQueries appointments;

    @Inject
    private Doctors doctors;

    private record Free(String type, Slot time) {}

    @Override
    public String type() {
        return "Slot";
    }

    @Override
    public Scope scope() {
        return Scope.READ;
    }

    @Override
    public List<SearchParam> searchParams() {
        return List.of(
                SearchParam.reference("schedule", "Whose times; needed."),
                SearchParam.date("start", "When they start, with prefixes; may be repeated."),
                SearchParam.token("service-type", "For which kinds of visit; all that the caller may book without."),
                SearchParam.token("status", "Only free ones are told."));
    }

    @Override
    public Resource read(String id) {
        SlotKey key = SlotKey.parse(id).orElseThrow(SlotProvider::notFound);
        PractitionerView doctor = doctors.one(key.practitionerId());
        return typesOf(doctor, null).stream()
                .filter(key::isOf)
                .flatMap(type -> appointments.nextFree(doctor.id(), type, key.start(), 1).stream()
                        .filter(time -> time.start().equals(key.start()))
                        .map(time -> SlotShape.of(doctor, type, time)))
                .findFirst()
                .orElseThrow(SlotProvider::notFound);
    }

    @Override
    public SearchPage search(SearchWish wish) {
        Optional<PractitionerView> doctor = doctors.find(wish.neededReference("schedule", "Schedule"));
        Set<String> status = wish.codes("status");
        if (doctor.isEmpty() || status != null && !status.contains("free")) {
            return SearchPage.whole(List.of());
        }
        return page(doctor.get(), wish);
    }

    // after a slot there come, of its own start, those of the types that follow its own, and then what starts later
    private SearchPage page(PractitionerView doctor, SearchWish wish) {
        DateRange starts = wish.dates("start");
        SlotKey after =
                wish.after() == null ? null : SlotKey.parse(wish.after()).orElseThrow(SlotProvider::notFound);
        int count = Math.min(wish.count(), MOST);
        List<Free> found = new ArrayList<>();
        boolean more = false;
        boolean toCome = false;
        for (String type : typesOf(doctor, wish.codes("service-type"))) {
            Instant from = after == null
                    ? starts.from()
                    : toCome ? after.start() : after.start().plusSeconds(1);
            toCome |= after != null && after.isOf(type);
            List<Slot> next = appointments.nextFree(doctor.id(), type, from, MOST);
            next.stream().filter(time -> starts.has(time.start())).forEach(time -> found.add(new Free(type, time)));
            more |= next.size() == MOST && starts.has(next.get(MOST - 1).start());
        }
        found.sort(AS_READ);
        List<Free> page = found.size() > count ? found.subList(0, count) : found;
        boolean ends = page.isEmpty() || page.size() == found.size() && !more;
        return new SearchPage(
                page.stream()
                        .map(free -> SlotShape.of(doctor, free.type(), free.time()))
                        .toList(),
                ends ? null : key(doctor, page.get(page.size() - 1)));
    }

    private static String key(PractitionerView doctor, Free last) {
        return SlotKey.of(doctor.id(), last.time().start(), last.type()).id();
    }

    private List<String> typesOf(PractitionerView doctor, Set<String> wanted) {
        return doctors.types(doctor).stream()
                .map(type -> type.code())
                .filter(code -> wanted == null || wanted.contains(code))
                .sorted()
                .toList();
    }

    private static BusinessException notFound() {
        return new BusinessException(Category.NOT_FOUND, "not-found");
    }
}

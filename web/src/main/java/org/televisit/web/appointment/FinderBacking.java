package org.televisit.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.appointment.DepartmentView;
import org.televisit.application.appointment.PractitionerHit;
import org.televisit.application.appointment.PractitionerSearch;
import org.televisit.application.appointment.PractitionerView;
import org.televisit.application.appointment.SearchRequest;
import org.televisit.application.appointment.VisitNowService;
import org.televisit.domain.person.Specialty;
import org.televisit.domain.shared.BusinessException;
import org.televisit.web.page.Notices;
import org.televisit.web.page.Reader;
import org.televisit.web.page.Times;

/** Finds a doctor by name, specialty and department, and those who take visits at this moment. */
@Named("finder")
@RequestScoped
public class FinderBacking {

    private static final int LONGEST_TEXT = 100;

    @Inject
    private PractitionerSearch search;

    @Inject
    private VisitNowService visitsNow;

    @Inject
    private BookBacking booking;

    @Inject
    private ActingBacking acting;

    @Inject
    private VisitText text;

    @Inject
    private Reader reader;

    @Inject
    private Times times;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private List<PractitionerHit> hits;
    private List<DepartmentView> departments;

    /** Whom the search finds, who is free first first. */
    public List<PractitionerHit> getHits() {
        if (hits == null) {
            hits = search.search(
                    new SearchRequest(getText(), getSpecialty(), getDepartment(), booking.getType(), reader.getZone()));
        }
        return hits;
    }

    /** Doctors who take a visit now; nobody while the reader acts for somebody else. */
    public List<PractitionerView> getAvailableNow() {
        if (isSearched() || acting.getPatient() != null) {
            return List.of();
        }
        return getHits().stream()
                .filter(PractitionerHit::readyNow)
                .map(PractitionerHit::practitioner)
                .toList();
    }

    /** Starts a visit now with the doctor that the button names. */
    public String seeNow() {
        try {
            AppointmentView visit = visitsNow.requestNow(request.getParameter("practitioner"), booking.getType());
            notices.doneThenRedirect("book.now.done");
            return "/visit/detail.xhtml?faces-redirect=true&id=" + visit.id();
        } catch (BusinessException refusal) {
            notices.refused(refusal);
            hits = null;
            return null;
        }
    }

    /** Whether anything was searched for. */
    public boolean isSearched() {
        return getText() != null || getSpecialty() != null || getDepartment() != null;
    }

    /** "Cardiology · Heart centre". */
    public String about(PractitionerHit hit) {
        Stream<String> houses = getDepartments().stream()
                .filter(each -> hit.departmentCodes().contains(each.code()))
                .map(this::name);
        return Stream.concat(Stream.of(text.specialty(hit.practitioner().specialty())), houses)
                .collect(Collectors.joining(" · "));
    }

    /** "Today, 14:00": the first free time by the reader's clock. */
    public String next(PractitionerHit hit) {
        ZoneId theirs = hit.practitioner().zone();
        return times.dayAndClock(hit.nextFree(), theirs == null ? ZoneOffset.UTC : theirs);
    }

    /** A department's name in the reader's language. */
    public String name(DepartmentView department) {
        return department.name(reader.getLanguage());
    }

    /** The departments to choose from. */
    public List<DepartmentView> getDepartments() {
        if (departments == null) {
            departments = search.departments();
        }
        return departments;
    }

    public List<Specialty> getSpecialties() {
        return List.of(Specialty.values());
    }

    /** What was searched for by name; null when nothing. */
    public String getText() {
        String asked = request.getParameter("q");
        return asked == null || asked.isBlank() ? null : asked.substring(0, Math.min(asked.length(), LONGEST_TEXT));
    }

    /** The specialty searched for; null for any. */
    public Specialty getSpecialty() {
        String asked = request.getParameter("specialty");
        return getSpecialties().stream()
                .filter(each -> each.name().equals(asked))
                .findFirst()
                .orElse(null);
    }

    /** The department searched for; null for any. */
    public String getDepartment() {
        String asked = request.getParameter("department");
        return getDepartments().stream()
                .map(DepartmentView::code)
                .filter(each -> each.equals(asked))
                .findFirst()
                .orElse(null);
    }
}

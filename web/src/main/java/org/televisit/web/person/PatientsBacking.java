package org.televisit.web.person;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.televisit.application.person.PatientPage;
import org.televisit.application.person.PatientQuery;
import org.televisit.application.person.PatientService;
import org.televisit.application.person.PatientView;
import org.televisit.domain.person.PatientKey;

/** Looking for a patient; what is looked for and where the page begins stand in the address. */
@Named("patients")
@RequestScoped
public class PatientsBacking {

    private static final int PAGE = 25;

    @Inject
    private PatientService service;

    @Inject
    private HttpServletRequest request;

    private PatientPage page;

    @PostConstruct
    void load() {
        page = service.search(new PatientQuery(getText(), birthDate(), after(), PAGE));
    }

    public List<PatientView> getShown() {
        return page.patients();
    }

    /** What was typed, or null. */
    public String getText() {
        return request.getParameter("q");
    }

    /** The birth date looked for as it was typed, or null. */
    public String getBorn() {
        return birthDate() == null ? null : birthDate().toString();
    }

    /** The address of the next page, or null at the end. */
    public String getNext() {
        PatientKey next = page.next();
        if (next == null) {
            return null;
        }
        return request.getContextPath() + "/staff/patients.xhtml?q=" + coded(getText()) + "&born=" + coded(getBorn())
                + "&family=" + coded(next.familyName()) + "&given=" + coded(next.givenName()) + "&after="
                + coded(next.id());
    }

    private PatientKey after() {
        String id = request.getParameter("after");
        String family = request.getParameter("family");
        String given = request.getParameter("given");
        return id == null || family == null || given == null ? null : new PatientKey(family, given, id);
    }

    private LocalDate birthDate() {
        String born = request.getParameter("born");
        try {
            return born == null || born.isBlank() ? null : LocalDate.parse(born);
        } catch (DateTimeException e) {
            // an address can hold anything; one without a date looks for any
            return null;
        }
    }

    private static String coded(String value) {
        return value == null ? "" : URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}

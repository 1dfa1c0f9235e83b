package org.televisit.web.quality;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.televisit.application.appointment.AppointmentQueries;
import org.televisit.application.appointment.DepartmentService;
import org.televisit.application.appointment.DepartmentView;
import org.televisit.application.appointment.PractitionerView;
import org.televisit.domain.quality.QualityScope;
import org.televisit.domain.shared.BusinessException;
import org.televisit.web.page.Notices;
import org.televisit.web.page.Reader;

/** Which visits the page of figures is about, as its address says: the last thirty days where it says nothing. */
@Named("qualityFilter")
@RequestScoped
public class QualityFilter {

    private static final int USUAL_DAYS = 30;

    /** Lengths that are one press away, in days. */
    private static final List<Integer> SPANS = List.of(7, USUAL_DAYS, 90);

    @Inject
    private HttpServletRequest request;

    @Inject
    private Reader reader;

    @Inject
    private Notices notices;

    @Inject
    private AppointmentQueries appointments;

    @Inject
    private DepartmentService departments;

    private QualityScope scope;

    @PostConstruct
    void load() {
        LocalDate today = reader.today(ZoneOffset.UTC);
        LocalDate until = day("until", today);
        LocalDate from = day("from", until.minusDays(USUAL_DAYS - 1L));
        try {
            scope = new QualityScope(from, until, asked("department"), asked("doctor"));
        } catch (BusinessException notAPeriod) {
            notices.refused(notAPeriod);
            scope = new QualityScope(today.minusDays(USUAL_DAYS - 1L), today, asked("department"), asked("doctor"));
        }
    }

    public QualityScope getScope() {
        return scope;
    }

    public List<Integer> getSpans() {
        return SPANS;
    }

    /** Whether it is the last so many days. */
    public boolean last(int days) {
        return scope.days() == days && scope.until().equals(reader.today(ZoneOffset.UTC));
    }

    /** The address of the last so many days, of the same doctors. */
    public String lastAddress(int days) {
        LocalDate today = reader.today(ZoneOffset.UTC);
        return request.getContextPath() + "/admin/quality.xhtml?from=" + today.minusDays(days - 1L) + "&until=" + today
                + narrowed();
    }

    /** The address of the sheet of what is shown. */
    public String getSheetAddress() {
        return request.getContextPath() + "/api/v1/quality/sheet?from=" + scope.from() + "&until=" + scope.until()
                + narrowed();
    }

    private String narrowed() {
        return (scope.department() == null ? "" : "&department=" + coded(scope.department()))
                + (scope.doctorId() == null ? "" : "&doctor=" + coded(scope.doctorId()));
    }

    public List<DepartmentView> getDepartments() {
        return departments.all();
    }

    /** A department's name in the reader's language. */
    public String name(DepartmentView department) {
        return department.name(reader.getLanguage());
    }

    public List<PractitionerView> getDoctors() {
        return appointments.practitioners();
    }

    private LocalDate day(String name, LocalDate otherwise) {
        try {
            return asked(name) == null ? otherwise : LocalDate.parse(asked(name));
        } catch (DateTimeException e) {
            // an address can hold anything; one without a date means the usual one
            return otherwise;
        }
    }

    private String asked(String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static String coded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}

package org.televisit.web.schedule;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.televisit.application.appointment.AppointmentQueries;
import org.televisit.application.appointment.DepartmentDraft;
import org.televisit.application.appointment.DepartmentService;
import org.televisit.application.appointment.DepartmentView;
import org.televisit.application.appointment.PractitionerView;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.web.page.Notices;
import org.televisit.web.page.Reader;

/** The departments, and one of them while it is changed: the address says which, "new" a new one. */
@Named("departments")
@RequestScoped
public class DepartmentsBacking {

    private static final int NEW = -1;
    private static final String NEW_CODE = "new";

    @Inject
    private DepartmentService service;

    @Inject
    private AppointmentQueries appointments;

    @Inject
    private Notices notices;

    @Inject
    private Reader reader;

    @Inject
    private HttpServletRequest request;

    private List<DepartmentView> all;
    private String title;
    private String code;
    private String nameEn;
    private String nameEs;
    private final Map<String, String> otherNames = new HashMap<>();
    private boolean active = true;
    private String[] members = {};
    private int version = NEW;

    @PostConstruct
    void load() {
        Collator order = Collator.getInstance(reader.getLocale());
        all = service.all().stream()
                .sorted(Comparator.comparing(this::name, order))
                .toList();
        code = isFresh() ? null : request.getParameter("code");
        if (isEditing() && !isFresh()) {
            DepartmentView stored = all.stream()
                    .filter(each -> each.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new BusinessException(Category.NOT_FOUND, "not-found"));
            title = name(stored);
            nameEn = stored.nameEn();
            nameEs = stored.nameEs();
            otherNames.putAll(stored.otherNames());
            active = stored.active();
            members = stored.memberIds().toArray(String[]::new);
            version = stored.version();
        }
    }

    /** Stores it and goes back to the list. */
    public String save() {
        service.save(new DepartmentDraft(code, nameEn, nameEs, otherNames, active, List.of(members)), version);
        notices.doneThenRedirect("departments.saved");
        return "/admin/departments.xhtml?faces-redirect=true";
    }

    /** Whether one is being changed, or made. */
    public boolean isEditing() {
        return request.getParameter("code") != null;
    }

    /** Whether it is a new one. */
    public boolean isFresh() {
        return NEW_CODE.equals(request.getParameter("code"));
    }

    /** The name in the reader's language. */
    public String name(DepartmentView each) {
        return each.name(reader.getLanguage());
    }

    /** How many doctors work there. */
    public int size(DepartmentView each) {
        return each.memberIds().size();
    }

    public List<DepartmentView> getAll() {
        return all;
    }

    /** Everybody who can work there. */
    public List<PractitionerView> getDoctors() {
        return appointments.practitioners();
    }

    public String getTitle() {
        return title;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
    }

    public String getNameEs() {
        return nameEs;
    }

    public void setNameEs(String nameEs) {
        this.nameEs = nameEs;
    }

    /** Names in further languages, by their codes; the page fills it. */
    public Map<String, String> getOtherNames() {
        return otherNames;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public String[] getMembers() {
        return members.clone();
    }

    public void setMembers(String[] members) {
        this.members = members == null ? new String[0] : members.clone();
    }

    /** The version the reader decided upon. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}

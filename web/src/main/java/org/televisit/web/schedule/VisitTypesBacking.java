package org.televisit.web.schedule;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.televisit.application.appointment.DepartmentService;
import org.televisit.application.appointment.DepartmentView;
import org.televisit.application.appointment.VisitTypeService;
import org.televisit.application.appointment.VisitTypeView;
import org.televisit.domain.appointment.Audience;
import org.televisit.domain.appointment.PaymentKind;
import org.televisit.web.appointment.VisitText;
import org.televisit.web.page.Money;
import org.televisit.web.page.Notices;
import org.televisit.web.page.Reader;
import org.televisit.web.page.Words;

/** The kinds of visit, and one of them while it is changed: the address says which, "new" a new one. */
@Named("visitTypes")
@RequestScoped
public class VisitTypesBacking {

    private static final String NEW_CODE = "new";

    @Inject
    private VisitTypeService service;

    @Inject
    private DepartmentService departmentService;

    @Inject
    private VisitText text;

    @Inject
    private Money money;

    @Inject
    private Notices notices;

    @Inject
    private Words words;

    @Inject
    private Reader reader;

    @Inject
    private HttpServletRequest request;

    private List<VisitTypeView> all;
    private VisitTypeForm form = new VisitTypeForm();

    @PostConstruct
    void load() {
        all = service.all();
        if (isEditing() && !isFresh()) {
            form = VisitTypeForm.of(all, request.getParameter("code"), this::name, money);
        }
    }

    /** Stores it and goes back to the list. */
    public String save() {
        service.save(form.read(money), form.getVersion());
        notices.doneThenRedirect("types.saved");
        return "/admin/visit-types.xhtml?faces-redirect=true";
    }

    /** Whether one is being changed, or made. */
    public boolean isEditing() {
        return request.getParameter("code") != null;
    }

    /** Whether it is a new one. */
    public boolean isFresh() {
        return NEW_CODE.equals(request.getParameter("code"));
    }

    /** What the kind being edited is called in that language as long as nobody gives it a name; "" for a new one. */
    public String ownName(String language) {
        return isFresh() ? "" : Words.named(Locale.forLanguageTag(language), "visitType." + form.getCode(), "");
    }

    /** The name in the reader's language. */
    public String name(VisitTypeView each) {
        return text.type(each);
    }

    /** "20 min, then a 5 min break · €25.00 · Paid online". */
    public String about(VisitTypeView each) {
        String length =
                words.with2("types.about", each.lengthMinutes(), each.terms().bufferMinutes());
        String paid = label(each.terms().payment());
        String price = each.terms().currency() == null
                ? paid
                : money.text(each.terms().priceMinor(), each.terms().currency()) + " · " + paid;
        return length + " · " + price;
    }

    /** "Paid online". */
    public String label(PaymentKind each) {
        return words.text("types.kind." + each.name());
    }

    /** "Everybody". */
    public String audience(Audience each) {
        return words.text("types.for." + each.name());
    }

    /** "Heart". */
    public String department(DepartmentView each) {
        return each.name(reader.getLanguage());
    }

    public List<VisitTypeView> getAll() {
        return all;
    }

    public VisitTypeForm getForm() {
        return form;
    }

    public List<PaymentKind> getPayments() {
        return List.of(PaymentKind.values());
    }

    public List<Audience> getAudiences() {
        return List.of(Audience.values());
    }

    public List<DepartmentView> getDepartments() {
        return departmentService.all();
    }
}

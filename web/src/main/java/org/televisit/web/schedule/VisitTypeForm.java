package org.televisit.web.schedule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.televisit.application.appointment.VisitTypeDraft;
import org.televisit.application.appointment.VisitTypeView;
import org.televisit.domain.appointment.Audience;
import org.televisit.domain.appointment.PaymentKind;
import org.televisit.domain.appointment.VisitTerms;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.web.page.Money;

/** A kind of visit while it is typed. */
public class VisitTypeForm {

    private static final int NEW = -1;
    private static final int USUAL_LENGTH = 20;

    private String title;
    private String code;
    private String nameEn;
    private String nameEs;
    private final Map<String, String> otherNames = new HashMap<>();
    private int length = USUAL_LENGTH;
    private int buffer;
    private PaymentKind payment = PaymentKind.NONE;
    private String price;
    private String currency;
    private Audience audience = Audience.ANYONE;
    private String department;
    private boolean active = true;
    private int version = NEW;

    /** The stored one of this code; names that the bundles give stand in the fields, to be kept or changed. */
    static VisitTypeForm of(List<VisitTypeView> all, String code, Function<VisitTypeView, String> name, Money money) {
        VisitTypeView stored = all.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new BusinessException(Category.NOT_FOUND, "not-found"));
        VisitTypeForm form = new VisitTypeForm();
        VisitTerms terms = stored.terms();
        form.title = name.apply(stored);
        form.code = stored.code();
        form.nameEn = stored.nameEn();
        form.nameEs = stored.nameEs();
        form.otherNames.putAll(stored.otherNames());
        form.length = terms.lengthMinutes();
        form.buffer = terms.bufferMinutes();
        form.payment = terms.payment();
        form.price = terms.currency() == null ? null : money.plain(terms.priceMinor(), terms.currency());
        form.currency = terms.currency();
        form.audience = terms.audience();
        form.department = stored.departmentCode();
        form.active = stored.active();
        form.version = stored.version();
        return form;
    }

    /**
     * What was typed, as the service knows it.
     *
     * @throws BusinessException INVALID, as {@link Money#minor} and {@link VisitTerms}
     */
    VisitTypeDraft read(Money money) {
        String unit = isPriced() && currency != null ? currency.toUpperCase(java.util.Locale.ROOT) : null;
        long minor = isPriced() ? money.minor(price, unit) : 0;
        VisitTerms terms = new VisitTerms(length, buffer, payment, minor, unit, audience);
        return new VisitTypeDraft(code, nameEn, nameEs, otherNames, terms, department, active);
    }

    /** Whether it costs something. */
    public boolean isPriced() {
        return payment != PaymentKind.NONE;
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

    public int getLength() {
        return length;
    }

    public void setLength(int length) {
        this.length = length;
    }

    public int getBuffer() {
        return buffer;
    }

    public void setBuffer(int buffer) {
        this.buffer = buffer;
    }

    public PaymentKind getPayment() {
        return payment;
    }

    public void setPayment(PaymentKind payment) {
        this.payment = payment;
    }

    public String getPrice() {
        return price;
    }

    public void setPrice(String price) {
        this.price = price;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public Audience getAudience() {
        return audience;
    }

    public void setAudience(Audience audience) {
        this.audience = audience;
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(String department) {
        this.department = department;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    /** The version the reader decided upon. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}

package org.televisit.web.rules;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.televisit.application.rules.RuleService;
import org.televisit.application.rules.RuleView;
import org.televisit.application.settings.Rule;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.web.page.Notices;
import org.televisit.web.page.Spans;

/** The rules, by what they are about; and one of them while it is changed: the address says which. */
@Named("rules")
@RequestScoped
public class RulesBacking {

    private static final String LIST = "/admin/settings.xhtml?faces-redirect=true";

    // more digits would be longer than any range, and than a number holds
    private static final int MOST_DIGITS = 9;

    @Inject
    private RuleService service;

    @Inject
    private RuleText text;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private List<RuleView> all;
    private RuleView one;
    private String amount;
    private ChronoUnit unit;
    private boolean confirmed;
    private int version;

    /**
     * What rules are about, with those of its rules that are asked for.
     *
     * @param rules never empty
     */
    public record Chapter(Rule.Topic topic, List<RuleView> rules) {}

    @PostConstruct
    void load() {
        if (!isEditing()) {
            all = service.all();
            return;
        }
        one = service.one(request.getParameter("rule"));
        amount = Long.toString(Spans.count(one.value()));
        unit = Spans.unit(one.value());
        version = one.version();
    }

    /** Sets it and goes back to the list. */
    public String save() {
        set(typed());
        notices.doneThenRedirect("rules.saved");
        return LIST;
    }

    /** Sets it back to its default and goes back to the list. */
    public String reset() {
        set(null);
        notices.doneThenRedirect("rules.reset");
        return LIST;
    }

    private void set(Duration value) {
        service.set(one.rule().span().name(), value, confirmed, version);
    }

    private Duration typed() {
        String digits = amount == null ? "" : amount.strip();
        if (!digits.matches("\\d{1," + MOST_DIGITS + "}")) {
            throw new BusinessException(Category.INVALID, "rule-number");
        }
        return Duration.of(Long.parseLong(digits), unit);
    }

    /** Whether one is being changed. */
    public boolean isEditing() {
        return request.getParameter("rule") != null;
    }

    /** The rules that hold what was looked for, by what they are about. */
    public List<Chapter> getChapters() {
        String wanted = getQuery() == null ? "" : getQuery().strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(Rule.Topic.values())
                .map(topic -> new Chapter(topic, of(topic, wanted)))
                .filter(chapter -> !chapter.rules().isEmpty())
                .toList();
    }

    private List<RuleView> of(Rule.Topic topic, String wanted) {
        return all.stream()
                .filter(view -> view.rule().topic() == topic)
                .filter(view -> told(view.rule()).contains(wanted))
                .toList();
    }

    private String told(Rule rule) {
        return String.join(
                        " ",
                        text.topic(rule.topic()),
                        text.name(rule),
                        text.hint(rule),
                        rule.span().name())
                .toLowerCase(Locale.ROOT);
    }

    /** What was looked for, or null. */
    public String getQuery() {
        return request.getParameter("q");
    }

    /** The one that is being changed. */
    public RuleView getOne() {
        return one;
    }

    public List<ChronoUnit> getUnits() {
        return Spans.UNITS;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public ChronoUnit getUnit() {
        return unit;
    }

    public void setUnit(ChronoUnit unit) {
        this.unit = unit;
    }

    /** Whether the reader said that they know what a change does at once. */
    public boolean isConfirmed() {
        return confirmed;
    }

    public void setConfirmed(boolean confirmed) {
        this.confirmed = confirmed;
    }

    /** The version the reader decided upon. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}

package org.televisit.web.trail;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.televisit.application.trail.TrailLine;
import org.televisit.application.trail.TrailPage;
import org.televisit.application.trail.TrailQueries;
import org.televisit.application.trail.TrailQuery;
import org.televisit.application.trail.TrailVerification;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.audit.AuditPlace;
import org.televisit.domain.audit.Verdict;
import org.televisit.web.page.Reader;

/** The audit trail by who, whose, what and when, the newest line first, a page at a time by key; and checking it. */
@Named("audit")
@RequestScoped
public class AuditBacking {

    private static final int PAGE = 30;

    @Inject
    private TrailQueries queries;

    @Inject
    private TrailVerification verification;

    @Inject
    private TrailText text;

    @Inject
    private Reader reader;

    @Inject
    private HttpServletRequest request;

    private List<AuditAction> actions;
    private AuditAction action;
    private TrailPage page;
    private Verdict verdict;

    @PostConstruct
    void load() {
        Map<AuditAction, String> named = new EnumMap<>(AuditAction.class);
        for (AuditAction each : AuditAction.values()) {
            named.put(each, text.action(each));
        }
        actions =
                named.keySet().stream().sorted(Comparator.comparing(named::get)).toList();
        String typed = asked("action");
        action = actions.stream()
                .filter(each -> each.name().equals(typed))
                .findFirst()
                .orElse(null);
        String before = asked("before");
        TrailQuery query = new TrailQuery(
                getWho(), getWhose(), getAction(), isRefused(), start(getFrom(), 0), start(getUntil(), 1));
        page = queries.page(query, before == null ? null : AuditPlace.parse(before), PAGE);
    }

    /** Checks the whole trail and keeps what came of it for this answer. */
    public void verify() {
        verdict = verification.verify();
    }

    /** What came of checking; null when nobody asked. */
    public Verdict getVerdict() {
        return verdict;
    }

    /** When the newest anchor was made, in words. */
    public String getAnchored() {
        return verdict.newestAnchor() == null ? null : text.when(verdict.newestAnchor());
    }

    public List<TrailLine> getShown() {
        return page.lines();
    }

    public String getWho() {
        return asked("who");
    }

    public String getWhose() {
        return asked("whose");
    }

    /** The action asked for, or null for all. */
    public AuditAction getAction() {
        return action;
    }

    /** All that may be asked for, by its words. */
    public List<AuditAction> getActions() {
        return actions;
    }

    public boolean isRefused() {
        return "true".equals(asked("refused"));
    }

    /** The first day asked for as it was typed, or null. */
    public String getFrom() {
        return day("from");
    }

    /** The last day asked for as it was typed, or null. */
    public String getUntil() {
        return day("until");
    }

    /** Whether the reader has gone on from the newest. */
    public boolean isFurther() {
        return asked("before") != null;
    }

    /** Whether anything is asked for at all. */
    public boolean isFiltered() {
        return getWho() != null
                || getWhose() != null
                || getAction() != null
                || isRefused()
                || getFrom() != null
                || getUntil() != null;
    }

    /** The address of the newest lines of what is asked for. */
    public String getNewest() {
        return request.getContextPath() + "/admin/audit.xhtml?who=" + coded(getWho()) + "&whose=" + coded(getWhose())
                + "&action=" + (getAction() == null ? "" : getAction().name()) + "&refused=" + isRefused() + "&from="
                + coded(getFrom()) + "&until=" + coded(getUntil());
    }

    /** The address of the next page, or null at the end. */
    public String getNext() {
        return page.next() == null
                ? null
                : getNewest() + "&before=" + page.next().token();
    }

    private Instant start(String day, int later) {
        return day == null
                ? null
                : LocalDate.parse(day)
                        .plusDays(later)
                        .atStartOfDay(reader.zoneOr(ZoneOffset.UTC))
                        .toInstant();
    }

    private String day(String name) {
        String typed = asked(name);
        try {
            return typed == null ? null : LocalDate.parse(typed).toString();
        } catch (DateTimeException e) {
            // an address can hold anything; one without a date looks for any
            return null;
        }
    }

    private String asked(String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static String coded(String value) {
        return value == null ? "" : URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}

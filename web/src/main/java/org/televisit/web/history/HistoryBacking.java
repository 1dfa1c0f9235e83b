package org.televisit.web.history;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.televisit.application.call.CallHistory;
import org.televisit.application.call.CallSummaryView;
import org.televisit.application.call.HistoryQueries;
import org.televisit.domain.appointment.AppointmentStatus;
import org.televisit.domain.call.HistoryFilter;
import org.televisit.domain.call.HistoryKey;
import org.televisit.domain.call.QualityWord;
import org.televisit.web.appointment.VisitText;
import org.televisit.web.page.Reader;
import org.televisit.web.page.Times;
import org.televisit.web.page.Words;

/** The past, newest first, a page at a time by key: the hundredth page costs what the first does. */
@Named("history")
@RequestScoped
public class HistoryBacking {

    private static final int PAGE = 20;

    @Inject
    private HistoryQueries calls;

    @Inject
    private Reader reader;

    @Inject
    private Times times;

    @Inject
    private Words words;

    @Inject
    private VisitText text;

    @Inject
    private HttpServletRequest request;

    private HistoryKey next;
    private Map<YearMonth, List<CallSummaryView>> months;

    /** Whether the reader has gone on from the newest. */
    public boolean isFurther() {
        return asked("before") != null;
    }

    /** The address of the newest of what is asked for. */
    public String getNewest() {
        return request.getContextPath() + "/history.xhtml?from=" + coded(getFrom()) + "&until=" + coded(getUntil())
                + "&outcome=" + (getOutcome() == null ? "" : getOutcome()) + "&person=" + coded(getPerson());
    }

    /** The address of the next page, or null at the end. */
    public String getNext() {
        getMonths();
        return next == null ? null : getNewest() + "&before=" + next.token();
    }

    /** The first day asked for as it was typed, or null. */
    public String getFrom() {
        return day("from");
    }

    /** The last day asked for as it was typed, or null. */
    public String getUntil() {
        return day("until");
    }

    /** The outcome asked for, or null for any. */
    public AppointmentStatus getOutcome() {
        String outcome = asked("outcome");
        return getOutcomes().stream()
                .filter(each -> each.name().equals(outcome))
                .findFirst()
                .orElse(null);
    }

    public List<AppointmentStatus> getOutcomes() {
        return List.of(AppointmentStatus.FULFILLED, AppointmentStatus.CANCELLED, AppointmentStatus.NOSHOW);
    }

    /** What was typed of a name, or null. */
    public String getPerson() {
        return asked("person");
    }

    /** Whether anything is asked for at all. */
    public boolean isFiltered() {
        return getFrom() != null || getUntil() != null || getOutcome() != null || getPerson() != null;
    }

    private String asked(String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
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

    private Instant start(String day, int later) {
        return day == null
                ? null
                : LocalDate.parse(day)
                        .plusDays(later)
                        .atStartOfDay(reader.zoneOr(ZoneOffset.UTC))
                        .toInstant();
    }

    private static String coded(String value) {
        return value == null ? "" : URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The visits by the reader's month. */
    public List<YearMonth> getMonths() {
        if (months == null) {
            load();
        }
        return List.copyOf(months.keySet());
    }

    /** The visits of a month. */
    public List<CallSummaryView> of(YearMonth month) {
        return months.get(month);
    }

    private void load() {
        months = new LinkedHashMap<>();
        HistoryFilter filter = new HistoryFilter(start(getFrom(), 0), start(getUntil(), 1), getOutcome(), getPerson());
        String before = asked("before");
        CallHistory page = calls.history(filter, before == null ? null : HistoryKey.parse(before), PAGE);
        next = page.next();
        for (CallSummaryView call : page.calls()) {
            months.computeIfAbsent(YearMonth.from(date(call)), month -> new ArrayList<>())
                    .add(call);
        }
    }

    private LocalDate date(CallSummaryView call) {
        return times.date(call.startsAt(), call.zone());
    }

    /** "Monday 23 November". */
    public String day(CallSummaryView call) {
        return times.day(date(call), call.zone());
    }

    /** "Mon". */
    public String weekday(CallSummaryView call) {
        return times.weekday(date(call));
    }

    /** "23". */
    public int dayOfMonth(CallSummaryView call) {
        return date(call).getDayOfMonth();
    }

    /** "Nov". */
    public String shortMonth(CallSummaryView call) {
        return times.shortMonth(date(call));
    }

    /** "14:00". */
    public String clock(CallSummaryView call) {
        return times.clock(call.startsAt(), call.zone());
    }

    /** The other side; both for an admin. */
    public String who(CallSummaryView call) {
        if (reader.isDoctor()) {
            return call.patientName();
        }
        return reader.isPatient()
                ? call.practitionerName()
                : words.with2("history.both", call.patientName(), call.practitionerName());
    }

    /** "Follow-up · 18 minutes"; for doctors and admins also "good connection". */
    public String about(CallSummaryView call) {
        String type = text.type(call.visitTypeCode());
        if (call.minutes() == 0) {
            return type;
        }
        String about = type + " · " + words.with("visit.minutes", call.minutes());
        boolean rated = call.quality() != null && !reader.isPatient();
        return rated ? about + " · " + words.text(key(call.quality())) : about;
    }

    private static String key(QualityWord quality) {
        return switch (quality) {
            case GOOD -> "history.quality.good";
            case FAIR -> "history.quality.fair";
            case POOR -> "history.quality.poor";
            case BAD -> "history.quality.bad";
        };
    }
}

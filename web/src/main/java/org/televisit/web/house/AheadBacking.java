package org.televisit.web.house;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.televisit.application.house.HouseAhead;
import org.televisit.application.house.HousePage;
import org.televisit.domain.house.HouseLine;
import org.televisit.web.appointment.Dates;
import org.televisit.web.page.Reader;
import org.televisit.web.page.Times;

/** The visits to come of the whole hospital, by day, a page at a time by key. */
@Named("ahead")
@RequestScoped
public class AheadBacking {

    private static final int PAGE = 50;

    @Inject
    private HouseAhead visits;

    @Inject
    private Reader reader;

    @Inject
    private Times times;

    @Inject
    private HttpServletRequest request;

    private HousePage page;
    private final Map<LocalDate, List<HouseLine>> days = new LinkedHashMap<>();

    @PostConstruct
    void load() {
        ZoneId zone = reader.zoneOr(ZoneOffset.UTC);
        LocalDate from = getFrom();
        page = visits.toCome(
                getPerson(),
                from == null ? null : from.atStartOfDay(zone).toInstant(),
                HouseAddress.key(request.getParameter("after")),
                PAGE);
        page.visits()
                .forEach(visit -> days.computeIfAbsent(times.date(visit.startsAt(), zone), day -> new ArrayList<>())
                        .add(visit));
    }

    /** What was typed of a name, or null. */
    public String getPerson() {
        String value = request.getParameter("person");
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** The first day asked for, or null. */
    public LocalDate getFrom() {
        return Dates.of(request.getParameter("from"));
    }

    /** Whether anything is asked for at all. */
    public boolean isFiltered() {
        return getPerson() != null || getFrom() != null;
    }

    public List<LocalDate> getDays() {
        return List.copyOf(days.keySet());
    }

    /** The visits of that day on this page. */
    public List<HouseLine> of(LocalDate day) {
        return days.get(day);
    }

    /** "Tomorrow, Friday 27 November". */
    public String name(LocalDate day) {
        return times.dayNamed(day, reader.zoneOr(ZoneOffset.UTC));
    }

    /** The address of the next page; null at the end. */
    public String getNext() {
        return page.next() == null
                ? null
                : getAddress() + "&after=" + page.next().token();
    }

    /** The address of the first page when the reader has gone on, else null. */
    public String getFirst() {
        return request.getParameter("after") == null ? null : getAddress();
    }

    private String getAddress() {
        String person = getPerson() == null ? "" : URLEncoder.encode(getPerson(), StandardCharsets.UTF_8);
        return request.getContextPath() + "/admin/visits.xhtml?person=" + person + "&from="
                + (getFrom() == null ? "" : getFrom());
    }
}

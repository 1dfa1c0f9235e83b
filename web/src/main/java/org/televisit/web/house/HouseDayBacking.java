package org.televisit.web.house;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.televisit.application.house.HouseDay;
import org.televisit.application.house.HousePage;
import org.televisit.application.readiness.ReadinessView;
import org.televisit.domain.house.HouseCount;
import org.televisit.domain.house.HouseLine;
import org.televisit.domain.readiness.Level;
import org.televisit.web.appointment.Dates;
import org.televisit.web.appointment.ReadinessText;
import org.televisit.web.house.HouseStrip.Block;
import org.televisit.web.page.Reader;
import org.televisit.web.page.Times;
import org.televisit.web.page.Words;

/** The day of the whole hospital by doctor, a page of visits at a time: who is with whom when, and how it stands. */
@Named("houseDay")
@RequestScoped
public class HouseDayBacking {

    private static final int PAGE = 100;

    @Inject
    private HouseDay day;

    @Inject
    private ReadinessText text;

    @Inject
    private Reader reader;

    @Inject
    private Times times;

    @Inject
    private Words words;

    @Inject
    private HttpServletRequest request;

    private LocalDate date;
    private ZoneId zone;
    private boolean first;
    private HousePage page;
    private HouseCount count;
    private HouseStrip strip;
    private List<DoctorDay> doctors;
    private Map<String, ReadinessView> readiness;

    /**
     * One doctor's visits of the page, in order.
     *
     * @param blocks the same, drawn
     */
    public record DoctorDay(String id, String name, List<HouseLine> visits, List<Block> blocks) {}

    @PostConstruct
    void load() {
        zone = reader.zoneOr(ZoneOffset.UTC);
        LocalDate asked = Dates.of(request.getParameter("date"));
        date = asked == null ? reader.today(zone) : asked;
        var after = HouseAddress.key(request.getParameter("after"));
        first = after == null;
        page = day.of(date, zone, after, PAGE);
        count = day.count(date, zone);
        readiness = day.readiness(date, zone);
        strip = HouseStrip.over(page.visits());
        doctors = byDoctor();
    }

    private List<DoctorDay> byDoctor() {
        Map<String, List<HouseLine>> visits = new LinkedHashMap<>();
        page.visits().forEach(visit -> visits.computeIfAbsent(visit.practitionerId(), id -> new ArrayList<>())
                .add(visit));
        return visits.entrySet().stream()
                .map(one -> new DoctorDay(
                        one.getKey(),
                        one.getValue().get(0).practitionerName(),
                        one.getValue(),
                        strip.blocks(one.getValue())))
                .sorted(Comparator.comparing(DoctorDay::name).thenComparing(DoctorDay::id))
                .toList();
    }

    /** "Friday 20 November". */
    public String getTitle() {
        return times.longDay(date, reader.today(ZoneOffset.UTC));
    }

    /** "420 visits, 2 with something in the way": of the whole day, however much of it is shown. */
    public String getSummary() {
        return words.with2("ready.house", count.all(), getUnready().size());
    }

    /** The public ids of the open visits of that day whose patient can't be seen or heard as things are. */
    public List<String> getUnready() {
        return readiness.entrySet().stream()
                .filter(one -> one.getValue().verdict().level() == Level.FAILED)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What the patient's check came to; null when nothing was checked. */
    public String mark(HouseLine visit) {
        return text.said(readiness.get(visit.id()));
    }

    /** The mark's colour class. */
    public String markClass(HouseLine visit) {
        return text.style(readiness.get(visit.id()));
    }

    /** When it was checked. */
    public String checked(HouseLine visit) {
        return text.checked(readiness.get(visit.id()));
    }

    /** "3 visits, 08:00 to 12:00", of a doctor on this page. */
    public String span(DoctorDay doctor) {
        HouseLine begins = doctor.visits().get(0);
        Instant end = doctor.visits().stream()
                .map(HouseLine::endsAt)
                .max(Instant::compareTo)
                .orElseThrow();
        return words.three(
                "house.span", doctor.visits().size(), times.clock(begins.startsAt(), zone), times.clock(end, zone));
    }

    /** How wide a doctor's strip is. */
    public long getWidth() {
        return strip.width();
    }

    /** Where the present moment is on it; null when it is not. */
    public Long getNow() {
        return strip.place(reader.getNow());
    }

    /** The hours at the edges of a strip. */
    public List<String> getEdges() {
        return List.of(times.clock(strip.from(), zone), times.clock(strip.until(), zone));
    }

    /** The address of the next page; null at the end of the day. */
    public String getNext() {
        return page.next() == null
                ? null
                : getAddress() + "&after=" + page.next().token();
    }

    /** The address of this day's first page. */
    public String getAddress() {
        return request.getContextPath() + "/admin/day.xhtml?date=" + date;
    }

    /** Whether it is the day that the reader's clock shows. */
    public boolean isToday() {
        return date.equals(reader.today(zone));
    }

    public LocalDate getDate() {
        return date;
    }

    /** Whether it is the day's first page, on which its figures stand. */
    public boolean isFirst() {
        return first;
    }

    public HouseCount getCount() {
        return count;
    }

    public List<DoctorDay> getDoctors() {
        return doctors;
    }
}

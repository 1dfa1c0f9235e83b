package org.televisit.web.appointment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.televisit.application.appointment.AppointmentQueries;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.web.page.Reader;
import org.televisit.web.page.Times;
import org.televisit.web.page.Words;

/** A doctor's week: days by hours where there is room for it, a list by day elsewhere. */
@Named("weekList")
@RequestScoped
public class WeekBacking {

    private static final int DAYS = 7;
    private static final int MORNING = 8;
    private static final int EVENING = 17;
    private static final ZoneId UNKNOWN = ZoneId.of("UTC");

    @Inject
    private AppointmentQueries appointments;

    @Inject
    private Reader reader;

    @Inject
    private Times times;

    @Inject
    private Words words;

    @Inject
    private HttpServletRequest request;

    private LocalDate monday;
    private final Map<LocalDate, List<AppointmentView>> visits = new LinkedHashMap<>();

    @PostConstruct
    void load() {
        LocalDate asked = Dates.of(request.getParameter("from"));
        LocalDate within = asked == null ? reader.today(UNKNOWN) : asked;
        monday = within.with(DayOfWeek.MONDAY);
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = monday.plusDays(i);
            visits.put(day, appointments.day(day, reader.getZone()));
        }
    }

    /** "16 to 22 November", "30 November to 6 December"; with the year where it is not this one. */
    public String getTitle() {
        LocalDate sunday = monday.plusDays(DAYS - 1L);
        boolean thisYear = sunday.getYear() == reader.today(UNKNOWN).getYear();
        String end = thisYear ? times.dayOfMonth(sunday) : times.date(sunday);
        boolean oneMonth = monday.getMonth() == sunday.getMonth();
        return words.with2(
                "week.span", oneMonth ? Integer.toString(monday.getDayOfMonth()) : times.dayOfMonth(monday), end);
    }

    /** Whether it is the week we live in. */
    public boolean isCurrent() {
        return monday.equals(reader.today(UNKNOWN).with(DayOfWeek.MONDAY));
    }

    /** "12 visits". */
    public String getSummary() {
        return words.with(
                "week.summary", visits.values().stream().mapToInt(List::size).sum());
    }

    /** "Monday 23 November", "Tomorrow, Friday 27 November". */
    public String name(LocalDate day) {
        return times.dayNamed(day, UNKNOWN);
    }

    public LocalDate getMonday() {
        return monday;
    }

    public List<LocalDate> getDays() {
        return List.copyOf(visits.keySet());
    }

    /** The visits of that day, in order. */
    public List<AppointmentView> of(LocalDate day) {
        return visits.get(day);
    }

    /** "Mon 23", at the head of a column. */
    public String column(LocalDate day) {
        return times.weekday(day) + " " + day.getDayOfMonth();
    }

    /** Whether it is the day that the reader's clock shows. */
    public boolean today(LocalDate day) {
        return day.equals(reader.today(UNKNOWN));
    }

    /** The hours in which visits begin and all between them, 8 to 17 at least. */
    public List<Integer> getHours() {
        IntSummaryStatistics begun = visits.values().stream()
                .flatMap(List::stream)
                .mapToInt(this::hourOf)
                .summaryStatistics();
        int first = Math.min(MORNING, begun.getMin());
        int last = Math.max(EVENING, begun.getMax());
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    /** "08:00". */
    public String hour(int hour) {
        return String.format(Locale.ROOT, "%02d:00", hour);
    }

    /** The visits that begin in that hour of that day, in order. */
    public List<AppointmentView> at(LocalDate day, int hour) {
        return visits.get(day).stream().filter(visit -> hourOf(visit) == hour).toList();
    }

    private int hourOf(AppointmentView visit) {
        return visit.startsAt().atZone(reader.zoneOr(visit.zone())).getHour();
    }

    /** The class of a visit's colour: over, called off, or to come. */
    public String look(AppointmentView visit) {
        return switch (visit.status()) {
            case PENDING, BOOKED, ARRIVED -> "";
            case FULFILLED -> "done";
            case CANCELLED, NOSHOW -> "off";
        };
    }
}

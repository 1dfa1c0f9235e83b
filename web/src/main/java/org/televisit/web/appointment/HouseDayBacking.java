package org.televisit.web.appointment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.appointment.HouseDay;
import org.televisit.web.page.Reader;
import org.televisit.web.page.Times;
import org.televisit.web.page.Words;

/** The day of the whole hospital: who is with whom when, and who is not ready for it. */
@Named("houseDay")
@RequestScoped
public class HouseDayBacking {

    @Inject
    private HouseDay day;

    @Inject
    private ReadinessText readiness;

    @Inject
    private Reader reader;

    @Inject
    private Times times;

    @Inject
    private Words words;

    @Inject
    private HttpServletRequest request;

    private LocalDate date;
    private List<AppointmentView> visits;

    @PostConstruct
    void load() {
        ZoneId zone = reader.zoneOr(ZoneOffset.UTC);
        LocalDate asked = Dates.of(request.getParameter("date"));
        date = asked == null ? reader.today(zone) : asked;
        visits = day.of(date, zone);
        readiness.read(visits);
    }

    /** "Friday 20 November". */
    public String getTitle() {
        return times.longDay(date, reader.today(ZoneOffset.UTC));
    }

    /** "12 visits, 2 with something in the way". */
    public String getSummary() {
        long troubled = visits.stream()
                .filter(visit -> "bad".equals(readiness.markClass(visit)))
                .count();
        return words.with2("ready.house", visits.size(), troubled);
    }

    /** Whether it is the day that the reader's clock shows. */
    public boolean isToday() {
        return date.equals(reader.today(ZoneOffset.UTC));
    }

    public LocalDate getDate() {
        return date;
    }

    public List<AppointmentView> getVisits() {
        return visits;
    }
}

package org.televisit.web.appointment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.televisit.application.appointment.AppointmentQueries;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.call.CallSummaryView;
import org.televisit.application.call.HistoryQueries;
import org.televisit.web.page.Names;
import org.televisit.web.page.Reader;
import org.televisit.web.page.Times;
import org.televisit.web.page.Words;

/** A patient's first page: what is next, what comes later, the last few of the past. */
@Named("home")
@RequestScoped
public class HomeBacking {

    private static final int PAST_SHOWN = 3;

    @Inject
    private AppointmentQueries appointments;

    @Inject
    private HistoryQueries calls;

    @Inject
    private Reader reader;

    @Inject
    private Times times;

    @Inject
    private Words words;

    @Inject
    private Names names;

    private List<AppointmentView> upcoming;
    private List<CallSummaryView> past;
    private AppointmentView missed;

    @PostConstruct
    void load() {
        upcoming = appointments.upcoming();
        past = calls.history(null, PAST_SHOWN).calls();
        missed = appointments.day(null, reader.getZone()).stream()
                .filter(AppointmentView::rebookable)
                .findFirst()
                .orElse(null);
    }

    /** "Good morning, Maria", by the reader's own clock; without the time of day while that is unknown. */
    public String getGreeting() {
        String name = names.firstOf(reader.getName());
        ZoneId zone = reader.getZone();
        if (zone == null) {
            return words.with("home.hello", name);
        }
        int hour = reader.getNow().atZone(zone).getHour();
        String key =
                hour < 5 || hour >= 18 ? "home.goodEvening" : hour < 12 ? "home.goodMorning" : "home.goodAfternoon";
        return words.with(key, name);
    }

    /** "Friday 20 November", or null while the reader's day is unknown. */
    public String getToday() {
        ZoneId zone = reader.getZone();
        if (zone == null) {
            return null;
        }
        LocalDate today = reader.today(zone);
        return times.longDay(today, today);
    }

    /** The visit that is next, or null. */
    public AppointmentView getNext() {
        return upcoming.isEmpty() ? null : upcoming.get(0);
    }

    public List<AppointmentView> getLater() {
        return upcoming.isEmpty() ? List.of() : upcoming.subList(1, upcoming.size());
    }

    /** A visit of today that did not take place through no fault of the patient's; null when there is none. */
    public AppointmentView getMissed() {
        return missed;
    }

    public List<CallSummaryView> getPast() {
        return past;
    }
}

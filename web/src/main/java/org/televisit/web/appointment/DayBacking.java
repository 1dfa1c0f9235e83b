package org.televisit.web.appointment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.televisit.application.appointment.AppointmentQueries;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.web.page.Reader;
import org.televisit.web.page.Times;
import org.televisit.web.page.Words;

/** A doctor's day: the visits in order, who waits, what comes after today. */
@Named("day")
@RequestScoped
public class DayBacking {

    private static final int LATER_SHOWN = 5;

    @Inject
    private AppointmentQueries appointments;

    @Inject
    private VisitText text;

    @Inject
    private Reader reader;

    @Inject
    private Times times;

    @Inject
    private Words words;

    private List<AppointmentView> visits;
    private List<AppointmentView> later;
    private AppointmentView focus;

    @PostConstruct
    void load() {
        visits = appointments.day(null, reader.getZone());
        List<String> shown = visits.stream().map(AppointmentView::id).toList();
        later = appointments.upcoming().stream()
                .filter(visit -> !shown.contains(visit.id()))
                .limit(LATER_SHOWN)
                .toList();
        focus = visits.stream().filter(this::running).findFirst().orElse(null);
    }

    /** "Friday 20 November". */
    public String getTitle() {
        ZoneId zone = visits.isEmpty() ? ZoneId.of("UTC") : visits.get(0).zone();
        LocalDate today = reader.today(zone);
        return times.longDay(today, today);
    }

    /** "6 visits today, 3 to come". */
    public String getSummary() {
        long open = visits.stream().filter(visit -> !visit.status().settled()).count();
        return visits.isEmpty() ? words.text("day.summary.none") : words.with2("day.summary", visits.size(), open);
    }

    public List<AppointmentView> getVisits() {
        return visits;
    }

    public List<AppointmentView> getLater() {
        return later;
    }

    /** Patients who are in the room and not yet let in. */
    public List<AppointmentView> getWaiting() {
        return visits.stream()
                .filter(visit -> visit.waitingSince() != null && !visit.status().settled() && !text.live(visit))
                .toList();
    }

    /** The visit that asks for the doctor now gets the one primary button; null when none does. */
    public boolean now(AppointmentView visit) {
        return focus != null && focus.id().equals(visit.id());
    }

    /** Whether this is the one that comes next: it shows how long there is. */
    public boolean next(AppointmentView visit) {
        return visits.stream()
                .filter(each -> !each.status().settled() && each.startsAt().isAfter(reader.getNow()))
                .findFirst()
                .filter(each -> each.id().equals(visit.id()))
                .isPresent();
    }

    /** The item's class: over, now, or to come. */
    public String style(AppointmentView visit) {
        if (now(visit)) {
            return "now";
        }
        return visit.status().settled() ? "done" : "";
    }

    private boolean running(AppointmentView visit) {
        if (visit.status().settled()) {
            return false;
        }
        Instant now = reader.getNow();
        return text.live(visit)
                || visit.join().allowed()
                || !now.isBefore(visit.startsAt()) && now.isBefore(visit.visitEnd());
    }
}

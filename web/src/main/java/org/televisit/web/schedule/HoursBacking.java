package org.televisit.web.schedule;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.primefaces.PrimeFaces;
import org.primefaces.event.schedule.ScheduleEntryMoveEvent;
import org.primefaces.event.schedule.ScheduleEntryResizeEvent;
import org.primefaces.event.schedule.ScheduleRangeEvent;
import org.televisit.application.schedule.BookedVisit;
import org.televisit.application.schedule.ScheduleDraft;
import org.televisit.application.schedule.ScheduleService;
import org.televisit.application.schedule.ScheduleView;
import org.televisit.domain.schedule.ScheduleException;
import org.televisit.domain.shared.BusinessException;
import org.televisit.web.page.Notices;
import org.televisit.web.page.Reader;

/** A doctor's working hours while they are changed; nothing is stored before "Save", nothing typed is lost by a refusal. */
@Named("hours")
@ViewScoped
public class HoursBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ScheduleService schedules;

    @Inject
    private Notices notices;

    @Inject
    private Reader reader;

    @Inject
    private HttpServletRequest request;

    private String doctor;
    private int version;
    private String zone;
    private WeekHours week;
    private List<ScheduleException> exceptions;
    private ExceptionForm draft = new ExceptionForm();
    private List<BookedVisit> outside = List.of();
    private List<BookedVisit> conflicts = List.of();
    private boolean stale;

    @PostConstruct
    void load() {
        String chosen = request.getParameter("doctor");
        ScheduleView stored = reader.isAdmin() && chosen != null ? schedules.of(chosen) : schedules.mine();
        doctor = stored.practitionerId();
        version = stored.version();
        zone = stored.zone().getId();
        week = new WeekHours(stored.week());
        exceptions = new ArrayList<>(stored.exceptions());
        outside = stored.outsideHours();
    }

    /** Another row for the weekday that the button names. */
    public void add() {
        week.add(DayOfWeek.valueOf(request.getParameter("day")));
    }

    /** Takes the row away that the button names. */
    public void remove() {
        week.remove(Integer.parseInt(request.getParameter("row")));
    }

    /** A time was typed: the calendar follows. */
    public void typed() {
        week.draw();
    }

    /** A block was dragged elsewhere. */
    public void moved(ScheduleEntryMoveEvent event) {
        week.moved(event.getScheduleEvent());
    }

    /** A block was made longer or shorter. */
    public void resized(ScheduleEntryResizeEvent event) {
        week.moved(event.getScheduleEvent());
    }

    /** Hours were drawn on a free place. */
    public void drawn(ScheduleRangeEvent event) {
        week.add(event.getStartDate(), event.getEndDate());
    }

    /** Puts the exception typed on the list. */
    public void addException() {
        exceptions.add(draft.read());
        draft = new ExceptionForm();
    }

    /** Takes the exception off the list that the button names. */
    public void removeException() {
        String key = request.getParameter("exception");
        exceptions.removeIf(each -> each.toString().equals(key));
    }

    /** Stores it, unless booked visits would lie outside: those are shown first. */
    public void save() {
        ScheduleDraft wanted = wanted();
        conflicts = schedules.preview(doctor, wanted).conflicts();
        if (conflicts.isEmpty()) {
            store(wanted, false);
        } else {
            PrimeFaces.current().ajax().addCallbackParam("conflicts", true);
        }
    }

    /** Stores it though booked visits lie outside: they stay booked. */
    public void saveWithConflicts() {
        store(wanted(), true);
    }

    /** Stores it over what somebody else has stored meanwhile. */
    public void saveOverTheirs() {
        version = schedules.of(doctor).version();
        stale = false;
        save();
    }

    private void store(ScheduleDraft wanted, boolean conflictsAccepted) {
        try {
            schedules.save(doctor, wanted, version, conflictsAccepted);
        } catch (BusinessException refusal) {
            if (!refusal.reason().equals("stale")) {
                throw refusal;
            }
            stale = true;
            return;
        }
        load();
        stale = false;
        conflicts = List.of();
        PrimeFaces.current().ajax().addCallbackParam("saved", true);
        notices.done("hours.saved");
    }

    private ScheduleDraft wanted() {
        return new ScheduleDraft(zone, week.hours(), List.copyOf(exceptions));
    }

    /** The page's own address, to see what is stored beside what is typed. */
    public String getAddress() {
        String path = request.getContextPath();
        return reader.isAdmin()
                ? path + "/admin/availability.xhtml?doctor=" + doctor
                : path + "/doctor/availability.xhtml";
    }

    public WeekHours getWeek() {
        return week;
    }

    public List<ScheduleException> getExceptions() {
        return exceptions;
    }

    public ExceptionForm getDraft() {
        return draft;
    }

    public List<BookedVisit> getConflicts() {
        return conflicts;
    }

    /** Visits to come that the stored hours do not cover. */
    public List<BookedVisit> getOutside() {
        return outside;
    }

    /** The zone that the hours are read in. */
    public ZoneId getClock() {
        return ZoneId.of(zone);
    }

    public boolean isStale() {
        return stale;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }
}

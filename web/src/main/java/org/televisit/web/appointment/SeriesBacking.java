package org.televisit.web.appointment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.televisit.application.appointment.PractitionerView;
import org.televisit.application.appointment.SeriesPreview;
import org.televisit.application.appointment.SeriesPreview.SeriesDate;
import org.televisit.application.appointment.SeriesPreview.State;
import org.televisit.application.appointment.SeriesRequest;
import org.televisit.application.appointment.SeriesService;
import org.televisit.domain.schedule.Slot;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.web.page.Notices;
import org.televisit.web.page.Reader;
import org.televisit.web.page.Times;
import org.televisit.web.page.Words;

/** Several visits at once: the first time, how many and how often stand in the address; then each date is decided on. */
@Named("series")
@RequestScoped
public class SeriesBacking {

    private static final int FEWEST = 2;
    private static final int MOST = 26;
    private static final int USUAL = 4;
    private static final int SLOWEST = 4;

    @Inject
    private SeriesService seriesOfVisits;

    @Inject
    private BookBacking booking;

    @Inject
    private SlotPicker picker;

    @Inject
    private VisitText text;

    @Inject
    private Times times;

    @Inject
    private Words words;

    @Inject
    private Reader reader;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private SeriesPreview preview;

    /** Being created is all it does: before the page is drawn, so that an unknown doctor becomes an error page. */
    public void touch() {
        // load() has run by now
    }

    @PostConstruct
    void load() {
        if (getDoctor() == null) {
            throw new BusinessException(Category.NOT_FOUND, "not-found");
        }
        if (getFirst() == null) {
            picker.of(getDoctor(), getType(), getPickUrl());
        }
    }

    public PractitionerView getDoctor() {
        return booking.getChosen();
    }

    public String getType() {
        return booking.getType();
    }

    /** "Cardiology · Follow-up". */
    public String getAbout() {
        return text.specialty(getDoctor().specialty()) + " · " + text.type(getType());
    }

    /** The first time, or null while it is being chosen. */
    public Instant getFirst() {
        try {
            String first = request.getParameter("first");
            return first == null ? null : Instant.parse(first);
        } catch (DateTimeException e) {
            // An address can hold anything; one without a time asks for it.
            return null;
        }
    }

    /** "Monday 23 November, 14:00", with the doctor's clock where it differs. */
    public String getFirstWords() {
        String there = times.zoneNote(getFirst(), zone());
        return there == null
                ? times.dayAndClock(getFirst(), zone())
                : words.with2("time.dayAndClock", times.day(getFirst(), zone()), there);
    }

    /** The dates, each with how it stands. */
    public List<SeriesDate> getDates() {
        if (preview == null) {
            preview = seriesOfVisits.preview(wish());
        }
        return preview.dates();
    }

    /** How many of them can't be had as they are. */
    public String getSummary() {
        int all = getDates().size();
        long taken = getDates().stream().filter(date -> !free(date)).count();
        return taken == 0 ? words.with("series.allFree", all) : words.with2("series.someTaken", taken, all);
    }

    /** Whether this date can be had as it is. */
    public boolean free(SeriesDate date) {
        return date.state() == State.FREE;
    }

    /** "Monday 23 November". */
    public String day(SeriesDate date) {
        return date.start() == null
                ? times.day(date.wallTime().toLocalDate(), zone())
                : times.day(date.start(), zone());
    }

    /** Why it can't be had. */
    public String state(SeriesDate date) {
        return words.text("series." + date.state().name());
    }

    /** "14:00" by the reader's clock. */
    public String clock(SeriesDate date) {
        return times.clock(date.start(), zone());
    }

    /** "15:00", or "Tuesday 24 November, 14:00" where it is another day. */
    public String other(SeriesDate date, Slot slot) {
        String day = times.day(slot.start(), zone());
        return day.equals(day(date)) ? times.clock(slot.start(), zone()) : times.dayAndClock(slot.start(), zone());
    }

    /** Which zones the times are told in and the doctor lives in; null where both are one. */
    public String getZoneWords() {
        return times.differs(getFirst(), zone())
                ? words.with2("slots.zone", times.city(reader.zoneOr(zone())), times.city(zone()))
                : null;
    }

    /** Books what stands in the choices; who comes too late stays here, with the dates as they are now. */
    public String book() {
        List<Instant> chosen = Stream.of(choices())
                .filter(each -> !each.isBlank())
                .map(Instant::parse)
                .toList();
        try {
            seriesOfVisits.book(wish(), chosen);
            notices.doneThenRedirect("series.booked");
            return "/patient/home.xhtml?faces-redirect=true";
        } catch (BusinessException refusal) {
            notices.refused(refusal);
            preview = null;
            return null;
        }
    }

    /** How many visits: 2 to 26. */
    public int getCount() {
        return number("count", FEWEST, MOST, USUAL);
    }

    /** Every how many weeks: 1 to 4. */
    public int getEvery() {
        return number("every", 1, SLOWEST, 1);
    }

    public List<Integer> getCounts() {
        return IntStream.rangeClosed(FEWEST, MOST).boxed().toList();
    }

    public List<Integer> getRhythms() {
        return IntStream.rangeClosed(1, SLOWEST).boxed().toList();
    }

    /** The days and times for the first visit. */
    public SlotPicker getPicker() {
        return picker;
    }

    /** Where a single visit is booked. */
    public String getBookUrl() {
        return request.getContextPath() + "/patient/book.xhtml" + choice();
    }

    /** Where the first time is chosen. */
    public String getPickUrl() {
        return request.getContextPath() + "/patient/series.xhtml" + choice();
    }

    /** Where a first time leads; it ends where the time goes. */
    public String getFirstUrl() {
        return getPickUrl() + "&first=";
    }

    private SeriesRequest wish() {
        return new SeriesRequest(getDoctor().id(), getType(), getFirst(), getCount(), getEvery());
    }

    private ZoneId zone() {
        return getDoctor().zone();
    }

    private String choice() {
        return "?doctor=" + getDoctor().id() + "&type=" + getType();
    }

    private String[] choices() {
        String[] sent = request.getParameterValues("choice");
        return sent == null ? new String[0] : sent;
    }

    private int number(String parameter, int least, int most, int usual) {
        String sent = request.getParameter(parameter);
        int number = sent != null && sent.matches("\\d{1,3}") ? Integer.parseInt(sent) : usual;
        return Math.max(least, Math.min(number, most));
    }
}

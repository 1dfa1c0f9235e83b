package org.televisit.web.appointment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.televisit.application.appointment.AppointmentQueries;
import org.televisit.application.appointment.DaySlots;
import org.televisit.application.appointment.PractitionerView;
import org.televisit.domain.schedule.Slot;
import org.televisit.web.page.Reader;
import org.televisit.web.page.Times;

/**
 * The free times of one doctor as the reader's calendar shows them, as a month or as a list. Used for booking, for a
 * series and for another time. Day, month and the way to look stand in the address.
 */
@Dependent
public class SlotPicker {

    /** How many days are offered: the eight weeks of REQUIREMENTS A1 and the rest of the last day. */
    public static final int DAYS = 57;

    private static final int NEXT_SHOWN = 3;
    private static final int LIST_SHOWN = 5;

    @Inject
    private AppointmentQueries appointments;

    @Inject
    private Reader reader;

    @Inject
    private Times times;

    @Inject
    private HttpServletRequest request;

    private PractitionerView doctor;
    private String type;
    private String base;
    private Instant lost;
    private Map<LocalDate, List<Slot>> days;

    /**
     * Points it at a doctor and a type.
     *
     * @param address of the page with what else it asks for, to which the picker's own choices are added
     */
    public SlotPicker of(PractitionerView practitioner, String visitType, String address) {
        doctor = practitioner;
        type = visitType;
        base = address;
        return this;
    }

    /** Somebody else has just taken this one. */
    public void lost(Instant start) {
        lost = start;
        days = null;
    }

    /** The first free times after the one lost; empty when none was. */
    public List<Slot> getNextFree() {
        return lost == null ? List.of() : nextFree(lost, NEXT_SHOWN);
    }

    /** So many free times after this instant. */
    public List<Slot> nextFree(Instant after, int most) {
        return days().values().stream()
                .flatMap(List::stream)
                .filter(slot -> slot.start().isAfter(after))
                .limit(most)
                .toList();
    }

    public boolean isAnyFree() {
        return days().values().stream().anyMatch(slots -> !slots.isEmpty());
    }

    /** Whether times are shown one below the other instead of as a month. */
    public boolean isList() {
        return "list".equals(request.getParameter("view"));
    }

    /** The day shown: the one asked for, else the first with a free time in the month asked for, else in any. */
    public LocalDate getDay() {
        LocalDate chosen = parsed("day", LocalDate::parse);
        if (chosen != null && days().containsKey(chosen)) {
            return chosen;
        }
        YearMonth month = parsed("month", YearMonth::parse);
        List<LocalDate> free = freeDays();
        return free.stream()
                .filter(day -> month == null || YearMonth.from(day).equals(month))
                .findFirst()
                .orElse(free.isEmpty() ? reader.today(zoneOf(doctor)) : free.get(0));
    }

    /** The month shown. */
    public MonthSheet getSheet() {
        YearMonth month = parsed("month", YearMonth::parse);
        boolean known = month != null && !month.isBefore(month(true)) && !month.isAfter(month(false));
        return MonthSheet.of(known ? month : YearMonth.from(getDay()), reader.getFirstDayOfWeek(), day -> getSlots(day)
                .size());
    }

    /** Whether a week of the sheet is over: nobody looks for a time there. */
    public boolean over(List<MonthSheet.Day> week) {
        return week.get(week.size() - 1).date().isBefore(reader.today(getZone()));
    }

    /** Whether the month shown is followed ({@code 1}) or preceded ({@code -1}) by one with days on offer. */
    public boolean turns(int by) {
        YearMonth to = getSheet().month().plusMonths(by);
        return !to.isBefore(month(true)) && !to.isAfter(month(false));
    }

    /** The first days with free times from the day shown on, for the list. */
    public List<LocalDate> getListed() {
        return freeDays().stream()
                .filter(day -> !day.isBefore(getDay()))
                .limit(LIST_SHOWN)
                .toList();
    }

    /** The first day with a free time after those listed, or null. */
    public LocalDate getLaterDay() {
        return freeDays().stream()
                .filter(day -> !day.isBefore(getDay()))
                .skip(LIST_SHOWN)
                .findFirst()
                .orElse(null);
    }

    /** The free times of one day. */
    public List<Slot> getSlots(LocalDate day) {
        return days().getOrDefault(day, List.of());
    }

    public List<Slot> getMorning() {
        return part(LocalTime.MIN, LocalTime.NOON);
    }

    public List<Slot> getAfternoon() {
        return part(LocalTime.NOON, LocalTime.of(18, 0));
    }

    public List<Slot> getEvening() {
        return part(LocalTime.of(18, 0), null);
    }

    /** Where this day is shown. */
    public String dayUrl(LocalDate day) {
        return base + (isList() ? "&view=list" : "") + "&day=" + day;
    }

    /** Where the month before ({@code -1}) or after is shown. */
    public String monthUrl(int by) {
        return base + "&month=" + getSheet().month().plusMonths(by);
    }

    /** Where the same is shown the other way. */
    public String viewUrl(boolean asList) {
        String day = request.getParameter("day") == null ? "" : "&day=" + getDay();
        return base + (asList ? "&view=list" : "") + day;
    }

    /** "14:00" by the reader's clock. */
    public String clock(Slot slot) {
        return times.clock(slot.start(), slot.zone());
    }

    /** "Today, 14:00" by the reader's clock. */
    public String dayAndClock(Slot slot) {
        return times.dayAndClock(slot.start(), slot.zone());
    }

    /** The doctor's zone when its clock differs from the reader's, else null. */
    public ZoneId getOtherZone() {
        ZoneId theirs = zoneOf(doctor);
        return times.differs(reader.getNow(), theirs) ? theirs : null;
    }

    /** The zone the times are told in. */
    public ZoneId getZone() {
        return reader.zoneOr(zoneOf(doctor));
    }

    private List<LocalDate> freeDays() {
        return days().entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    private YearMonth month(boolean first) {
        LocalDate today = reader.today(zoneOf(doctor));
        return YearMonth.from(first ? today : today.plusDays(DAYS - 1L));
    }

    private List<Slot> part(LocalTime from, LocalTime until) {
        return getSlots(getDay()).stream()
                .filter(slot -> {
                    LocalTime at = slot.start().atZone(getZone()).toLocalTime();
                    return !at.isBefore(from) && (until == null || at.isBefore(until));
                })
                .toList();
    }

    private Map<LocalDate, List<Slot>> days() {
        if (days == null) {
            ZoneId theirs = zoneOf(doctor);
            LocalDate first = reader.today(theirs);
            days = new TreeMap<>();
            for (DaySlots day : appointments.freeSlots(doctor.id(), type, first, DAYS, reader.zoneOr(theirs))) {
                days.put(day.day(), day.slots());
            }
        }
        return days;
    }

    private static ZoneId zoneOf(PractitionerView of) {
        return of.zone() == null ? ZoneId.of("UTC") : of.zone();
    }

    private <T> T parsed(String parameter, Function<String, T> parse) {
        try {
            String text = request.getParameter(parameter);
            return text == null ? null : parse.apply(text);
        } catch (DateTimeException e) {
            // An address can hold anything; one without a date shows the first free day.
            return null;
        }
    }
}

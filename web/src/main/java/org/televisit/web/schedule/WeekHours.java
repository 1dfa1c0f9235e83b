package org.televisit.web.schedule;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.primefaces.model.DefaultScheduleEvent;
import org.primefaces.model.DefaultScheduleModel;
import org.primefaces.model.ScheduleEvent;
import org.primefaces.model.ScheduleModel;
import org.televisit.domain.schedule.Availability;

/** A week of working hours while somebody changes it: the rows of a form and the blocks of a calendar are one thing. */
public class WeekHours implements Serializable {

    /** The week the calendar stands on: any would do, it shows weekdays alone. */
    public static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);

    private static final long serialVersionUID = 1L;
    private static final LocalTime EARLY = LocalTime.of(7, 0);
    private static final LocalTime LATE = LocalTime.of(20, 0);
    private static final int FIRST_HOUR = 9;
    private static final int LAST_HOUR = 21;

    private final List<HoursRow> rows = new ArrayList<>();
    private final DefaultScheduleModel model = new DefaultScheduleModel();
    private int lastId;

    /** The hours as they are stored. */
    public WeekHours(List<Availability> week) {
        week.forEach(hours -> row(
                hours.dayOfWeek(),
                hours.fromTime().toString(),
                hours.untilTime().toString()));
        draw();
    }

    /** The rows of a weekday, in order of time; what is half typed comes last. */
    public List<HoursRow> of(DayOfWeek day) {
        return rows.stream()
                .filter(row -> row.getDay() == day)
                .sorted(Comparator.comparing((HoursRow row) -> !row.isSound())
                        .thenComparing(row -> row.isSound() ? row.hours().fromTime() : LocalTime.MAX))
                .toList();
    }

    /** Another row of the day, an hour after the last one's end. */
    public void add(DayOfWeek day) {
        int start = of(day).stream()
                .filter(HoursRow::isSound)
                .mapToInt(row -> row.hours().untilTime().getHour() + 1)
                .max()
                .orElse(FIRST_HOUR);
        int from = Math.min(start, LAST_HOUR);
        row(
                day,
                LocalTime.of(from, 0).toString(),
                LocalTime.of(Math.min(from + 3, 23), 0).toString());
        draw();
    }

    /** Hours drawn in the calendar, cut to the day they begin on. */
    public void add(LocalDateTime start, LocalDateTime end) {
        row(
                start.getDayOfWeek(),
                start.toLocalTime().toString(),
                within(start, end).toString());
        draw();
    }

    /** Takes a row away. */
    public void remove(int id) {
        rows.removeIf(row -> row.getId() == id);
        draw();
    }

    /** A block was moved or stretched in the calendar. */
    public void moved(ScheduleEvent<?> block) {
        HoursRow row = (HoursRow) block.getData();
        row.moveTo(
                block.getStartDate().getDayOfWeek(),
                block.getStartDate().toLocalTime(),
                within(block.getStartDate(), block.getEndDate()));
        draw();
    }

    /** Draws the calendar anew after something was typed. */
    public void draw() {
        model.clear();
        rows.stream().filter(HoursRow::isSound).forEach(row -> model.addEvent(block(row)));
    }

    private static ScheduleEvent<HoursRow> block(HoursRow row) {
        Availability hours = row.hours();
        LocalDate day = MONDAY.plusDays(hours.dayOfWeek().ordinal());
        LocalDate lastDay = hours.untilTime().equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
        return DefaultScheduleEvent.<HoursRow>builder()
                .title(hours.fromTime() + " – " + hours.untilTime())
                .startDate(day.atTime(hours.fromTime()))
                .endDate(lastDay.atTime(hours.untilTime()))
                .data(row)
                .overlapAllowed(false)
                .build();
    }

    /** The week as the schedule knows it. */
    public List<Availability> hours() {
        return rows.stream().map(HoursRow::hours).toList();
    }

    private void row(DayOfWeek day, String from, String until) {
        lastId++;
        rows.add(new HoursRow(lastId, day, from, until));
    }

    private static LocalTime within(LocalDateTime start, LocalDateTime end) {
        return end.toLocalDate().isAfter(start.toLocalDate()) ? LocalTime.MIDNIGHT : end.toLocalTime();
    }

    /** The first hour that the calendar shows. */
    public LocalTime getFirst() {
        return rows.stream()
                .filter(HoursRow::isSound)
                .map(row -> row.hours().fromTime())
                .filter(time -> time.isBefore(EARLY))
                .min(Comparator.naturalOrder())
                .map(time -> time.withMinute(0))
                .orElse(EARLY);
    }

    /** The last hour that the calendar shows, "24:00" when somebody works late. */
    public String getEnd() {
        boolean late = rows.stream()
                .filter(HoursRow::isSound)
                .map(row -> row.hours().untilTime())
                .anyMatch(time -> time.isAfter(LATE) || time.equals(LocalTime.MIDNIGHT));
        return late ? "24:00:00" : LATE + ":00";
    }

    public ScheduleModel getModel() {
        return model;
    }

    public List<DayOfWeek> getDays() {
        return List.of(DayOfWeek.values());
    }

    public LocalDate getMonday() {
        return MONDAY;
    }
}

package org.televisit.web.schedule;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.televisit.domain.schedule.Availability;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** Hours of one weekday while they are typed: a half-typed time is kept as it is; 00:00 ends the day. */
public class HoursRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int id;
    private DayOfWeek day;
    private String from;
    private String until;

    HoursRow(int id, DayOfWeek day, String from, String until) {
        this.id = id;
        this.day = day;
        this.from = from;
        this.until = until;
    }

    /** Whether both times are there and in order: only then a calendar can show it. */
    public boolean isSound() {
        LocalTime start = time(from);
        LocalTime end = time(until);
        return start != null && end != null && (start.isBefore(end) || end.equals(LocalTime.MIDNIGHT));
    }

    /**
     * The hours as the schedule knows them.
     *
     * @throws BusinessException INVALID hours-invalid
     */
    Availability hours() {
        if (!isSound()) {
            throw new BusinessException(Category.INVALID, "hours-invalid");
        }
        return new Availability(day, time(from), time(until));
    }

    void moveTo(DayOfWeek other, LocalTime start, LocalTime end) {
        day = other;
        from = start.toString();
        until = end.toString();
    }

    private static LocalTime time(String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalTime.parse(typed.trim());
        } catch (DateTimeException e) {
            return null;
        }
    }

    public int getId() {
        return id;
    }

    public DayOfWeek getDay() {
        return day;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }
}

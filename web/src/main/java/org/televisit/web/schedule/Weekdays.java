package org.televisit.web.schedule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import org.televisit.domain.schedule.ExceptionKind;
import org.televisit.domain.schedule.ScheduleException;
import org.televisit.web.page.Reader;
import org.televisit.web.page.Times;
import org.televisit.web.page.Words;

/** Puts weekdays and days that differ into words. */
@Named
@RequestScoped
public class Weekdays {

    private static final ZoneId UNKNOWN = ZoneId.of("UTC");

    @Inject
    private Reader reader;

    @Inject
    private Times times;

    @Inject
    private Words words;

    /** "Monday". */
    public String name(DayOfWeek day) {
        return capital(day.getDisplayName(TextStyle.FULL_STANDALONE, reader.getLocale()));
    }

    /** "Mon". */
    public String shortName(DayOfWeek day) {
        return capital(day.getDisplayName(TextStyle.SHORT_STANDALONE, reader.getLocale())
                .replace(".", ""));
    }

    /** "Friday 25 December to Sunday 27 December". */
    public String days(ScheduleException exception) {
        String first = day(exception.firstDay());
        return exception.firstDay().equals(exception.lastDay())
                ? first
                : words.with2("hours.exception.span", first, day(exception.lastDay()));
    }

    /** "14:00 to 16:00", or that it is the whole day. */
    public String times(ScheduleException exception) {
        return exception.fromTime() == null
                ? words.text("hours.exception.wholeDay")
                : words.with2("hours.exception.times", exception.fromTime(), exception.untilTime());
    }

    /** "Off". */
    public String kind(ExceptionKind kind) {
        return words.text("hours.kind." + kind.name());
    }

    private String day(LocalDate date) {
        return times.longDay(date, reader.today(UNKNOWN));
    }

    private String capital(String text) {
        Locale locale = reader.getLocale();
        return text.substring(0, 1).toUpperCase(locale) + text.substring(1);
    }
}

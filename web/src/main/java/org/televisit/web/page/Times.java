package org.televisit.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** Says times as people do: in the reader's zone, "Today, 14:00", and with the other side's when theirs differs. */
@Named
@RequestScoped
public class Times {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    @Inject
    private Reader reader;

    @Inject
    private Words words;

    /** "14:00". */
    public String clock(Instant at, ZoneId zone) {
        return CLOCK.format(local(at, zone));
    }

    /** "Today", "Tomorrow" or "Monday 23 November". */
    public String day(Instant at, ZoneId zone) {
        return day(local(at, zone).toLocalDate(), zone);
    }

    /** As {@link #day(Instant, ZoneId)}, of a calendar day. */
    public String day(LocalDate date, ZoneId zone) {
        LocalDate today = reader.today(zone);
        if (date.equals(today)) {
            return words.text("time.today");
        }
        if (date.equals(today.plusDays(1))) {
            return words.text("time.tomorrow");
        }
        if (date.equals(today.minusDays(1))) {
            return words.text("time.yesterday");
        }
        return longDay(date, today);
    }

    /** "Today, Monday 23 November", "Thursday 26 November": where one counts days to find the right one. */
    public String dayNamed(LocalDate date, ZoneId zone) {
        String said = day(date, zone);
        String named = longDay(date, reader.today(zone));
        return said.equals(named) ? said : words.with2("time.dayAndClock", said, named);
    }

    /** "Monday 23 November", with the year when it isn't this one. */
    public String longDay(LocalDate date, LocalDate today) {
        String pattern = words.text(date.getYear() == today.getYear() ? "time.pattern.day" : "time.pattern.dayYear");
        return capital(DateTimeFormatter.ofPattern(pattern, reader.getLocale()).format(date));
    }

    /** "3 May 1950": a day of somebody's life, or of a paper. */
    public String date(LocalDate date) {
        return date(date, reader.getLocale());
    }

    /** "23 November". */
    public String dayOfMonth(LocalDate date) {
        return DateTimeFormatter.ofPattern(words.text("time.pattern.dayMonth"), reader.getLocale())
                .format(date);
    }

    /** As {@link #date(LocalDate)}, for a reader of this language. */
    public static String date(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofPattern(Words.text(locale, "time.pattern.date"), locale)
                .format(date);
    }

    /** "Today, 14:00". */
    public String dayAndClock(Instant at, ZoneId zone) {
        return words.with2("time.dayAndClock", day(at, zone), clock(at, zone));
    }

    /** "Monday 23 November 2026, 14:00": the moment the page was made. */
    public String getNow() {
        return dated(reader.getNow(), ZoneOffset.UTC);
    }

    /** "Monday 23 November 2026, 14:00": for what is kept or printed, where "today" would soon be wrong. */
    public String dated(Instant at, ZoneId zone) {
        return words.with2("time.dayAndClock", longDay(date(at, zone), LocalDate.EPOCH), clock(at, zone));
    }

    /** Whether the reader's clock then shows another time than one in that zone. */
    public boolean differs(Instant at, ZoneId zone) {
        return !local(at, zone).getOffset().equals(at.atZone(zone).getOffset());
    }

    /**
     * "14:00 your time (16:00 in Nairobi)", or null when both clocks show the same; "16:00 in Nairobi" while the
     * reader's zone is unknown, since the time told is then the other's.
     */
    public String zoneNote(Instant at, ZoneId zone) {
        if (reader.getZone() == null) {
            return Words.text(reader.getLocale(), "time.zoneOnly", clock(at, zone), city(zone));
        }
        ZonedDateTime here = local(at, zone);
        ZonedDateTime there = at.atZone(zone);
        if (here.getOffset().equals(there.getOffset())) {
            return null;
        }
        boolean sameDay = here.toLocalDate().equals(there.toLocalDate());
        String other = sameDay ? CLOCK.format(there) : weekday(there.toLocalDate()) + " " + CLOCK.format(there);
        return Words.text(reader.getLocale(), "time.zoneNote", CLOCK.format(here), other, city(zone));
    }

    /** "starts in 5 minutes", "started 3 minutes ago"; a script keeps it true while the page stays open. */
    public String untilStart(Instant start) {
        Duration left = Duration.between(reader.getNow(), start);
        long minutes = (left.abs().getSeconds() + 59) / 60;
        String span;
        if (minutes < 60) {
            span = words.with("time.minutes", minutes);
        } else if (minutes < 48 * 60) {
            span = words.with("time.hours", Math.round(minutes / 60.0));
        } else {
            span = words.with("time.days", Math.round(minutes / 1440.0));
        }
        return words.with(left.isNegative() ? "time.started" : "time.starts", span);
    }

    /** Whole minutes since then, at least 0. */
    public long minutesSince(Instant then) {
        return Math.max(0, Duration.between(then, reader.getNow()).toMinutes());
    }

    /** "Mon". */
    public String weekday(LocalDate date) {
        return capital(date.getDayOfWeek()
                .getDisplayName(TextStyle.SHORT, reader.getLocale())
                .replace(".", ""));
    }

    /** "Nov". */
    public String shortMonth(LocalDate date) {
        return capital(date.getMonth()
                .getDisplayName(TextStyle.SHORT, reader.getLocale())
                .replace(".", ""));
    }

    /** "November 2026". */
    public String month(YearMonth month) {
        return capital(DateTimeFormatter.ofPattern(words.text("time.pattern.month"), reader.getLocale())
                .format(month));
    }

    /** The calendar day for the reader. */
    public LocalDate date(Instant at, ZoneId zone) {
        return local(at, zone).toLocalDate();
    }

    /** "Nairobi" of Africa/Nairobi. */
    public String city(ZoneId zone) {
        String id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    private ZonedDateTime local(Instant at, ZoneId zone) {
        return at.atZone(reader.zoneOr(zone));
    }

    private String capital(String text) {
        Locale locale = reader.getLocale();
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(locale) + text.substring(1);
    }
}

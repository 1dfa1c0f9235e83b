package org.televisit.web.page;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.televisit.application.settings.Rule;

/** Writes what a refusal names as the reader would: times in their zone, days and weekdays in their language. */
final class Particulars {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Locale locale;
    private final ZoneId zone;

    Particulars(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
    }

    Object[] words(List<Object> named) {
        return named.stream().map(this::word).toArray();
    }

    private Object word(Object named) {
        if (named instanceof DayOfWeek day) {
            return day.getDisplayName(TextStyle.FULL, locale);
        }
        if (named instanceof LocalTime time) {
            return CLOCK.format(time);
        }
        if (named instanceof LocalDate date) {
            return day(date);
        }
        if (named instanceof Instant at) {
            return day(LocalDate.ofInstant(at, zone)) + ", " + CLOCK.format(at.atZone(zone));
        }
        if (named instanceof Duration length) {
            return Spans.words(locale, length);
        }
        if (named instanceof Rule rule) {
            return Words.text(locale, "rule." + rule.name());
        }
        return named;
    }

    private String day(LocalDate date) {
        return Times.date(date, locale);
    }
}

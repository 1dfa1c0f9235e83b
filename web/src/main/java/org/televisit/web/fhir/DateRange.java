package org.televisit.web.fhir;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the values of a date parameter leave (https://hl7.org/fhir/R4/search.html#date). A value stands for all of the time
 * that it names: {@code 2026-11} for the month, in UTC where it names no zone.
 *
 * @param from inclusive; null for the beginning of time
 * @param until exclusive; null for its end
 */
record DateRange(Instant from, Instant until) {

    private static final Pattern VALUE = Pattern.compile("(eq|ge|gt|le|lt|sa|eb)?(\\d{4}.*)");
    private static final Pattern MINUTE = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?:Z|[+-].*)");
    private static final Pattern WHOLE_SECOND = Pattern.compile(".*T\\d\\d:\\d\\d:\\d\\d(?:Z|[+-].*)");

    static final DateRange ALL = new DateRange(null, null);

    /** What all of the values leave. */
    static DateRange of(String name, List<String> values) {
        DateRange left = ALL;
        for (String value : values) {
            left = left.and(one(name, value));
        }
        return left;
    }

    private static DateRange one(String name, String value) {
        Matcher parts = VALUE.matcher(value);
        if (!parts.matches()) {
            throw FhirRefusal.value(name);
        }
        DateRange said = named(name, parts.group(2));
        return switch (parts.group(1) == null ? "eq" : parts.group(1)) {
            case "ge" -> new DateRange(said.from, null);
            case "gt", "sa" -> new DateRange(said.until, null);
            case "le" -> new DateRange(null, said.until);
            case "lt", "eb" -> new DateRange(null, said.from);
            default -> said;
        };
    }

    private static DateRange named(String name, String date) {
        try {
            return switch (date.length()) {
                case 4 ->
                    days(
                            Year.parse(date).atDay(1),
                            Year.parse(date).plusYears(1).atDay(1));
                case 7 ->
                    days(
                            YearMonth.parse(date).atDay(1),
                            YearMonth.parse(date).plusMonths(1).atDay(1));
                case 10 -> days(LocalDate.parse(date), LocalDate.parse(date).plusDays(1));
                default -> moment(OffsetDateTime.parse(date).toInstant(), date);
            };
        } catch (DateTimeException e) {
            throw FhirRefusal.value(name);
        }
    }

    private static DateRange days(LocalDate first, LocalDate next) {
        return new DateRange(
                first.atStartOfDay(ZoneOffset.UTC).toInstant(),
                next.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static DateRange moment(Instant at, String date) {
        if (MINUTE.matcher(date).matches()) {
            return new DateRange(at, at.plus(1, ChronoUnit.MINUTES));
        }
        boolean wholeSecond = WHOLE_SECOND.matcher(date).matches();
        return new DateRange(at, at.plus(1, wholeSecond ? ChronoUnit.SECONDS : ChronoUnit.MILLIS));
    }

    private DateRange and(DateRange other) {
        return new DateRange(
                from == null || other.from != null && other.from.isAfter(from) ? other.from : from,
                until == null || other.until != null && other.until.isBefore(until) ? other.until : until);
    }

    /** Whether this moment is within. */
    boolean has(Instant at) {
        return (from == null || !at.isBefore(from)) && (until == null || at.isBefore(until));
    }
}

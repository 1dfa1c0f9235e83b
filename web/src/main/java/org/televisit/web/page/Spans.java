package org.televisit.web.page;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Says lengths of time as people do: in the largest unit that they are whole in, "90 seconds", "36 hours", from two on "2 days". */
public final class Spans {

    /** The units that lengths are told and typed in, the smallest first. */
    public static final List<ChronoUnit> UNITS =
            List.of(ChronoUnit.SECONDS, ChronoUnit.MINUTES, ChronoUnit.HOURS, ChronoUnit.DAYS);

    // what is shorter is told in hours, as people do: 24 hours before
    private static final Duration LEAST_IN_DAYS = Duration.ofDays(2);

    private Spans() {}

    /** The largest unit that it is whole in; minutes for nothing. What is left of a second is not told. */
    public static ChronoUnit unit(Duration length) {
        long seconds = length.toSeconds();
        if (seconds == 0) {
            return ChronoUnit.MINUTES;
        }
        ChronoUnit whole = ChronoUnit.SECONDS;
        for (ChronoUnit unit : UNITS) {
            boolean tooLittle = unit == ChronoUnit.DAYS && length.compareTo(LEAST_IN_DAYS) < 0;
            if (!tooLittle && seconds % unit.getDuration().toSeconds() == 0) {
                whole = unit;
            }
        }
        return whole;
    }

    /** How many of its {@link #unit}. */
    public static long count(Duration length) {
        return length.toSeconds() / unit(length).getDuration().toSeconds();
    }

    /** "15 minutes", in that language. */
    public static String words(Locale locale, Duration length) {
        String key =
                switch (unit(length)) {
                    case SECONDS -> "time.seconds";
                    case MINUTES -> "time.minutes";
                    case HOURS -> "time.hours";
                    default -> "time.days";
                };
        return Words.text(locale, key, count(length));
    }
}

package org.televisit.web.page;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Days are named with a capital, since most stand alone or begin a line; within a sentence "today" has none, nor has a
 * weekday in Spanish or French. Only what {@link Times} writes is meant: a person may be called Domingo.
 */
final class Amid {

    private static final String BEGINS_ANEW = ".!?·";
    private static final Map<Locale, Pattern> DAYS = new ConcurrentHashMap<>();

    private Amid() {}

    /** The arguments as they are to stand at their places in this pattern. */
    static Object[] sentence(Locale locale, String pattern, Object... arguments) {
        Object[] placed = arguments.clone();
        for (int i = 0; i < placed.length; i++) {
            if (placed[i] instanceof String text && within(pattern, i)) {
                placed[i] = small(locale, text);
            }
        }
        return placed;
    }

    private static boolean within(String pattern, int argument) {
        int place = pattern.indexOf("{" + argument + "}");
        String before = place < 0 ? "" : pattern.substring(0, place).strip();
        return !before.isEmpty() && BEGINS_ANEW.indexOf(before.charAt(before.length() - 1)) < 0;
    }

    private static String small(Locale locale, String text) {
        Matcher day = DAYS.computeIfAbsent(locale, Amid::days).matcher(text);
        return day.find() ? text.substring(0, 1).toLowerCase(locale) + text.substring(1) : text;
    }

    private static Pattern days(Locale locale) {
        Stream<String> near = Stream.of("time.today", "time.tomorrow", "time.yesterday")
                .map(key -> Pattern.quote(Words.text(locale, key)) + "(,|$)");
        List<DayOfWeek> named = locale.getLanguage().equals("en") ? List.of() : Arrays.asList(DayOfWeek.values());
        Stream<String> weekdays = named.stream()
                .map(day -> day.getDisplayName(TextStyle.FULL, locale))
                .map(name -> Pattern.quote(name.substring(0, 1).toUpperCase(locale) + name.substring(1)) + " \\d");
        return Pattern.compile("^(" + Stream.concat(near, weekdays).collect(Collectors.joining("|")) + ")");
    }
}

package org.televisit.application.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with {named} places, taken apart once, because it is filled for every message. */
final class Phrase {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    private static final int ROOM = 128;

    // text, name, text, name, …, text
    private final List<String> parts = new ArrayList<>();
    private final int length;

    Phrase(String pattern) {
        length = pattern.length();
        Matcher place = PLACE.matcher(pattern);
        int from = 0;
        while (place.find()) {
            parts.add(pattern.substring(from, place.start()));
            parts.add(place.group(1));
            from = place.end();
        }
        parts.add(pattern.substring(from));
    }

    /** The text with its places filled; a place that nothing is given for is a mistake. */
    String fill(Map<String, String> values) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        StringBuilder text = new StringBuilder(length + ROOM);
        fill(values, text);
        return text.toString();
    }

    /** As {@link #fill(Map)}, at the end of a text. */
    void fill(Map<String, String> values, StringBuilder text) {
        for (int i = 0; i < parts.size(); i++) {
            text.append(i % 2 == 0 ? parts.get(i) : value(values, parts.get(i)));
        }
    }

    private static String value(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("nothing is given for {" + name + "}");
        }
        return value;
    }

    Set<String> places() {
        Set<String> names = new TreeSet<>();
        for (int i = 1; i < parts.size(); i += 2) {
            names.add(parts.get(i));
        }
        return names;
    }
}

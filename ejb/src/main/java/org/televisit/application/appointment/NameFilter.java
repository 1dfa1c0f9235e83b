package org.televisit.application.appointment;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compares names as a person types them: each word anywhere in the name, without regard to case and accents. */
final class NameFilter {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final List<String> words;

    /** @param text null or blank for every name */
    NameFilter(String text) {
        words = text == null
                ? List.of()
                : Stream.of(SPACES.split(plain(text)))
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    boolean fits(String name) {
        String plain = plain(name);
        return words.stream().allMatch(plain::contains);
    }

    private static String plain(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        return ACCENTS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    }
}

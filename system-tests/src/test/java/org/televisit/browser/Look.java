package org.televisit.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.televisit.product.Person;

/**
 * A screen, a taste in colours and a language.
 *
 * @param language BCP 47, as a browser is set to
 */
record Look(int width, int height, ColorScheme colours, Locale language) {

    private static final List<Look> ALL = all();

    private static List<Look> all() {
        List<Look> all = new ArrayList<>();
        for (Locale language : List.of(Locale.UK, Locale.forLanguageTag("es-ES"))) {
            for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                all.add(new Look(1440, 900, colours, language));
                all.add(new Look(820, 1180, colours, language));
                all.add(new Look(390, 844, colours, language));
            }
        }
        return List.copyOf(all);
    }

    /** Those that the words ask for, such as "390 dark es"; of what no word names, all. */
    static List<Look> asked(String words) {
        Set<String> wanted =
                Set.of(words.strip().isEmpty() ? new String[0] : words.strip().split("\\s+"));
        return ALL.stream().filter(look -> look.is(wanted)).toList();
    }

    private boolean is(Set<String> wanted) {
        return chosen(wanted, Set.of("1440", "820", "390"), Integer.toString(width))
                && chosen(wanted, Set.of("light", "dark"), colour())
                && chosen(wanted, Set.of("en", "es"), language.getLanguage());
    }

    private static boolean chosen(Set<String> wanted, Set<String> kinds, String mine) {
        return wanted.contains(mine) || wanted.stream().noneMatch(kinds::contains);
    }

    private String colour() {
        return colours.name().toLowerCase(Locale.ROOT);
    }

    Visitor seat(WaitingArea area, Person person) {
        return area.seat(person, Engine.CHROMIUM, width, height, colours, language.toLanguageTag());
    }

    /** Ends the name of a picture's file: "390-dark-es". */
    @Override
    public String toString() {
        return width + "-" + colour() + "-" + language.getLanguage();
    }
}

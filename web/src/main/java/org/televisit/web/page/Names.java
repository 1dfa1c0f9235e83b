package org.televisit.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** Short forms of names. */
@Named
@ApplicationScoped
public class Names {

    /** "AO" of "Dr. Amina Otieno": first and last word, titles aside. */
    public static String initials(String name) {
        List<String> parts = new ArrayList<>();
        for (String part : name.trim().split("\\s+")) {
            if (!part.isEmpty() && !part.endsWith(".")) {
                parts.add(part);
            }
        }
        if (parts.isEmpty()) {
            return "";
        }
        String first = letter(parts.get(0));
        return parts.size() == 1 ? first : first + letter(parts.get(parts.size() - 1));
    }

    /** As {@link #initials(String)}, for pages. */
    public String initialsOf(String name) {
        return initials(name);
    }

    /** "Maria" of "Maria Silva". */
    public String firstOf(String name) {
        return name.trim().split("\\s+")[0];
    }

    private static String letter(String part) {
        return part.substring(0, part.offsetByCodePoints(0, 1)).toUpperCase();
    }
}

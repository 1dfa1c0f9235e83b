package org.televisit.domain.appointment;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.televisit.domain.person.Languages;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/**
 * What something is called in languages beside English and Spanish, as it is stored: a line for each language, so that
 * one more needs no change of the database.
 */
final class OtherNames {

    /** Characters of all of them as they are stored. */
    static final int LONGEST = 2000;

    private OtherNames() {}

    /**
     * Writes names down.
     *
     * @param names by language; a blank one is none
     * @return null when there is none
     * @throws BusinessException INVALID language-unknown; label-missing when one is longer than 120 characters
     */
    static String written(Map<String, String> names) {
        Map<String, String> kept = new TreeMap<>();
        names.forEach((language, name) -> {
            if (!Languages.FURTHER.contains(language)) {
                throw new BusinessException(Category.INVALID, "language-unknown");
            }
            if (name != null && !name.isBlank()) {
                kept.put(language, Department.requireName(name.replaceAll("\\s+", " ")));
            }
        });
        return kept.isEmpty()
                ? null
                : kept.entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining("\n"));
    }

    /** Reads them; null for none. */
    static Map<String, String> read(String written) {
        return written == null
                ? Map.of()
                : written.lines()
                        .map(line -> line.split(" ", 2))
                        .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> parts[1]));
    }
}

package org.televisit.walls;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What docs/settings.md tells of. */
public final class SettingsPage {

    private static final Pattern DURATION =
            Pattern.compile("^\\| `(televisit\\.[a-z.]+)` \\| `P\\w+` \\| `P\\w+` `P\\w+` \\|.*");

    private SettingsPage() {}

    /** The names of all that are durations with a range. */
    public static Set<String> durations() {
        Path page = Path.of("").toAbsolutePath().getParent().resolve("docs/settings.md");
        return Sources.lines(page).stream()
                .map(DURATION::matcher)
                .filter(Matcher::matches)
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

package org.televisit.persistence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many characters the columns of the earlier migrations hold, so that one that grows can be told from others. */
final class Widths {

    private static final Pattern MADE = Pattern.compile("create table (?:if not exists )?(\\w+) ?\\((.*)\\)");
    private static final Pattern COLUMN = Pattern.compile("(?:^|, ?)\\(? ?(\\w+) varchar ?\\((\\d+)\\)");
    private static final Pattern ADDED =
            Pattern.compile("alter table (\\w+) add (?:column )?(\\w+) varchar ?\\((\\d+)\\).*");
    private static final Pattern CHANGED =
            Pattern.compile("alter (?:column )?(\\w+) (?:set data )?type varchar ?\\((\\d+)\\)");

    private final Map<String, Integer> columns = new HashMap<>();

    /**
     * @param statements of the earlier migrations, oldest first, in lower case and without comments
     */
    Widths(List<String> statements) {
        statements.forEach(this::note);
    }

    private void note(String statement) {
        Matcher made = MADE.matcher(statement);
        if (made.matches()) {
            Matcher column = COLUMN.matcher(made.group(2));
            while (column.find()) {
                columns.put(made.group(1) + "." + column.group(1), Integer.valueOf(column.group(2)));
            }
        }
        Matcher added = ADDED.matcher(statement);
        if (added.matches()) {
            columns.put(added.group(1) + "." + added.group(2), Integer.valueOf(added.group(3)));
        }
    }

    /** Whether this lets a column hold more of the same than before, which who writes less does not notice. */
    boolean grows(String table, String change) {
        Matcher changed = CHANGED.matcher(change);
        Integer before = changed.matches() ? columns.get(table + "." + changed.group(1)) : null;
        return before != null && Integer.parseInt(changed.group(2)) >= before;
    }
}

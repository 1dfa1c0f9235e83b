package org.televisit.persistence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a migration may not do once there is a release before it: hospitals go back one release without restoring a
 * backup, so the older code must go on reading and writing what the newer one left (REQUIREMENTS O7).
 */
final class SchemaPolicy {

    private static final String NAME = "(?:public\\.)?[\\w\"]+";
    private static final Pattern MADE =
            Pattern.compile("create table (?:if not exists )?(" + NAME + ")", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHANGED = Pattern.compile("alter table (?:if exists )?(?:only )?(" + NAME + ") (.*)");
    private static final Pattern UNIQUE = Pattern.compile("create unique index .*? on (" + NAME + ").*");
    private static final Pattern WITHOUT =
            Pattern.compile("(drop table|drop view|rename|drop schema|truncate|delete from)\\b.*|alter view .*"
                    + "|create (or replace )?(trigger|function)\\b.*");
    private static final Pattern CONSTRAINT = Pattern.compile("(add|drop) constraint (?:if exists )?(" + NAME + ").*");
    private static final Pattern UNNAMED = Pattern.compile("add (check|foreign key|primary key|unique|exclude)\\b.*");
    private static final Pattern BREAKING =
            Pattern.compile("drop (column )?(?!constraint|default|not null)" + NAME + ".*|rename .*|alter (column )?"
                    + NAME + " (set not null|set data type|type) ?.*|alter (column )?" + NAME + " drop default.*");
    private static final Pattern ADDED =
            Pattern.compile("add (column )?(?!constraint)(if not exists )?" + NAME + " .*");

    private SchemaPolicy() {}

    /**
     * The statements of these migrations, oldest first, that the release before them could not live with; empty when
     * all is well.
     *
     * @param before the migrations of that release and of those before it
     */
    static List<String> breaches(List<String> migrations, List<String> before) {
        Widths widths = new Widths(
                before.stream().flatMap(each -> statements(each).stream()).toList());
        Set<String> own = new HashSet<>();
        List<String> breaches = new ArrayList<>();
        for (String migration : migrations) {
            Set<String> widened = new HashSet<>();
            for (String statement : statements(migration)) {
                Matcher made = MADE.matcher(statement);
                if (made.lookingAt()) {
                    own.add(made.group(1));
                } else if (breaks(statement, own, widened, widths)) {
                    breaches.add(statement);
                }
            }
        }
        return breaches;
    }

    private static List<String> statements(String migration) {
        List<String> found = new ArrayList<>();
        String bare = migration.replaceAll("--[^\\n]*", " ").replaceAll("(?s)/\\*.*?\\*/", " ");
        for (String statement : bare.split(";")) {
            found.add(statement.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT));
        }
        return found;
    }

    private static boolean breaks(String statement, Set<String> own, Set<String> widened, Widths widths) {
        Matcher unique = UNIQUE.matcher(statement);
        if (unique.matches()) {
            return !own.contains(unique.group(1));
        }
        Matcher changed = CHANGED.matcher(statement);
        if (!changed.matches()) {
            return WITHOUT.matcher(statement).matches();
        }
        String table = changed.group(1);
        return !own.contains(table)
                && changes(changed.group(2)).stream()
                        .filter(change -> !widths.grows(table, change))
                        .anyMatch(change -> breaks(change, widened));
    }

    /** One statement may change several things, parted by commas that stand in no brackets. */
    private static List<String> changes(String all) {
        List<String> changes = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < all.length(); i++) {
            char sign = all.charAt(i);
            depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            if (sign == ',' && depth == 0) {
                changes.add(all.substring(from, i).strip());
                from = i + 1;
            }
        }
        changes.add(all.substring(from).strip());
        return changes;
    }

    /** A constraint may only take the place of one of the same name, as a list of words that grows does. */
    private static boolean breaks(String change, Set<String> widened) {
        Matcher constraint = CONSTRAINT.matcher(change);
        if (constraint.matches()) {
            boolean dropped = constraint.group(1).equals("drop");
            return dropped ? !widened.add(constraint.group(2)) : !widened.contains(constraint.group(2));
        }
        if (UNNAMED.matcher(change).matches()) {
            return true;
        }
        if (ADDED.matcher(change).matches()) {
            return change.contains(" not null") && !change.contains(" default ") || change.contains(" unique");
        }
        return BREAKING.matcher(change).matches();
    }
}

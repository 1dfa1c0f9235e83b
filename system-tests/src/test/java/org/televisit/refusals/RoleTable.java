package org.televisit.refusals;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Operations and what each role is answered, read from a table of text: seven columns, the scope, the request, its body. */
record RoleTable(List<Row> rows) {

    /** Who asks, in the order of the columns. */
    enum Asker {
        NOBODY,
        PATIENT,
        OTHER_PATIENT,
        DOCTOR,
        OTHER_DOCTOR,
        ADMIN
    }

    /**
     * One operation.
     *
     * @param statuses by {@link Asker}; one that ends with {@code w} is refused for the hour, not for who asks
     * @param unknown the status when the things named are unknown, or "-" where nothing is named
     * @param scope what an access token must have, or "-" where none is asked for
     * @param body null for a request without one
     */
    record Row(List<String> statuses, String unknown, String scope, String method, String path, String body) {

        private static final int BEFORE_BODY = 10;

        static Row of(String line) {
            String[] parts = line.strip().split("\\s+", BEFORE_BODY + 1);
            int askers = Asker.values().length;
            return new Row(
                    List.of(parts).subList(0, askers),
                    parts[askers],
                    parts[askers + 1],
                    parts[askers + 2],
                    parts[askers + 3],
                    parts.length > BEFORE_BODY ? parts[BEFORE_BODY] : null);
        }

        String statusOf(Asker asker) {
            return statuses.get(asker.ordinal());
        }

        /** Somebody who may: whoever is answered neither 401 nor 403, or 403 for the hour alone. */
        Asker entitled() {
            return Arrays.stream(Asker.values())
                    .filter(asker -> !statusOf(asker).startsWith("401")
                            && !statusOf(asker).equals("403"))
                    .findFirst()
                    .orElse(Asker.PATIENT);
        }

        /** The operation without the names of what it is about, as {@code GET appointments/{}}. */
        String operation() {
            return operation(method, path.replaceFirst("\\?.*", ""));
        }

        static String operation(String method, String path) {
            return method + " " + path.replaceAll("\\{[^}]*}", "{}");
        }
    }

    static RoleTable of(String text) {
        return new RoleTable(text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Row::of)
                .toList());
    }

    Set<String> operations() {
        return rows.stream().map(Row::operation).collect(Collectors.toCollection(TreeSet::new));
    }
}

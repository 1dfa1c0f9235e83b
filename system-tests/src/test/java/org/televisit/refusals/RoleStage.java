package org.televisit.refusals;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.televisit.product.Answer;
import org.televisit.product.Clinic;
import org.televisit.product.Person;
import org.televisit.refusals.RoleTable.Asker;
import org.televisit.refusals.RoleTable.Row;

/** Asks the rows of a {@link RoleTable} and says which answer is not as the table has it. */
final class RoleStage {

    /** An id as ours are, of nothing. */
    static final String UNKNOWN = "AAAAAAAAAAAAAAAAAAAAAA";

    /** An id as rows have theirs, which no address knows (CVE-2022-29233). */
    private static final String ROW = "1";

    private static final Set<String> WITH_ROWS = Set.of("visit", "patient", "doctor");

    private static final Pattern NAME = Pattern.compile("\\{([a-z][a-z-]*)}");

    private final Map<Asker, Person> people = new LinkedHashMap<>();
    private final RoleProps props;
    private final Contract contract;

    RoleStage(Clinic clinic, Contract contract) {
        this.contract = contract;
        people.put(Asker.NOBODY, clinic.nobody());
        people.put(Asker.PATIENT, clinic.patient());
        people.put(Asker.OTHER_PATIENT, clinic.patient());
        people.put(Asker.DOCTOR, clinic.doctor());
        people.put(Asker.OTHER_DOCTOR, clinic.doctor());
        people.put(Asker.ADMIN, clinic.admin());
        props = new RoleProps(clinic, people);
    }

    /** What is wrong with the answer, or nothing. */
    Optional<String> ask(Row row, Asker asker) {
        // one who is refused changes nothing, so all who are refused may ask about the same
        boolean allowed = row.statusOf(asker).startsWith("2");
        Map<String, String> named = new LinkedHashMap<>();
        UnaryOperator<String> names = name -> named.computeIfAbsent(name, key -> props.of(key, allowed));
        String path = filled(row.path(), names);
        String body = row.body() == null ? null : filled(row.body(), names);
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Answer answer = people.get(asker).call(row.method(), "/" + path, body);
        String expected = row.statusOf(asker);
        String where = asker + " " + row.method() + " " + row.path();
        if (!expected.startsWith(Integer.toString(answer.status()))) {
            return Optional.of(where + ": " + expected + " expected, but " + answer.status() + " " + answer.text());
        }
        List<String> breaches = contract.breaches(row.operation(), answer);
        if (!breaches.isEmpty()) {
            return Optional.of(where + ": not as described: " + breaches);
        }
        if (expected.equals("403") && !leftALine(asker, row, path, named, before)) {
            return Optional.of(where + ": left no line in the audit trail");
        }
        return Optional.empty();
    }

    /** What is wrong when somebody who may asks for what nobody knows, or nothing. */
    Optional<String> askForUnknown(Row row) {
        if (row.unknown().equals("-")) {
            return Optional.empty();
        }
        return askFor(row, name -> UNKNOWN).or(() -> askFor(row, name -> WITH_ROWS.contains(name) ? ROW : UNKNOWN));
    }

    private Optional<String> askFor(Row row, UnaryOperator<String> ids) {
        UnaryOperator<String> names = name -> RoleProps.typeOf(name) == null ? props.of(name, false) : ids.apply(name);
        String body = row.body() == null ? null : filled(row.body(), names);
        Answer answer = people.get(row.entitled()).call(row.method(), "/" + filled(row.path(), names), body);
        return row.unknown().equals(Integer.toString(answer.status()))
                ? Optional.empty()
                : Optional.of(
                        "unknown " + row.method() + " " + row.path() + ": " + answer.status() + " " + answer.text());
    }

    private boolean leftALine(Asker asker, Row row, String path, Map<String, String> named, Instant since) {
        RefusedLines lines = new RefusedLines(people.get(Asker.ADMIN));
        String actor = people.get(asker).subject();
        if (lines.has("Request", row.method() + " " + path.replaceFirst("\\?.*", ""), actor, since)) {
            return true;
        }
        return named.entrySet().stream()
                .filter(entry -> RoleProps.typeOf(entry.getKey()) != null)
                .anyMatch(entry -> lines.has(RoleProps.typeOf(entry.getKey()), entry.getValue(), actor, since));
    }

    private static String filled(String text, UnaryOperator<String> names) {
        Matcher braces = NAME.matcher(text);
        return braces.replaceAll(found -> Matcher.quoteReplacement(names.apply(found.group(1))));
    }
}
